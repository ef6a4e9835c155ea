import { invite } from '../../functions/actions/invite-participant.ts'
import { readRoster } from '../../functions/store/participants.ts'
import type { Table } from '../../functions/store/table.ts'

/**
 * Invites everybody on the roster anew.
 *
 * @returns an invitation for each name
 */
export async function inviteEverybody(table: Table): Promise<Record<string, string>> {
  const here = (await readRoster(table)).filter((participant) => participant.revokedAt === undefined)
  const invitations = here.map(async ({ id, name }) => [name, (await invite(table, id, new Date())).secret] as const)
  return Object.fromEntries(await Promise.all(invitations))
}
