import { makeDeviceCode } from '../../functions/access/devices.ts'
import { hasEnded } from '../../functions/access/sessions.ts'
import { invite, makeRecovery } from '../../functions/actions/invite-participant.ts'
import { findMember } from '../../functions/store/members.ts'
import type { Table } from '../../functions/store/table.ts'
import type { WayIn } from '../rehearsal/http-caller.ts'

/**
 * Makes a way in for somebody on this machine, whoever it is: an invitation, or for one who has come in a code for one more
 * device, as a device of theirs would make it. Only who runs the process with the table can do that. For one who is signed in
 * nowhere it is a recovery.
 */
export async function wayIn(table: Table, id: string): Promise<WayIn> {
  const now = new Date()
  const member = await findMember(table, id)
  if (member?.hasComeIn !== true) return { invitation: (await invite(table, id, now)).secret }
  const [session] = Object.entries(member.sessions).flatMap(([digest, lease]) => (hasEnded(lease, now) ? [] : [digest]))
  if (session === undefined) return { invitation: (await makeRecovery(table, id, now, 'operator')).secret }
  return { code: (await makeDeviceCode(table, member.participant, session, now)).code }
}
