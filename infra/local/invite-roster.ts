import { invite, putOnRoster } from '../../functions/actions/invite.ts'
import { readRoster } from '../../functions/store/participants.ts'
import type { Table } from '../../functions/store/table.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import type { NewParticipant } from '../../shared/participant.ts'

/**
 * Puts everybody on the roster who is not on it yet, and invites everybody anew.
 *
 * @returns an invitation for each name
 */
export async function inviteRoster(
  table: Table,
  dialogue: Dialogue,
  roster: readonly NewParticipant[],
): Promise<Record<string, string>> {
  const now = new Date()
  const before = await readRoster(table)
  const invitations = roster.map(async (newcomer) => {
    const known = before.find(({ name, revokedAt }) => name === newcomer.name && revokedAt === undefined)
    const { id } = known ?? (await putOnRoster(table, newcomer, dialogue, now))
    return [newcomer.name, (await invite(table, id, now)).secret] as const
  })
  return Object.fromEntries(await Promise.all(invitations))
}
