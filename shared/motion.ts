import * as z from 'zod'
import { Consent } from './consent.ts'
import type { Dialogue } from './dialogue.ts'
import { coChairsOf, type Participant } from './participant.ts'
import { Decision } from './reading.ts'

/**
 * How co-chairs decide, where a dialogue has them: one of them moves something, and it is carried when one co-chair of
 * each side consents. It is called a motion: a
 * proposal is a text.
 */

/** What can be moved: a decision on a reading, that the instrument be published, that the complete record be released. */
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

/** What is written of motions, entry by entry, and never changed. */
export const MotionEntry = z.union([
  z.object({ ...entry, is: z.literal('motion'), act: Act, until: z.iso.datetime().optional() }),
  z.object({ ...entry, is: z.literal('consent') }),
  MotionEnd,
])
export type MotionEntry = z.infer<typeof MotionEntry>

/** A motion as its entries tell it. */
export type Motion = {
  /** From 1, in the order they were moved on the same matter. */
  readonly number: number
  readonly act: Act
  /** With the act `silence`: when the silence ends, where who moved it said so. */
  readonly until?: string | undefined
  readonly side: string
  readonly at: string
  /** Of everybody who ever consented, whoever moved it first. */
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

/** What a co-chair wants: an act, until when where it is silence, and the motion it answers; 0 where they saw none. */
export type MotionWish = Pick<Motion, 'act' | 'until'> & { readonly seen: number }

/**
 * What comes of a co-chair's wish, given the last motion on the matter. Whoever wants what stands already consents to
 * it; who wants something else replaces it, if it is what they saw; nobody consents to what is no longer there. Silence
 * that ends at another moment is something else.
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
