import type { DeviceKind } from '../../shared/device.ts'
import type { Dialogue } from '../../shared/dialogue.ts'
import { idInEpoch, personOf } from '../../shared/epoch.ts'
import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import { newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { findMember, type Member } from '../store/members.ts'
import { findInvited, redeemInvitation, redeemRecovery, type SessionOpening } from '../store/session-openings.ts'
import type { Table } from '../store/table.ts'
import type { SecretToHandOver } from '../store/tokens.ts'
import { digestOfSecret, findInvitation } from '../store/tokens.ts'
import { awaitAdmission, sidesThatAdmit } from './await-admission.ts'
import { closeScreensOf } from './screen-sessions.ts'
import { hasEnded, idleAt, LONGEST_SESSION_SECONDS, recordDepartures } from './sessions.ts'

/** Enough for all devices of one person. One more session ends the one that would expire first. */
const MOST_SESSIONS = 10

/** What a new session is begun with. */
export type Opened = SecretToHandOver & {
  readonly participant: Participant
  /** Whether a new epoch of the person began with it. */
  readonly isRecovery: boolean
}

/**
 * Redeems an invitation and opens a session for its participant. Somebody who has come in redeems a recovery: their earlier
 * sessions end, and they have nothing of what they said before (`shared/epoch.ts`).
 *
 * @throws {Refused} `invitation-spent` when it was redeemed, has expired, was replaced by a newer one, or does not
 *   exist
 */
export async function openSession(
  table: Table,
  invitation: string,
  now: Date,
  device: DeviceKind = 'program',
  dialogue: Pick<Dialogue, 'sides' | 'sideAdmits'> = { sides: [] },
): Promise<Opened> {
  const found = await findInvitation(table, invitation, now)
  const before = found === undefined ? undefined : await findMember(table, found.participant)
  if (before === undefined) throw spent()
  const { secret, opening, expiresAt } = newSession(before, device, now)
  const { id } = before.participant
  const participant = before.hasComeIn
    ? await admitAnew(table, before, digestOfSecret(invitation), opening, now, dialogue)
    : await redeemInvitation(table, id, digestOfSecret(invitation), opening)
  if (participant === undefined) throw spent()
  if (before.hasComeIn) {
    // At once, so that no other process takes a position with a session that it has cached.
    await recordDepartures(table, id)
    await closeScreensOf(table, id)
  }
  logEvent(before.hasComeIn ? 'recovery-redeemed' : 'invitation-redeemed', { whose: personOf(id) })
  return { secret, expiresAt, participant, isRecovery: before.hasComeIn }
}

/** Begins a new epoch of a person, who waits for their side where its members admit whom they do not know. */
async function admitAnew(
  table: Table,
  member: Member,
  recovery: string,
  opening: SessionOpening,
  now: Date,
  dialogue: Pick<Dialogue, 'sides' | 'sideAdmits'>,
): Promise<Participant | undefined> {
  const { id, recoveries = [] } = member.participant
  const next = idInEpoch(personOf(id), recoveries.length + 1)
  const waiting = await awaitAdmission(table, member.participant, next, await sidesThatAdmit(table, dialogue, id))
  return redeemRecovery(table, member, recovery, { opening, waiting }, now.toISOString())
}

/** A session to open for a member, with its secret. */
export function newSession(member: Member, device: DeviceKind, now: Date) {
  const until = Math.floor(now.getTime() / 1_000) + LONGEST_SESSION_SECONDS
  const secret = `${personOf(member.participant.id)}.${newSecret()}`
  const began = dayOf(now)
  const opening: SessionOpening = {
    digest: digestOfSecret(secret),
    lease: { expires: idleAt(now, until), until, began, usedOn: began, device },
    ...sessionsToEnd(member, now),
  }
  return { secret, opening, expiresAt: new Date(until * 1_000).toISOString() }
}

/**
 * The person whom an invitation is for, and whether it is a recovery. It stays as it is, and nothing is written.
 *
 * @throws {Refused} `invitation-spent` as above
 */
export async function lookAtInvitation(
  table: Table,
  invitation: string,
  now: Date,
): Promise<{ readonly invited: Participant; readonly isRecovery: boolean }> {
  const found = await findInvitation(table, invitation, now)
  const member = found && (await findInvited(table, found.participant, digestOfSecret(invitation)))
  if (member === undefined) throw spent()
  return { invited: member.participant, isRecovery: member.hasComeIn }
}

function spent(): Refused {
  return new Refused('invitation-spent', 'this invitation was used or has expired; ask the facilitator for a new one')
}

/** The sessions that end when one more opens: the expired ones, and those above the limit, which are departures. */
function sessionsToEnd({ sessions }: Member, now: Date): Pick<SessionOpening, 'ends' | 'departs'> {
  const lastFirst = Object.entries(sessions).sort(([, one], [, other]) => other.expires - one.expires)
  const ends = lastFirst.filter(([, lease], index) => hasEnded(lease, now) || index >= MOST_SESSIONS - 1)
  return { ends: ends.map(([digest]) => digest), departs: ends.some(([, lease]) => !hasEnded(lease, now)) }
}
