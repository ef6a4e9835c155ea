import type { DeviceKind } from '../../shared/device.ts'
import { personOf } from '../../shared/epoch.ts'
import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import {
  challengeIn,
  MOST_PASSKEYS,
  PASSKEY_DAYS,
  PASSKEY_MINUTES,
  PasskeyMade,
  PasskeyUsed,
} from '../../shared/passkey.ts'
import { newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { findMember, type Member } from '../store/members.ts'
import {
  addPasskey,
  digestOfHandle,
  digestToMake,
  findPasskeyOwner,
  type Passkey,
  removePasskey,
  setPasskeyAsked,
  setPasskeyName,
  storeChallenge,
  useChallenge,
} from '../store/passkeys-of-people.ts'
import { openWithPasskey } from '../store/session-openings.ts'
import type { Table } from '../store/table.ts'
import { newSession, type Opened } from './sign-in.ts'
import { hostOf, type Site, verifyMade, verifyUsed } from './verify-passkey.ts'

/*
 * A person signs in again, or on another device, with a passkey that they made while they were signed in: docs/decisions/passkeys.md.
 */

/** The passkeys of a member that work, by the digests of their user handles. */
export function passkeysThatWork({ passkeys, signOuts }: Member, now: Date): readonly (readonly [string, Passkey])[] {
  return Object.entries(passkeys).filter(([, one]) => one.signOuts === signOuts && one.until > now.getTime() / 1_000)
}

/** The id of a passkey, as its person sees it: a part of a digest, which opens nothing. */
export function passkeyIdOf(handle: string): string {
  return handle.slice(0, 20)
}

/**
 * Asks a device to make a passkey. What was asked before is not answered any more.
 *
 * @param session the digest of the secret of the session that asks
 * @returns `PublicKeyCredentialCreationOptionsJSON`. The authenticator shows the name: it has nothing but the host and the day
 * @throws {Refused} `left-meanwhile`, or `passkey-not-made` when there are as many as there may be
 */
export async function askToMakePasskey(table: Table, { id }: Participant, session: string, site: Site, now: Date) {
  const member = await findMember(table, id)
  const there = member === undefined ? [] : passkeysThatWork(member, now)
  if (there.length >= MOST_PASSKEYS) throw notMade()
  const [challenge, handle] = [newSecret(), newSecret()]
  const until = secondsOf(now) + PASSKEY_MINUTES * 60
  const asked = { digest: digestToMake(challenge), handle: digestOfHandle(handle), until, by: session }
  if (!(await setPasskeyAsked(table, id, asked))) {
    throw new Refused('left-meanwhile', 'your session ended just before this arrived; no passkey was made')
  }
  const host = hostOf(site)
  const name = `${host} ${dayOf(now)}`
  return {
    challenge,
    rp: { id: host, name: host },
    user: { id: handle, name, displayName: name },
    // ES256, which every authenticator has, EdDSA, and RS256 for Windows.
    pubKeyCredParams: [-7, -8, -257].map((alg) => ({ alg, type: 'public-key' as const })),
    timeout: PASSKEY_MINUTES * 60_000,
    excludeCredentials: there.map(([, { credential }]) => ({ id: credential, type: 'public-key' as const })),
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    attestation: 'none',
  } as const
}

/**
 * Stores the passkey that a device made.
 *
 * @param answer what the browser answered
 * @param session the digest of the secret of the session that it was asked with
 * @throws {Refused} `passkey-not-made`
 */
export async function makePasskey(
  table: Table,
  { id }: Participant,
  { answer, session }: { readonly answer: unknown; readonly session: string },
  site: Site,
  now: Date,
): Promise<void> {
  const made = PasskeyMade.safeParse(answer).data
  const challenge = made && challengeIn(made)
  const member = await findMember(table, id)
  const asked = member?.passkeyAsked
  if (made === undefined || challenge === undefined || member === undefined || asked === undefined) throw notMade()
  if (asked.digest !== digestToMake(challenge) || asked.by !== session || asked.until <= secondsOf(now)) throw notMade()
  const verified = await verifyMade(made, challenge, site)
  if (verified === undefined) throw notMade()
  const until = secondsOf(now) + PASSKEY_DAYS * 24 * 60 * 60
  const passkey = { ...verified, made: dayOf(now), until, signOuts: member.signOuts }
  const work = passkeysThatWork(member, now).map(([handle]) => handle)
  const ends = Object.keys(member.passkeys).filter((one) => !work.includes(one))
  if (!(await addPasskey(table, personOf(id), asked, passkey, { ends, now }))) throw notMade()
  logEvent('passkey-made', { whose: personOf(id) })
}

/** Asks a device that nobody is signed in on for a passkey. @returns `PublicKeyCredentialRequestOptionsJSON` */
export async function askForPasskey(table: Table, site: Site, now: Date) {
  const challenge = newSecret()
  await storeChallenge(table, challenge, secondsOf(now) + PASSKEY_MINUTES * 60)
  return {
    challenge,
    rpId: hostOf(site),
    timeout: PASSKEY_MINUTES * 60_000,
    allowCredentials: [],
    userVerification: 'required',
  } as const
}

/**
 * Signs a person in with a passkey of theirs. The epoch of the person stays the same.
 *
 * @param answer what the browser answered. Its challenge is used up, whatever comes of it
 * @throws {Refused} `passkey-refused`, whatever the reason
 */
export async function signInWithPasskey(
  table: Table,
  answer: unknown,
  site: Site,
  device: DeviceKind,
  now: Date,
): Promise<Opened> {
  const used = PasskeyUsed.safeParse(answer).data
  const challenge = used && challengeIn(used)
  if (used === undefined || challenge === undefined || !(await useChallenge(table, challenge, now))) throw refused()
  const handle = digestOfHandle(used.response.userHandle)
  const owner = await findPasskeyOwner(table, handle)
  const member = owner === undefined ? undefined : await findMember(table, owner)
  const [, passkey] = (member && passkeysThatWork(member, now).find(([one]) => one === handle)) ?? []
  if (member === undefined || passkey === undefined || passkey.credential !== used.id) throw refused()
  const counter = await verifyUsed(used, challenge, passkey, site)
  if (counter === undefined) throw refused()
  const { secret, opening, expiresAt } = newSession(member, device, now)
  const participant = await openWithPasskey(table, member.participant.id, { handle, counter }, opening)
  if (participant === undefined) throw refused()
  logEvent('passkey-signed-in', { whose: personOf(participant.id) })
  return { secret, expiresAt, participant, isRecovery: false }
}

/** Names a passkey of a person; an empty name takes it away. @throws {Refused} `no-such-passkey` */
export async function namePasskey(
  table: Table,
  { id }: Participant,
  { passkey, name }: { readonly passkey: string; readonly name: string },
  now: Date,
): Promise<void> {
  if (!(await setPasskeyName(table, id, await requirePasskey(table, id, passkey, now), name))) throw noSuchPasskey()
}

/** Removes a passkey of a person. Sessions that it opened go on. @throws {Refused} `no-such-passkey` */
export async function endPasskey(table: Table, { id }: Participant, passkey: string, now: Date): Promise<void> {
  await removePasskey(table, id, await requirePasskey(table, id, passkey, now))
  logEvent('passkey-removed', { whose: personOf(id) })
}

async function requirePasskey(table: Table, id: string, passkey: string, now: Date): Promise<string> {
  const member = await findMember(table, id)
  const [handle] = (member && passkeysThatWork(member, now).find(([one]) => passkeyIdOf(one) === passkey)) ?? []
  if (handle === undefined) throw noSuchPasskey()
  return handle
}

function secondsOf(now: Date): number {
  return Math.floor(now.getTime() / 1_000)
}

function refused(): Refused {
  return new Refused('passkey-refused', 'this passkey was removed or does not fit; use a code from a device of yours')
}

function notMade(): Refused {
  return new Refused('passkey-not-made', 'no passkey was made; look at your devices and try again')
}

function noSuchPasskey(): Refused {
  return new Refused('no-such-passkey', 'there is no such passkey of yours; it may have been removed')
}
