import * as z from 'zod'
import { Consent } from './consent.ts'
import type { Dialogue } from './dialogue.ts'
import { coChairsOf, type Participant } from './participant.ts'
import { Decision } from './reading.ts'

/**
 * How co-chairs decide: one of them proposes a motion, and it is carried when one co-chair
 * of each side consents. (A proposal is a text, so this is called a motion.)
 */

/**
 * The acts of a motion: a decision on a reading, that the instrument be published, that the complete record be
 * released.
 */
export const Act = z.enum([...Decision.options, 'publish', 'release']).meta({ id: 'Act' })
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
  z.object({ ...entry, is: z.literal('motion'), act: Act, until: z.iso.datetime().optional() }),
  z.object({ ...entry, is: z.literal('consent') }),
  MotionEnd,
])
export type MotionEntry = z.infer<typeof MotionEntry>

/** A motion, read from its entries. */
export type Motion = {
  /** From 1, in the order they were moved on the same matter. */
  readonly number: number
  readonly act: Act
  /** With the act `silence`: when the silence ends, if the mover gave a time. */
  readonly until?: string | undefined
  readonly side: string
  readonly at: string
  /** All consents ever given, the mover's first. */
  readonly consents: readonly Consent[]
  readonly end: MotionEnd | undefined
}

/** The last motion on a matter; it stands unless it has ended. */
export function lastMotion(entries: readonly MotionEntry[]): Motion | undefined {
  const moved = entries.filter((one) => one.is === 'motion').toSorted((one, other) => one.motion - other.motion)
  const last = moved.at(-1)
  if (last === undefined) return undefined
  const here = entries.filter(({ motion }) => motion === last.motion)
  return {
    number: last.motion,
    act: last.act,
    ...(last.until !== undefined && { until: last.until }),
    side: last.side,
    at: last.at,
    consents: [last, ...here.filter((one) => one.is === 'consent' && one.by !== last.by)].map(({ side, by }) => ({
      side,
      by,
    })),
    end: here.find((one) => one.is === 'end'),
  }
}

/** A co-chair's request: the act, the end of a silence, and the number of the motion they saw; 0 for none. */
export type MotionWish = Pick<Motion, 'act' | 'until'> & { readonly seen: number }

/**
 * The result of a co-chair's request, given the last motion on the matter. A request for the act of the standing motion
 * is a consent. A request for another act replaces the motion, if it is the one that the co-chair saw. A motion that no
 * longer stands takes no consent. Silence until another time is another act.
 */
export function resultOfMotion(
  { act, until, seen }: MotionWish,
  last: Motion | undefined,
): 'move' | 'consent' | 'replace' | 'is-carried' | 'was-decided' | 'motion-gone' | 'another-motion' {
  const isTheSame = last?.act === act && last.until === until
  if (last?.end?.as === 'carried') return isTheSame ? 'is-carried' : 'was-decided'
  const stands = last !== undefined && last.end === undefined
  if (seen > 0 && !(stands && last.number === seen)) return 'motion-gone'
  if (!stands) return 'move'
  if (isTheSame) return 'consent'
  return seen === 0 ? 'another-motion' : 'replace'
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
