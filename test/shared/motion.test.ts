import { describe, expect, test } from 'vitest'
import { countingConsents, type MotionEntry, motionsIn, resultOfMotion } from '../../shared/motion.ts'
import type { Participant } from '../../shared/participant.ts'
import { aDialogue, daysFromNow } from '../builders.ts'

const at = daysFromNow(0)
const RIVER = { by: 'cleo', side: 'river' }
const LAKE = { by: 'lou', side: 'lake' }
const SEA = { by: 'rex', side: 'sea' }

function moved(motion: number, act: 'settle' | 'adjourn' = 'settle', who = RIVER): MotionEntry {
  return { is: 'motion', motion, act, at, ...who }
}
const lastMotion = (entries: readonly MotionEntry[]) => motionsIn(entries).at(-1)
const takenBack = (motion: number, who = SEA): MotionEntry => ({ is: 'taken-back', motion, at, ...who })
const consented = (motion: number, who = SEA): MotionEntry => ({ is: 'consent', motion, at, ...who })
const withdrawn = (motion: number): MotionEntry => ({ is: 'end', as: 'withdrawn', motion, at, ...RIVER })
const replaced = (motion: number): MotionEntry => ({ is: 'end', as: 'replaced', motion, at, ...SEA })
const carried = (motion: number): MotionEntry => ({
  is: 'end',
  as: 'carried',
  motion,
  at,
  ...SEA,
  consents: [RIVER, SEA],
})

function aCoChair(what: { readonly id: string; readonly convenedBy?: string; readonly revokedAt?: string }) {
  return { role: 'facilitator', name: what.id, joinedAt: at, ...what } as const satisfies Participant
}

describe('the result of a co-chair’s request', () => {
  test.each<[string, readonly MotionEntry[], 'settle' | 'adjourn', number, ReturnType<typeof resultOfMotion>]>([
    ['no motion: it is proposed', [], 'settle', 0, 'move'],
    ['no motion, and the co-chair answers one', [], 'settle', 1, 'motion-gone'],
    ['the same motion, which the co-chair saw', [moved(1)], 'settle', 1, 'consent'],
    ['the same motion, which the co-chair did not see', [moved(1)], 'settle', 0, 'consent'],
    ['another motion, which the co-chair did not see', [moved(1)], 'adjourn', 0, 'another-motion'],
    ['another motion, which the co-chair saw', [moved(1)], 'adjourn', 1, 'replace'],
    ['the motion that the co-chair saw was withdrawn', [moved(1), withdrawn(1)], 'settle', 1, 'motion-gone'],
    ['the motion was withdrawn, and the co-chair proposes it again', [moved(1), withdrawn(1)], 'settle', 0, 'move'],
    [
      'the motion that the co-chair saw was replaced by an equal one',
      [moved(1), replaced(1), moved(2, 'settle', SEA)],
      'settle',
      1,
      'motion-gone',
    ],
    [
      'the motion that the co-chair saw was replaced by another',
      [moved(1), replaced(1), moved(2, 'adjourn')],
      'settle',
      1,
      'motion-gone',
    ],
    ['it is carried, and they say it again', [moved(1), consented(1), carried(1)], 'settle', 1, 'is-carried'],
    [
      'their side took its consent back, and the consent arrives a second time',
      [moved(1), consented(1), takenBack(1)],
      'settle',
      1,
      'taken-back',
    ],
    [
      'their side took its consent back, and the co-chair names no motion',
      [moved(1), consented(1), takenBack(1)],
      'settle',
      0,
      'taken-back',
    ],
    [
      'their side took its consent back, and consents again',
      [moved(1), consented(1), takenBack(1)],
      'settle',
      2,
      'consent',
    ],
    [
      'another side took its consent back after the co-chair looked',
      [moved(1), takenBack(1, LAKE)],
      'settle',
      1,
      'consent',
    ],
    ['another motion instead of one with a consent taken back', [moved(1), takenBack(1)], 'adjourn', 1, 'replace'],
    ['withdrawn after a consent was taken back', [moved(1), takenBack(1), withdrawn(2)], 'settle', 2, 'motion-gone'],
    ['another motion was carried', [moved(1), consented(1), carried(1)], 'adjourn', 1, 'was-decided'],
  ])('%s', (_, entries, act, seen, expected) => {
    expect(resultOfMotion({ act, seen }, lastMotion(entries), 'sea')).toBe(expected)
  })

  const [noon, evening] = [daysFromNow(1), daysFromNow(1.25)]
  const silence = (until?: string): MotionEntry => {
    return { is: 'motion', motion: 1, act: 'silence', at, ...RIVER, ...(until !== undefined && { until }) }
  }
  test.each<[string, readonly MotionEntry[], string | undefined, number, ReturnType<typeof resultOfMotion>]>([
    ['silence until the same time', [silence(noon)], noon, 1, 'consent'],
    ['silence until another time, which the co-chair saw', [silence(noon)], evening, 1, 'replace'],
    ['silence until another time, which the co-chair did not see', [silence(noon)], evening, 0, 'another-motion'],
    ['silence of the default length', [silence()], noon, 1, 'replace'],
    ['silence until a given time, and the co-chair wants the default length', [silence(noon)], undefined, 1, 'replace'],
    ['it is carried, and they say it again', [silence(noon), consented(1), carried(1)], noon, 1, 'is-carried'],
    ['silence until another time was carried', [silence(noon), consented(1), carried(1)], evening, 1, 'was-decided'],
  ])('%s', (_, entries, until, seen, expected) => {
    expect(resultOfMotion({ act: 'silence', until, seen }, lastMotion(entries), 'sea')).toBe(expected)
  })
})

