import type { Consent } from '../../shared/consent.ts'
import { type Motion, type MotionEnd, MotionEntry, motionsIn } from '../../shared/motion.ts'
import { consentSort, endSort, motionSort, motionsPartition } from './keys/keys-of-motions.ts'
import { SORT } from './keys/keys-of-readings.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/**
 * What co-chairs decide on: the advance of a reading, the tabling of a draft of chair's texts in it, or a round's
 * publication or the release of its record.
 */
export type Matter =
  | { readonly reading: string; readonly draft?: string }
  | { readonly round: number; readonly to: 'publish' | 'release' }

/** The last motion on a matter, or `undefined`. */
export async function findMotion(table: Table, matter: Matter): Promise<Motion | undefined> {
  return (await readMotions(table, matter)).at(-1)
}

/** All motions on a matter, in the order in which they were moved. */
export async function readMotions(table: Table, matter: Matter): Promise<readonly Motion[]> {
  const stored = await all(table.query(motionsPartition(matter), SORT.motion))
  return motionsIn(stored.map((one) => MotionEntry.parse(one)))
}

/** The consents that carried a motion, and when the last of them came. */
export type Carried = { readonly at: string; readonly consents: readonly Consent[] }

/** The consents that carried the last motion on a matter, and when; `undefined` when it is not carried. */
export async function findCarried(table: Table, matter: Matter): Promise<Carried | undefined> {
  const end = (await findMotion(table, matter))?.end
  return end?.as === 'carried' ? { at: end.at, consents: end.consents } : undefined
}

/** Appends a motion; `false` when its number is taken, because another co-chair moved at the same time. */
export async function appendMotion(
  table: Table,
  matter: Matter,
  moved: Pick<Motion, 'number' | 'act' | 'until' | 'notice' | 'at'> & Consent,
): Promise<boolean> {
  const { number, ...entry } = moved
  const key = { pk: motionsPartition(matter), sk: motionSort(number) }
  return written(table.putNew(key, { ...entry, motion: number, is: 'motion' }))
}

/** Appends a co-chair's consent to a motion. Consenting twice has the effect of once. */
export async function appendConsent(
  table: Table,
  matter: Matter,
  { number, ...consent }: Consent & Pick<Motion, 'number' | 'at'>,
): Promise<void> {
  const key = { pk: motionsPartition(matter), sk: consentSort(number, consent.by) }
  await written(table.putNew(key, { ...consent, motion: number, is: 'consent' }))
}

/** Ends a motion; `false` when it had ended before, in this way or another. */
export async function endMotion(table: Table, matter: Matter, end: MotionEnd): Promise<boolean> {
  return written(table.putNew({ pk: motionsPartition(matter), sk: endSort(end.motion) }, end))
}

/**
 * Takes a side's consent back; `false` when the motion ended before under this number, or another consent was taken
 * back. The key is that of the motion's end, so that a motion is never carried with a consent that was taken back.
 */
export async function takeBack(
  table: Table,
  matter: Matter,
  { number, ...consent }: Consent & Pick<Motion, 'number' | 'at'>,
): Promise<boolean> {
  const key = { pk: motionsPartition(matter), sk: endSort(number) }
  return written(table.putNew(key, { ...consent, motion: number, is: 'taken-back' }))
}
