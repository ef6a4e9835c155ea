import { describe, expect, test } from 'vitest'
import { countingConsents, lastMotion, type MotionEntry, resultOfMotion } from '../../shared/motion.ts'
import type { Participant } from '../../shared/participant.ts'
import { aDialogue, daysFromNow } from '../builders.ts'

const at = daysFromNow(0)
const RIVER = { by: 'cleo', side: 'river' }
const SEA = { by: 'rex', side: 'sea' }

function moved(motion: number, act: 'settle' | 'adjourn' = 'settle', who = RIVER): MotionEntry {
  return { is: 'motion', motion, act, at, ...who }
}
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
    ['nothing was moved: it is moved', [], 'settle', 0, 'move'],
    ['nothing was moved, and they answer something', [], 'settle', 1, 'motion-gone'],
    ['the same stands, and they saw it', [moved(1)], 'settle', 1, 'consent'],
    ['the same stands, and they did not see it', [moved(1)], 'settle', 0, 'consent'],
    ['another stands, and they did not see it', [moved(1)], 'adjourn', 0, 'another-motion'],
    ['another stands, and they saw it', [moved(1)], 'adjourn', 1, 'replace'],
    ['what they saw was withdrawn', [moved(1), withdrawn(1)], 'settle', 1, 'motion-gone'],
    ['it was withdrawn, and they move it anew', [moved(1), withdrawn(1)], 'settle', 0, 'move'],
    [
      'what they saw was replaced by the same',
      [moved(1), replaced(1), moved(2, 'settle', SEA)],
      'settle',
      1,
      'motion-gone',
    ],
    ['what they saw was replaced by another', [moved(1), replaced(1), moved(2, 'adjourn')], 'settle', 1, 'motion-gone'],
    ['it is carried, and they say it again', [moved(1), consented(1), carried(1)], 'settle', 1, 'is-carried'],
    ['another is carried', [moved(1), consented(1), carried(1)], 'adjourn', 1, 'was-decided'],
  ])('%s', (_, entries, act, seen, expected) => {
    expect(resultOfMotion({ act, seen }, lastMotion(entries))).toBe(expected)
  })

  const [noon, evening] = [daysFromNow(1), daysFromNow(1.25)]
  const silence = (until?: string): MotionEntry => {
    return { is: 'motion', motion: 1, act: 'silence', at, ...RIVER, ...(until !== undefined && { until }) }
  }
  test.each<[string, readonly MotionEntry[], string | undefined, number, ReturnType<typeof resultOfMotion>]>([
    ['silence until the same moment stands', [silence(noon)], noon, 1, 'consent'],
    ['silence until another moment stands, and they saw it', [silence(noon)], evening, 1, 'replace'],
    ['silence until another moment stands, and they did not see it', [silence(noon)], evening, 0, 'another-motion'],
    ['silence of the usual length stands', [silence()], noon, 1, 'replace'],
    ['silence until a moment stands, and they want the usual length', [silence(noon)], undefined, 1, 'replace'],
    ['it is carried, and they say it again', [silence(noon), consented(1), carried(1)], noon, 1, 'is-carried'],
    ['it is carried until another moment', [silence(noon), consented(1), carried(1)], evening, 1, 'was-decided'],
  ])('%s', (_, entries, until, seen, expected) => {
    expect(resultOfMotion({ act: 'silence', until, seen }, lastMotion(entries))).toBe(expected)
  })
})

describe('the consents that count', () => {
  const dialogue = aDialogue({ coChairs: true })
  const cleo = aCoChair({ id: 'cleo', convenedBy: 'river' })
  const rex = aCoChair({ id: 'rex', convenedBy: 'sea' })
  const count = (entries: readonly MotionEntry[], roster: readonly Participant[]) => {
    const motion = lastMotion(entries)
    return motion && countingConsents(motion, dialogue, roster).map(({ by }) => by)
  }

  test('include the mover’s; one of each side, in the dialogue’s order', () => {
    expect(count([moved(1)], [cleo, rex])).toEqual(['cleo'])
    expect(count([moved(1, 'settle', SEA), consented(1, RIVER)], [rex, cleo])).toEqual(['cleo', 'rex'])
  })

  test('two consents of one side count once', () => {
    const roxy = aCoChair({ id: 'roxy', convenedBy: 'river' })

    expect(count([moved(1), consented(1, { by: 'roxy', side: 'river' })], [cleo, roxy, rex])).toEqual(['cleo'])
  })

  test('a revoked co-chair does not count; another co-chair of the side does', () => {
    const gone = { ...cleo, revokedAt: at }
    const roxy = aCoChair({ id: 'roxy', convenedBy: 'river' })
    const entries = [moved(1), consented(1)]

    expect(count(entries, [gone, rex])).toEqual(['rex'])
    expect(count([...entries, consented(1, { by: 'roxy', side: 'river' })], [gone, rex, roxy])).toEqual(['roxy', 'rex'])
  })

  test('a consent to a replaced motion is no consent to the next one', () => {
    expect(count([moved(1), consented(1), replaced(1), moved(2, 'adjourn', SEA)], [cleo, rex])).toEqual(['rex'])
  })
})