describe('the valid consents of a motion', () => {
  const dialogue = aDialogue({ coChairs: true })
  const cleo = aCoChair({ id: 'cleo', convenedBy: 'river' })
  const rex = aCoChair({ id: 'rex', convenedBy: 'sea' })
  const count = (entries: readonly MotionEntry[], roster: readonly Participant[]) => {
    const motion = lastMotion(entries)
    return motion && countingConsents(motion, dialogue, roster).map(({ by }) => by)
  }

  test('are one of each side, the mover’s included, in the dialogue’s order', () => {
    expect(count([moved(1)], [cleo, rex])).toEqual(['cleo'])
    expect(count([moved(1, 'settle', SEA), consented(1, RIVER)], [rex, cleo])).toEqual(['cleo', 'rex'])
  })

  test('count two of one side once', () => {
    const roxy = aCoChair({ id: 'roxy', convenedBy: 'river' })

    expect(count([moved(1), consented(1, { by: 'roxy', side: 'river' })], [cleo, roxy, rex])).toEqual(['cleo'])
  })

  test('exclude a revoked co-chair’s; another co-chair of that side can consent', () => {
    const gone = { ...cleo, revokedAt: at }
    const roxy = aCoChair({ id: 'roxy', convenedBy: 'river' })
    const entries = [moved(1), consented(1)]

    expect(count(entries, [gone, rex])).toEqual(['rex'])
    expect(count([...entries, consented(1, { by: 'roxy', side: 'river' })], [gone, rex, roxy])).toEqual(['roxy', 'rex'])
  })

  test('exclude one that was taken back, and include it when it is given again', () => {
    const entries = [moved(1), consented(1), takenBack(1)]

    expect(count(entries, [cleo, rex])).toEqual(['cleo'])
    expect(count([...entries, consented(2)], [cleo, rex])).toEqual(['cleo', 'rex'])
  })

  test('exclude every consent of a side that took its consent back, and none of another side', () => {
    const dialogueOfThree = aDialogue({
      coChairs: true,
      sides: ['river', 'sea', 'lake'].map((id) => ({ id, name: { en: id } })),
    })
    const lou = aCoChair({ id: 'lou', convenedBy: 'lake' })
    const rita = aCoChair({ id: 'rita', convenedBy: 'sea' })
    const [motion] = motionsIn([
      moved(1),
      consented(1),
      consented(1, { by: 'rita', side: 'sea' }),
      consented(1, LAKE),
      takenBack(1),
    ])

    expect(motion && countingConsents(motion, dialogueOfThree, [cleo, rex, rita, lou]).map(({ by }) => by)).toEqual([
      'cleo',
      'lou',
    ])
    expect(motion).toMatchObject({ number: 2, first: 1, end: undefined })
  })

  test('exclude a consent to a motion that was replaced', () => {
    expect(count([moved(1), consented(1), replaced(1), moved(2, 'adjourn', SEA)], [cleo, rex])).toEqual(['rex'])
  })
})
