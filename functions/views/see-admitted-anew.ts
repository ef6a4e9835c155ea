import * as z from 'zod'
import { namesById } from '../../shared/epoch.ts'
import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import { readRoster } from '../store/participants.ts'
import { readRecoveries, sideOf } from '../store/recoveries.ts'
import type { Table } from '../store/table.ts'

/** That somebody of the viewer's side was admitted anew, on a day; without a name if it was erased. */
export const AdmittedAnew = z
  .object({ day: z.iso.date(), name: z.string().optional() })
  .meta({ id: 'AdmittedAnew', description: 'Somebody of your side was admitted anew; without a name if it was erased' })
export type AdmittedAnew = z.infer<typeof AdmittedAnew>

/** Reads who of the viewer's side was admitted anew. A side knows who is on it, so it is told the name. */
export async function seeAdmittedAnew(table: Table, viewer: Participant): Promise<readonly AdmittedAnew[]> {
  const side = sideOf(viewer)
  const recoveries = side === undefined ? [] : await readRecoveries(table, side)
  if (recoveries.length === 0) return []
  const names = namesById(await readRoster(table))
  return recoveries.map(({ person, at }) => {
    const name = names.get(person)
    return { day: dayOf(at), ...(name !== undefined && { name }) }
  })
}
