import { readRoster } from '../../functions/store/participants.ts'
import type { Table } from '../../functions/store/table.ts'
import type { WayIn } from '../rehearsal/http-caller.ts'
import { wayIn } from './way-in.ts'

/**
 * Makes a way in for everybody on the roster.
 *
 * @returns by name
 */
export async function inviteEverybody(table: Table): Promise<Record<string, WayIn>> {
  const here = (await readRoster(table)).filter((participant) => participant.revokedAt === undefined)
  return Object.fromEntries(
    await Promise.all(here.map(async ({ id, name }) => [name, await wayIn(table, id)] as const)),
  )
}
