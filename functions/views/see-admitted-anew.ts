import * as z from 'zod'
import { namesById } from '../../shared/epoch.ts'
import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { memoize } from '../platform/memo.ts'
import { readRoster } from '../store/participants.ts'
import { type Recovery, readRecoveries, sideOf } from '../store/recoveries.ts'
import type { Table } from '../store/table.ts'

/** That somebody of the viewer's side was admitted anew, on a day; without a name if it was erased. */
export const AdmittedAnew = z
  .object({ day: z.iso.date(), name: z.string().optional() })
  .meta({ id: 'AdmittedAnew', description: 'Somebody of your side was admitted anew; without a name if it was erased' })
export type AdmittedAnew = z.infer<typeof AdmittedAnew>

/**
 * Reads who of the viewer's side was admitted anew. A side knows who is on it, so it is told the name.
 *
 * @param reading an open reading that this request has read. A recovery is noted before it is counted in each open reading
 *   (`functions/access/sessions.ts`), so a process reads recoveries again only when that number is another
 */
export async function seeAdmittedAnew(
  table: Table,
  viewer: Participant,
  reading?: Reading,
): Promise<readonly AdmittedAnew[]> {
  const side = sideOf(viewer)
  const recoveries = side === undefined ? [] : await recoveriesOf(table, side, reading)
  if (recoveries.length === 0) return []
  const names = namesById(await readRoster(table))
  return recoveries.map(({ person, at }) => {
    const name = names.get(person)
    return { day: dayOf(at), ...(name !== undefined && { name }) }
  })
}

function recoveriesOf(table: Table, side: string, reading: Reading | undefined): Promise<readonly Recovery[]> {
  if (reading?.status !== 'open') return readRecoveries(table, side)
  const { id, departures = 0 } = reading
  return memoizeRecoveries(table, JSON.stringify([id, departures, side]), () => readRecoveries(table, side))
}

/** A few sides in each of 40 lanes. */
const memoizeRecoveries = memoize<readonly Recovery[]>(200)
