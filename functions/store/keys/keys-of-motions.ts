import { MEDIATION_KEYS } from '../../../shared/mediator-rules.ts'
import { type Key, padded } from './key.ts'
import { SORT } from './keys-of-readings.ts'

/** The partition of the co-chairs' motions, with their consents. */
export function motionsPartition(
  matter: { readonly reading: string; readonly draft?: string } | { readonly round: number; readonly to: string },
): string {
  if (!('reading' in matter)) return `MOTIONS#${matter.round}#${matter.to}`
  return `MOTIONS#${matter.reading}${matter.draft === undefined ? '' : `#${matter.draft}`}`
}

/** The key of texts that a co-chair moved to table as the chair's. They are in no reading before they are tabled. */
export function draftKey(reading: string, draft = ''): Key {
  return { pk: `DRAFTS#${reading}`, sk: `${SORT.draft}${draft}` }
}

/**
 * The key of what a model drafted for a reading, or of what a round has spent on it. It is in no partition of a reading, so no
 * record contains it.
 *
 * @param of a reading's id, or the number of a round
 * @param matter the number of a matter, for what is stored by matter
 */
export function mediationKey(of: string | number, what: 'RUN' | 'SPENT' | 'MATTER' | 'DRAFTED', matter?: number): Key {
  return { pk: `${MEDIATION_KEYS}${of}`, sk: matter === undefined ? what : `${what}#${padded(matter)}` }
}

export function motionSort(motion: number): string {
  return `${SORT.motion}${padded(motion)}`
}

export function consentSort(motion: number, coChair: string): string {
  return `${motionSort(motion)}#CONSENT#${coChair}`
}

/** One key for each number of a motion, so that it ends, or a consent to it is taken back, only once. */
export function endSort(motion: number): string {
  return `${motionSort(motion)}#END`
}
