import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../shared/edits/apply-edits.ts'
import { mediate } from '../../../shared/mediation/mediate.ts'
import { many } from '../../many.ts'
import { anyMatter, briefOf, deadlock, type Matter, nearAgreement, saysOf } from './generated-matters.ts'

const RUNS = { numRuns: many({ atOnce: 25, inAll: 1_000 }) }

describe('the embedded mediator', () => {
  test('finds the known bridge in each near-agreement, and offers it first', () => {
    fc.assert(
      fc.property(nearAgreement, (matter) => {
        expect(offered(matter)[0]).toEqual(matter.bridge)
      }),
      RUNS,
    )
  })

  test('offers nothing in a deadlock, and says which words are refused', () => {
    fc.assert(
      fc.property(deadlock, (matter) => {
        const { candidates, why } = only(matter)
        expect(candidates).toEqual([])
        const said = why.map(({ en }) => en).join(' ')
        for (const word of new Set(matter.texts.map((text) => text.says[matter.at] ?? ''))) expect(said).toContain(word)
        expect(why.every(({ en, ru }) => en !== undefined && ru !== undefined)).toBe(true)
      }),
      RUNS,
    )
  })

  test('offers only texts whose every word each side accepted, and none that was tabled', () => {
    let texts = 0
    fc.assert(
      fc.property(fc.oneof(nearAgreement, anyMatter), (matter) => {
        for (const says of offered(matter)) {
          texts += 1
          expect(matter.texts.map((text) => text.says)).not.toContainEqual(says)
          for (const [place, word] of says.entries()) {
            for (const side of matter.sides) expect([word, isAccepted(matter, side, place, word)]).toEqual([word, true])
          }
        }
      }),
      RUNS,
    )
    // Half of the matters are near an agreement, and something is offered for each of those: none in 25 is 2^-25.
    expect(texts).toBeGreaterThan(0)
  })

  test('gives the edits that make each candidate of a text in brackets', () => {
    fc.assert(
      fc.property(anyMatter, (matter) => {
        const brief = briefOf(matter)
        for (const { amends, edits, body } of mediate(brief).matters.flatMap(({ candidates }) => candidates)) {
          const amended = brief.texts.find(({ id }) => id === amends)
          expect(amended?.status).toBe('bracketed')
          expect(amended && applyEdits(amended.body, edits)).toEqual(body)
        }
      }),
      RUNS,
    )
  })
})

/** Whether a side agrees on a text that says this. Where a text says nothing, there is nothing to accept. */
function isAccepted({ texts }: Matter, side: string, place: number, word: string): boolean {
  return word === '' || texts.some(({ says, agreedBy }) => agreedBy.includes(side) && says[place] === word)
}

function offered(matter: Matter): readonly (readonly string[])[] {
  return only(matter).candidates.map(({ body }) => saysOf(body))
}

function only(matter: Matter) {
  const [found, another] = mediate(briefOf(matter)).matters
  if (found === undefined || another !== undefined) throw new Error('one matter was expected')
  return found
}
