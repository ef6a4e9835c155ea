import * as z from 'zod'
import { Consent } from './consent.ts'
import type { Dialogue } from './dialogue.ts'
import { LastCallNotice } from './notice.ts'
import { coChairsOf, type Participant } from './participant.ts'
import { Decision } from './reading.ts'

/**
 * How co-chairs decide: one of them proposes a motion, and it is carried when one co-chair
 * of each side consents. (A proposal is a text, so this is called a motion.)
 */

/**
 * The acts of a motion: a decision on a reading, that the last call in it be called off, that the instrument be
 * published, that the complete record be released, that texts be tabled as the chair's.
 */
export const Act = z.enum([...Decision.options, 'call-off', 'publish', 'release', 'table']).meta({ id: 'Act' })
export type Act = z.infer<typeof Act>

const entry = { motion: z.int().min(1), at: z.iso.datetime(), ...Consent.shape }

/** How a motion ended, once. One that was carried keeps the consents that carried it. */
export const MotionEnd = z.discriminatedUnion('as', [
  z.object({ ...entry, is: z.literal('end'), as: z.literal('carried'), consents: z.array(Consent).readonly() }),
  z.object({ ...entry, is: z.literal('end'), as: z.literal('withdrawn') }),
  z.object({ ...entry, is: z.literal('end'), as: z.literal('replaced') }),
])
export type MotionEnd = z.infer<typeof MotionEnd>

/** An entry about a motion. Entries are added and never changed. */
export const MotionEntry = z.union([
  z.object({
    ...entry,
    is: z.literal('motion'),
    act: Act,
    until: z.iso.datetime().optional(),
    notice: LastCallNotice.optional(),
  }),
  z.object({ ...entry, is: z.literal('consent') }),
  z.object({ ...entry, is: z.literal('taken-back') }),
  MotionEnd,
])
export type MotionEntry = z.infer<typeof MotionEntry>

/**
 * A motion, read from its entries. When a side takes its consent back, the motion stands, and has the next number from
 * then on. So the consent that was taken back cannot be given again by the same request, sent a second time.
 */
export type Motion = {
  /** Its number now. The first motion on a matter begins with 1. */
  readonly number: number
  /** The number with which it was moved. */
  readonly first: number
  readonly act: Act
  /** With the act `silence`: when the silence ends, if the mover gave a time. */
  readonly until?: string | undefined
  /** With a decision on a reading: the notice of a last call; absent if the reading closes at once. */
  readonly notice?: LastCallNotice | undefined
  readonly side: string
  readonly at: string
  /** All consents that were not taken back, the mover's first. */
  readonly consents: readonly Consent[]
  /** The sides that took a consent back, with the number that the motion had until then. */
  readonly takenBack: readonly { readonly side: string; readonly motion: number }[]
  readonly end: MotionEnd | undefined
}

/** All motions on a matter, in the order in which they were moved. */
export function motionsIn(entries: readonly MotionEntry[]): readonly Motion[] {
  return entries
    .filter((one) => one.is === 'motion')
    .toSorted((one, other) => one.motion - other.motion)
    .map((moved, index, all) => {
      const next = all[index + 1]?.motion ?? Number.POSITIVE_INFINITY
      return motionFrom(
        moved,
        entries.filter(({ motion }) => motion >= moved.motion && motion < next),
      )
    })
}

function motionFrom(moved: Extract<MotionEntry, { is: 'motion' }>, entries: readonly MotionEntry[]): Motion {
  const takenBack = entries.filter((one) => one.is === 'taken-back').map(({ side, motion }) => ({ side, motion }))
  const consents = entries.filter(
    (one) => one.is === 'consent' && one.by !== moved.by && !isTakenBack({ takenBack }, one.side, one.motion),
  )
  const end = entries.find((one) => one.is === 'end')
  return {
    // Counted: where a reader misses an entry, the number is one that has ended, and nothing can be written with it.
    number: end?.motion ?? moved.motion + takenBack.length,
    first: moved.motion,
    act: moved.act,
    ...(moved.until !== undefined && { until: moved.until }),
    ...(moved.notice !== undefined && { notice: moved.notice }),
    side: moved.side,
    at: moved.at,
    consents: [moved, ...consents].map(({ side, by }) => ({ side, by })),
    takenBack,
    end,
  }
}

/** Whether a motion has, or had before a consent was taken back, this number. */
export function isNumbered({ first, number }: Motion, asked: number): boolean {
  return first <= asked && asked <= number
}

/** Whether a side took back the consent that it gave when the motion had this number or a lower one. */
export function isTakenBack({ takenBack }: Pick<Motion, 'takenBack'>, side: string, number: number): boolean {
  return takenBack.some((one) => one.side === side && one.motion >= number)
}

/** A co-chair's request: the act, the end of a silence, the notice, and the number of the motion they saw; 0 for none. */
export type MotionWish = Pick<Motion, 'act' | 'until' | 'notice'> & { readonly seen: number }

/**
 * The result of a co-chair's request, given the last motion on the matter. A request for the act of the standing motion
 * is a consent. A request for another act replaces the motion, if it is the one that the co-chair saw. A motion that no
 * longer stands takes no consent, and neither does one of a side that took its consent back after the co-chair looked.
 * Silence until another time is another act, and so is the same decision with another notice.
 *
 * A carried motion ends its matter, with one exception: a last call can be called off, and then the reading closed again.
 */
export function resultOfMotion(
  { act, until, notice, seen }: MotionWish,
  last: Motion | undefined,
  side: string,
): 'move' | 'consent' | 'replace' | 'is-carried' | 'was-decided' | 'motion-gone' | 'taken-back' | 'another-motion' {
  const isTheSame = last?.act === act && last.until === until && last.notice === notice
  if (last?.end?.as === 'carried' && isTheSame) return 'is-carried'
  if (last?.end?.as === 'carried' && !isOpenAgain(last, act)) return 'was-decided'
  const stands = last !== undefined && last.end === undefined
  if (seen > 0 && !(stands && isNumbered(last, seen))) return 'motion-gone'
  if (!stands) return 'move'
  if (isTheSame) return isTakenBack(last, side, seen) ? 'taken-back' : 'consent'
  return seen === 0 ? 'another-motion' : 'replace'
}

/** Whether another act can be moved after a motion was carried: a last call called off, or a decision after that. */
function isOpenAgain(carried: Pick<Motion, 'act' | 'notice'>, act: Act): boolean {
  return carried.act === 'call-off' || (carried.notice !== undefined && act === 'call-off')
}

/**
 * The consents that count, one of each side in the dialogue's order: of co-chairs who are still on the roster, and
 * whom that side convened.
 */
export function countingConsents(
  { consents }: Pick<Motion, 'consents'>,
  { sides }: Pick<Dialogue, 'sides'>,
  roster: readonly Participant[],
): readonly Consent[] {
  return sides.flatMap(({ id }) => {
    const coChairs = coChairsOf(id, roster).map((one) => one.id)
    const consent = consents.find(({ side, by }) => side === id && coChairs.includes(by))
    return consent === undefined ? [] : [consent]
  })
}
