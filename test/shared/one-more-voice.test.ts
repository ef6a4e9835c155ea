import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AgreementRule, NO_POSITIONS, sideAgrees } from '../../shared/agreement.ts'
import { settle } from '../../shared/settle-proposals.ts'
import { NO_DECISIONS, RatificationStance, sideRatifies } from '../../shared/stages/ratification.ts'
import { many } from '../many.ts'
import { aRule, aSitting, type aVote, countedFrom, countStances, type Sitting, type Votes, votesOf } from './voices.ts'

const RUNS = { numRuns: many({ atOnce: 500, inAll: 5_000 }) }
const aSide = fc.integer({ min: 1, max: 9 }).chain(votesOf)
const quorum = fc.constantFrom(0.01, 0.25, 0.5, 0.75, 1)
const decisions = fc.array(fc.constantFrom('ratify', 'ratify', ...RatificationStance.options, undefined), {
  minLength: 1,
  maxLength: 9,
})

function agrees(rule: AgreementRule, voices: Votes): boolean {
  return sideAgrees(rule, voices.length, { ...NO_POSITIONS, ...countStances(voices) })
}

function ratifies(quorum: number, voices: Votes): boolean {
  return sideRatifies(quorum, voices.length, { ...NO_DECISIONS, ...countStances(voices) })
}

/** The same side with one voice changed; at an index beyond the last, somebody joined. */
function changed<Voice>(voices: readonly Voice[], at: number, voice: Voice): readonly Voice[] {
  return at < voices.length ? voices.with(at, voice) : [...voices, voice]
}

describe('a side that does not agree never starts to agree', () => {
  test('because of one more objection or block, from a member or a newcomer', () => {
    const opposed = fc.constantFrom('object' as const, 'block' as const)

    fc.assert(
      fc.property(aRule, aSide, fc.nat(9), opposed, (rule, voices, at, stance) => {
        // A red line softened to an objection is not one more objection: see below.
        fc.pre(!(voices[at] === 'block' && stance === 'object'))
        fc.pre(!agrees(rule, voices))

        expect(agrees(rule, changed(voices, at, stance))).toBe(false)
      }),
      RUNS,
    )
  })

  test('to ratify because of one more refusal', () => {
    fc.assert(
      fc.property(quorum, decisions, fc.nat(9), (needed, voices, at) => {
        fc.pre(!ratifies(needed, voices))

        expect(ratifies(needed, changed(voices, at, 'decline'))).toBe(false)
      }),
      RUNS,
    )
  })
})

describe('a side that agrees never stops agreeing', () => {
  test('because of one more support or acceptance, from a member or a newcomer', () => {
    const inFavour = fc.constantFrom('support' as const, 'accept' as const)

    fc.assert(
      fc.property(aRule, aSide, fc.nat(9), inFavour, (rule, voices, at, stance) => {
        fc.pre(agrees(rule, voices))

        expect(agrees(rule, changed(voices, at, stance))).toBe(true)
      }),
      RUNS,
    )
  })

  test('because of one more abstention, from an absent member or a newcomer', () => {
    fc.assert(
      fc.property(aRule, aSide, fc.nat(9), (rule, voices, at) => {
        fc.pre(voices[at] === undefined && agrees(rule, voices))

        expect(agrees(rule, changed(voices, at, 'abstain'))).toBe(true)
      }),
      RUNS,
    )
  })

  test('to ratify because of one more acceptance of any form', () => {
    const acceptance = fc.constantFrom('ratify' as const, 'ratify-with-reservation' as const, 'ad-referendum' as const)

    fc.assert(
      fc.property(quorum, decisions, fc.nat(9), acceptance, (needed, voices, at, stance) => {
        fc.pre(ratifies(needed, voices))

        expect(ratifies(needed, changed(voices, at, stance))).toBe(true)
      }),
      RUNS,
    )
  })
})

test('a side can start to agree when a block becomes an objection', () => {
  const rule = AgreementRule.parse({ rule: 'sufficient-consensus' })

  expect(agrees(rule, ['support', 'support', 'support', 'block'])).toBe(false)
  expect(agrees(rule, ['support', 'support', 'support', 'object'])).toBe(true)
})

test('support and accept count the same for agreement', () => {
  fc.assert(
    fc.property(aRule, aSide, (rule, voices) => {
      const halfhearted = voices.map((voice) => (voice === 'support' ? 'accept' : voice))

      expect(agrees(rule, halfhearted)).toBe(agrees(rule, voices))
    }),
    RUNS,
  )
})

describe('with competing texts and lanes as well', () => {
  const choice = fc.record({ text: fc.nat(4), side: fc.nat(2), at: fc.nat(4) })

  test('one more objection to a text never makes it agreed', () => {
    fc.assert(
      fc.property(aSitting, choice, fc.constantFrom('object' as const, 'block' as const), (sitting, where, stance) => {
        const { id, before, after, was } = oneVoice(sitting, where, stance)
        fc.pre(!(was === 'block' && stance === 'object'))
        fc.pre(statusOf(before, id) !== 'agreed')

        expect(statusOf(after, id)).not.toBe('agreed')
      }),
      RUNS,
    )
  })

  test('one more support for a text never ends its agreement, but may end a competitor’s', () => {
    fc.assert(
      fc.property(aSitting, choice, (sitting, where) => {
        const { id, before, after } = oneVoice(sitting, where, 'support')
        fc.pre(statusOf(before, id) === 'agreed')

        expect(statusOf(after, id)).toBe('agreed')
      }),
      RUNS,
    )
  })

  function oneVoice(
    before: Sitting,
    where: { readonly text: number; readonly side: number; readonly at: number },
    voice: typeof aVote extends fc.Arbitrary<infer Voice> ? Voice : never,
  ) {
    const text = before.texts[where.text % before.texts.length]
    const side = Object.keys(before.roll)[where.side % Object.keys(before.roll).length] ?? ''
    const said = text?.voices[side] ?? []
    const at = said.length === 0 ? -1 : where.at % said.length
    fc.pre(text !== undefined && at >= 0)
    const id = text?.id ?? ''
    const after = {
      ...before,
      texts: before.texts.map((one) =>
        one.id === id ? { ...one, voices: { ...one.voices, [side]: said.with(at, voice) } } : one,
      ),
    }
    return { id, before, after, was: said[at] }
  }

  function statusOf(sitting: Sitting, id: string): string | undefined {
    return settle(countedFrom(sitting)).find((outcome) => outcome.proposal === id)?.status
  }
})
