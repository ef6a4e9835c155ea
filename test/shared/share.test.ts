import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reaches } from '../../infra/verify/compare-share.ts'
import { quorumOf, sideAgrees } from '../../shared/agreement.ts'
import { wordsIn } from '../../shared/languages/loaded.ts'
import { balanceOf } from '../../shared/participant.ts'
import { compareWithShare } from '../../shared/share.ts'
import { sideRatifies } from '../../shared/stages/ratification.ts'
import { aDialogue, aParticipant } from '../builders.ts'

describe('a share that is a fraction', () => {
  test('is kept as it was written', () => {
    const dialogue = aDialogue({ actingOfficialsAtMost: '1/3', stages: { terms: { quorum: '2/3', threshold: '3/4' } } })

    expect(dialogue).toMatchObject({
      actingOfficialsAtMost: '1/3',
      stages: { terms: { quorum: '2/3', threshold: '3/4' } },
    })
  })

  test.each([
    ['threshold', '1/2'],
    ['threshold', '4/3'],
    ['quorum', '0/3'],
    ['quorum', '2/0'],
    ['quorum', 'two thirds'],
    ['quorum', '0,5'],
  ])('is refused as a %s of %s, by its path', (rule, share) => {
    expect(() => aDialogue({ stages: { terms: { [rule]: share } } })).toThrow(new RegExp(`^stages\\.terms\\.${rule}: `))
  })

  test('is met exactly: four of six are two thirds, and 0.667 is more than that', () => {
    const tally = { support: 4, accept: 0, abstain: 0, object: 2, block: 0 }
    const rule = { rule: 'sufficient-consensus', quorum: '2/3' } as const

    expect(sideAgrees({ ...rule, threshold: '2/3' }, 6, tally)).toBe(true)
    expect(sideAgrees({ ...rule, threshold: 0.667 }, 6, tally)).toBe(false)
    expect(quorumOf({ ...rule, threshold: '2/3' }, 6)).toBe(4)
  })

  test('is met exactly as the quorum of ratification, and as the largest share of acting officials', () => {
    const decisions = { ratify: 1, 'ratify-with-reservation': 0, 'ad-referendum': 0, abstain: 0, decline: 0 }
    const side = ['a', 'b', 'c'].map((id) =>
      aParticipant({ id, capacity: id === 'a' ? 'acting-official' : 'former-official' }),
    )

    expect(sideRatifies('1/3', 3, decisions)).toBe(true)
    expect(balanceOf(['river'], side, '1/3')).toMatchObject([{ isTrackOnePointFive: true }])
    expect(balanceOf(['river'], side, 0.333)).toMatchObject([{ isTrackOnePointFive: false }])
  })

  test('is compared in whole numbers, by the rules and by the verifier', () => {
    const some = fc.integer({ min: 1, max: 999 })
    fc.assert(
      fc.property(some, some, some, some, (part, whole, numerator, denominator) => {
        const exact = BigInt(part) * BigInt(denominator) >= BigInt(numerator) * BigInt(whole)

        expect(compareWithShare(part, whole, `${numerator}/${denominator}`) >= 0).toBe(exact)
        expect(reaches(part, whole, `${numerator}/${denominator}`)).toBe(exact)
      }),
    )
  })

  test('as a quorum is the smallest number that reaches it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 99 }), (roll, part) => {
        const quorum = `${part}/99`
        const least = quorumOf({ rule: 'consensus', quorum, threshold: 0.75 }, roll)

        expect(compareWithShare(least, roll, quorum) >= 0).toBe(true)
        expect(least === 1 || compareWithShare(least - 1, roll, quorum) < 0).toBe(true)
      }),
    )
  })
})

test.each([
  ['2/3', 'two thirds', 'две трети', 'двух третей'],
  ['1/3', 'one third', 'одна треть', 'одной трети'],
  ['3/4', 'three quarters', 'три четверти', 'трёх четвертей'],
  ['1/2', 'one half', 'половина', 'половины'],
  ['3/5', 'three fifths', 'три пятых', 'трёх пятых'],
  ['1/5', 'one fifth', 'одна пятая', 'одной пятой'],
  ['5/6', 'five sixths', 'пять шестых', 'пяти шестых'],
  ['4/6', 'two thirds', 'две трети', 'двух третей'],
  ['7/12', '7/12', '7/12', '7/12'],
  ['1/1', '100\u00a0%', '100\u00a0%', '100\u00a0%'],
  [0.667, '66.7\u00a0%', '66,7\u00a0%', '66,7\u00a0%'],
  [0.6667, '66.67\u00a0%', '66,67\u00a0%', '66,67\u00a0%'],
  [0.125, '12.5\u00a0%', '12,5\u00a0%', '12,5\u00a0%'],
  [0.0000001, '0.00001\u00a0%', '0,00001\u00a0%', '0,00001\u00a0%'],
  [1, '100\u00a0%', '100\u00a0%', '100\u00a0%'],
])('%s is printed as it is compared', (share, en, ru, genitive) => {
  expect(wordsIn('en').documents.shares(share)).toBe(en)
  expect(wordsIn('ru').documents.shares(share)).toBe(ru)
  expect(wordsIn('ru').documents.shares(share, 'genitive')).toBe(genitive)
})
