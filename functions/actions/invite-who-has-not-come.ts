import type { Dialogue } from '../../shared/dialogue.ts'
import { invitationMessage } from '../../shared/invitation-message.ts'
import { mayConvene, type Participant } from '../../shared/participant.ts'
import { groupOf, inListOrder, type RosterEntry } from '../../shared/roster/roster-list.ts'
import { logFailure } from '../platform/error-log.ts'
import { inChunks } from '../platform/in-chunks.ts'
import type { Mail } from '../platform/mail.ts'
import { logEvent } from '../platform/security-log.ts'
import { readRosterEntries } from '../store/roster-stretch.ts'
import type { Table } from '../store/table.ts'
import { invite, linkOf } from './invite-participant.ts'

/** How many people are invited by one request. */
const AT_ONCE = 50

/** Whom to invite: a group as a list's filter names it, empty for everybody, after the person of an id in list order. */
export type ToInvite = {
  readonly group: string
  readonly after?: string | undefined
  /** Whether only people with a mail address are invited. */
  readonly byMail: boolean
}

/** The people whom one request invites, how many there are with those after them, and how many have no address. */
export type Uninvited = {
  readonly people: readonly Participant[]
  readonly all: number
  readonly withoutAddress: number
}

/** A person with a new invitation. */
export type Invited = { readonly person: Participant; readonly link: string; readonly expiresAt: string }

/** Finds people who have not come in, and whom a facilitator may invite: with co-chairs, those of their own side. */
export async function whoHasNotCome(
  table: Table,
  facilitator: Participant,
  { coChairs }: Pick<Dialogue, 'coChairs'>,
  { group, after, byMail }: ToInvite,
): Promise<Uninvited> {
  const entries = await readRosterEntries(table)
  const last = entries.find(({ person }) => person.id === after)
  const waiting = entries
    .filter(({ state }) => state === 'invited' || state === 'not-invited')
    .filter(
      ({ person }) => (group === '' || groupOf(person) === group) && (!coChairs || mayConvene(facilitator, person)),
    )
    .filter((one: RosterEntry) => last === undefined || inListOrder(one, last) > 0)
    .toSorted(inListOrder)
    .map(({ person }) => person)
  const reached = byMail ? waiting.filter((one) => emailOf(one) !== undefined) : waiting
  return { people: reached.slice(0, AT_ONCE), all: reached.length, withoutAddress: waiting.length - reached.length }
}

/** Makes new invitations. The links that these people had do not work any more: only digests of them are stored. */
export async function renewInvitations(
  table: Table,
  people: readonly Participant[],
  origin: string,
  now: Date,
): Promise<readonly Invited[]> {
  const invited = await inChunks(people, async (person) => {
    const { secret, expiresAt } = await invite(table, person.id, now)
    return { person, link: linkOf(origin, secret), expiresAt }
  })
  return invited
}

/**
 * Sends invitations by mail, one after the other, because SES limits how many are sent in a second.
 *
 * @returns the people to whom a mail could not be sent; their invitations are not known to anybody
 */
export async function mailInvitations(
  invited: readonly Invited[],
  mail: Mail,
  { languages }: Pick<Dialogue, 'languages'>,
): Promise<readonly Participant[]> {
  const failed: Participant[] = []
  for (const { person, link, expiresAt } of invited) {
    const email = emailOf(person)
    if (email === undefined) continue
    const spoken = person.language === undefined ? languages : [person.language]
    try {
      await mail(email, invitationMessage({ link, expiresAt }, spoken))
      logEvent('invitation-mailed')
    } catch (error) {
      // The others still get theirs when one address is refused.
      logFailure(error as Error)
      failed.push(person)
    }
  }
  return failed
}

function emailOf(person: Participant): string | undefined {
  return person.role === 'participant' ? person.email : undefined
}
