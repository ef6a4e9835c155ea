import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { isAwaited, readUnwitnessed, type Unwitnessed } from '../record/unwitnessed.ts'
import { type Carried, findCarried } from '../store/motions.ts'
import { readReadings } from '../store/readings.ts'
import type { Table } from '../store/table.ts'

/** What the publication of a round waits for. What has come is with it once it waits for nothing. */
export type PublicationAwaits =
  | { readonly awaits: 'co-chairs' }
  | { readonly awaits: 'witnesses'; readonly until: Unwitnessed['until'] }
  | {
      readonly awaits: 'nothing'
      readonly carried: Carried | undefined
      readonly readings: readonly Reading[]
      /** The sides whose witnesses it does not wait for any longer; `undefined` if there is none. */
      readonly unwitnessed: readonly string[] | undefined
    }

/** The consents of the co-chairs come first, then the witnesses: what they sign is not asked for while a consent is missing. */
export async function whatPublicationAwaits(table: Table, round: Round, now: Date): Promise<PublicationAwaits> {
  const needsConsent = round.dialogue.coChairs && round.status === 'running'
  const carried = needsConsent ? await findCarried(table, { round: round.round, to: 'publish' }) : undefined
  if (needsConsent && carried === undefined) return { awaits: 'co-chairs' }
  const readings = await readReadings(table, round.round)
  const unwitnessed = await readUnwitnessed(table, round, readings)
  if (unwitnessed !== undefined && isAwaited(unwitnessed, now)) return { awaits: 'witnesses', until: unwitnessed.until }
  return { awaits: 'nothing', carried, readings, unwitnessed: unwitnessed?.sides }
}
