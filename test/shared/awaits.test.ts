import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstAwaiting, nextInReading, type ReadingToAnswer, whatAwaits } from '../../shared/awaits.ts'
import { daysFromNow } from '../builders.ts'

function aReadingToAnswer(what: Partial<ReadingToAnswer> = {}): ReadingToAnswer {
  const texts = ['a', 'b', 'c'].map((id) => ({ id, isWithdrawn: false }))
  return { reading: '1.terms.1', closesAt: daysFromNow(3), rule: 'consensus', texts, answered: new Set(), ...what }
}

describe('what awaits a participant', () => {
  test('is each text of an open reading that is not withdrawn and that they have no position on', () => {
    const texts = [
      { id: 'a', isWithdrawn: false },
      { id: 'b', isWithdrawn: true },
      { id: 'c', isWithdrawn: false },
    ]

    expect(whatAwaits([aReadingToAnswer({ texts, answered: new Set(['a']) })])).toMatchObject({
      texts: 1,
      readings: [{ reading: '1.terms.1', texts: ['c'] }],
    })
  })

  test('is counted over all lanes, and the reading that closes first is the first', () => {
    const later = aReadingToAnswer({ reading: '1.modality.b1.1', closesAt: daysFromNow(4) })
    const sooner = aReadingToAnswer({ reading: '1.modality.b2.1', closesAt: daysFromNow(1), answered: new Set(['a']) })
    const awaits = whatAwaits([later, sooner])

    expect(awaits.texts).toBe(5)
    expect(awaits.readings.map(({ reading }) => reading)).toEqual(['1.modality.b2.1', '1.modality.b1.1'])
    expect(firstAwaiting(awaits)).toEqual({ reading: '1.modality.b2.1', proposal: 'b' })
  })

  test('is nothing in a reading that is answered, nor under the silence procedure, which is named by itself', () => {
    const silent = aReadingToAnswer({ reading: '1.terms.2', rule: 'silence' })
    const awaits = whatAwaits([aReadingToAnswer({ answered: new Set(['a', 'b', 'c']) }), silent])

    expect(awaits).toMatchObject({ texts: 0, readings: [], underSilence: [{ reading: '1.terms.2' }] })
    expect(firstAwaiting(awaits)).toBeUndefined()
    expect(nextInReading(silent, 'a')).toBeUndefined()
  })
})

describe('the next text after one that was answered', () => {
  test('is the next one in the order of the page, then from its beginning', () => {
    const from = (after: string, ...answered: readonly string[]) =>
      nextInReading(aReadingToAnswer({ answered: new Set(answered) }), after)

    expect([from('a', 'a'), from('b', 'b'), from('c', 'b', 'c'), from('b', 'a', 'b', 'c')]).toEqual([
      'b',
      'c',
      'a',
      undefined,
    ])
  })

  test('leads through every text that awaits a position, each once, to the end', () => {
    const anyReading = fc
      .array(fc.record({ isWithdrawn: fc.boolean(), isAnswered: fc.boolean() }), { minLength: 1, maxLength: 12 })
      .map((all) => ({
        texts: all.map(({ isWithdrawn }, at) => ({ id: `t${at}`, isWithdrawn })),
        answered: new Set(all.flatMap(({ isAnswered }, at) => (isAnswered ? [`t${at}`] : []))),
      }))
    fc.assert(
      fc.property(anyReading, fc.nat(), ({ texts, answered }, start) => {
        const due = new Set(whatAwaits([aReadingToAnswer({ texts, answered })]).readings.flatMap((one) => one.texts))
        const visited = new Set<string>()
        let at: string | undefined = texts[start % texts.length]?.id
        while (at !== undefined && !visited.has(at)) {
          visited.add(at)
          at = nextInReading(aReadingToAnswer({ texts, answered: new Set([...answered, ...visited]) }), at)
        }
        expect(at).toBeUndefined()
        expect([...due].filter((one) => !visited.has(one))).toEqual([])
        expect([...visited].slice(1).filter((one) => !due.has(one))).toEqual([])
      }),
    )
  })
})
