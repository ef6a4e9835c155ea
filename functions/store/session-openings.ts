import type { Participant } from '../../shared/participant.ts'
import type { Waiting } from './admissions.ts'
import { participantKey } from './keys/keys-of-people.ts'
import { type DeviceCode, findMember, formerOf, type Lease, type Member, memberIn, OPENS_SESSIONS } from './members.ts'
import { COUNT_DEPARTURE, findOnRoster, participantIn } from './participants.ts'
import { forgetOwners } from './passkeys-of-people.ts'
import { ifMet } from './store-errors.ts'
import type { Change, Stored, Table } from './table.ts'

/** A session to open, with the sessions that end for it. */
export type SessionOpening = {
  readonly digest: string
  readonly lease: Lease
  /** The sessions that end, by their digests. */
  readonly ends: readonly string[]
  /** Whether one of these has not expired, which counts as a departure. */
  readonly departs: boolean
}

/**
 * Redeems the current invitation of a person who has not come in, and opens their first session, in one conditional write.
 *
 * @returns `undefined` when the invitation was redeemed or replaced before, or the person was revoked
 */
export async function redeemInvitation(
  table: Table,
  id: string,
  invitation: string,
  opening: SessionOpening,
): Promise<Participant | undefined> {
  return openedOn(table, id, opening.digest, {
    ...changesOf(opening, 'invitation = :redeemed, cameIn = :yes'),
    when: 'invitation = :invitation AND attribute_not_exists(revokedAt) AND attribute_not_exists(cameIn)',
    values: { ':invitation': invitation, ':redeemed': 'redeemed', ':yes': true },
  })
}

/**
 * Redeems a recovery, in one conditional write: all earlier sessions end, with the address of the calendar, a code for another
 * device, the passkeys and the tokens that they made for programs; a new epoch of the person begins; and its first session is opened.
 *
 * @param waiting where the new epoch waits to be admitted to its side
 * @param at when the new epoch begins
 * @returns `undefined` when the recovery was redeemed or replaced before, or the person was revoked
 */
export async function redeemRecovery(
  table: Table,
  member: Member,
  recovery: string,
  {
    opening: { digest, lease },
    waiting,
  }: { readonly opening: Pick<SessionOpening, 'digest' | 'lease'>; readonly waiting: Partial<Waiting> },
  at: string,
): Promise<Participant | undefined> {
  const { awaitsSide, admission } = waiting
  const waits = admission === undefined ? '' : ', awaitsSide = :side, admission = :admission'
  const opened = await openedOn(table, member.participant.id, digest, {
    set: `invitation = :redeemed, cameIn = :yes, sessions = :sessions, former = :former, recoveries = list_append(if_not_exists(recoveries, :none), :at), signOuts = if_not_exists(signOuts, :never) + :times, ${COUNT_DEPARTURE.set}${waits}`,
    remove: [OPENS_SESSIONS, ...(admission === undefined ? ['awaitsSide, admission'] : [])].join(', '),
    when: 'invitation = :recovery AND attribute_not_exists(revokedAt)',
    names: {},
    values: {
      ':recovery': recovery,
      ':redeemed': 'redeemed',
      ':yes': true,
      ':sessions': { [digest]: lease },
      ':former': formerOf(member),
      ':none': [],
      ':at': [at],
      ':times': 1,
      ...(admission !== undefined && { ':side': awaitsSide, ':admission': admission }),
    },
  })
  if (opened !== undefined) await forgetOwners(table, Object.keys(member.passkeys))
  return opened
}

/**
 * Redeems the current code for another device and opens a session, in one conditional write.
 *
 * @returns `undefined` when the code was redeemed, replaced or is too old, the session that asked for it has ended, or the
 *   person was revoked
 */
export async function redeemDeviceCode(
  table: Table,
  id: string,
  code: DeviceCode,
  opening: SessionOpening,
  now: Date,
): Promise<Participant | undefined> {
  const { names, ...changes } = changesOf(opening)
  return openedOn(table, id, opening.digest, {
    ...changes,
    remove: [changes.remove, 'deviceCode'].filter(Boolean).join(', '),
    when: 'deviceCode.digest = :code AND deviceCode.#until > :now AND attribute_exists(sessions.#by) AND attribute_not_exists(revokedAt)',
    names: { ...names, '#by': code.by, '#until': 'until' },
    values: { ':code': code.digest, ':now': Math.floor(now.getTime() / 1_000) },
  })
}

/**
 * Opens a session with a passkey, in one conditional write.
 *
 * @param passkey the digest of its user handle, and how often it was used now as its authenticator counts; 0 where it does not
 * @returns `undefined` when it was removed, all sessions were ended, or the person was revoked; or it was used more often before
 */
export async function openWithPasskey(
  table: Table,
  id: string,
  { handle, counter }: { readonly handle: string; readonly counter: number },
  opening: SessionOpening,
): Promise<Participant | undefined> {
  const { names, set, ...changes } = changesOf(opening)
  const [counts, isNext] =
    counter === 0 ? ['', ''] : [', passkeys.#passkey.#counter = :counter', ' AND passkeys.#passkey.#counter < :counter']
  return openedOn(table, id, opening.digest, {
    ...changes,
    set: `${set}${counts}`,
    when: `attribute_exists(passkeys.#passkey) AND attribute_not_exists(revokedAt)${isNext}`,
    names: { ...names, '#passkey': handle, ...(counter !== 0 && { '#counter': 'counter' }) },
    ...(counter !== 0 && { values: { ':counter': counter } }),
  })
}

/** The changes of a member's item that open a session, and count a departure if one ends for it. */
function changesOf({ digest, lease, ends, departs }: SessionOpening, set?: string) {
  return {
    set: [set, `sessions.#opened = :lease, ${COUNT_DEPARTURE.set}`].filter(Boolean).join(', '),
    ...(ends.length > 0 && { remove: ends.map((_, index) => `sessions.#ended${index}`).join(', ') }),
    names: { '#opened': digest, ...Object.fromEntries(ends.map((one, index) => [`#ended${index}`, one])) },
    opens: { ':lease': lease, ':times': departs ? 1 : 0 },
  }
}

/** Opens a session with a change of the member's item. */
async function openedOn(
  table: Table,
  id: string,
  digest: string,
  { opens, values, ...change }: Change & { readonly opens?: Stored },
): Promise<Participant | undefined> {
  const all = { ...values, ':never': 0, ...opens }
  const opened = await ifMet(table.update(participantKey(id), { ...change, values: all }))
  if (opened !== undefined) return participantIn(opened)
  // An earlier attempt of this request may have opened it: its response was lost, and another write followed.
  const member = await findMember(table, id)
  return member?.sessions[digest] && member.participant
}

/**
 * The member whose current invitation, or recovery, this is.
 *
 * @returns `undefined` when it was redeemed or replaced, or the person was revoked or erased
 */
export async function findInvited(table: Table, id: string, invitation: string): Promise<Member | undefined> {
  const stored = await findOnRoster(table, id)
  return stored?.['invitation'] === invitation && stored['revokedAt'] === undefined ? memberIn(stored) : undefined
}
