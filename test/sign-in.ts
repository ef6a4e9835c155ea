import { makeDeviceCode, signDeviceIn } from '../functions/access/devices.ts'
import { type Opened, openSession } from '../functions/access/sign-in.ts'
import { invite } from '../functions/actions/invite-participant.ts'
import { participantKey } from '../functions/store/keys/keys-of-people.ts'
import { findMember } from '../functions/store/members.ts'
import type { Table } from '../functions/store/table.ts'

/**
 * Signs somebody in on one more device: the first time with an invitation, then with a code of a device that they are signed
 * in on, and as if they had never come in where there is none left.
 */
export async function signIn(table: Table, id: string, now = new Date()): Promise<Opened> {
  const member = await findMember(table, id)
  if (member?.hasComeIn !== true) return openSession(table, (await invite(table, id, now)).secret, now)
  for (const session of Object.keys(member.sessions)) {
    const { code } = await makeDeviceCode(table, member.participant, session, now)
    return signDeviceIn(table, code, 'program', now)
  }
  return openSession(table, await inviteAsNew(table, id, now), now)
}

/** An invitation for somebody as if they had never come in: their sessions end, and nothing tells that there were any. */
export function inviteAfresh(table: Table, id: string, now = new Date()): Promise<string> {
  afresh.add(id)
  return inviteAsNew(table, id, now)
}

const afresh = new Set<string>()

/** Whether somebody was invited afresh since this was asked last. Who asks as them signs in again. */
export function wasInvitedAfresh(id: string): boolean {
  return afresh.delete(id)
}

async function inviteAsNew(table: Table, id: string, now: Date): Promise<string> {
  await table.update(participantKey(id), {
    set: 'sessions = :none',
    remove: 'cameIn, invitation',
    when: 'attribute_exists(pk)',
    values: { ':none': {} },
  })
  return (await invite(table, id, now)).secret
}
