import type { Dialogue } from '../../shared/dialogue.ts'
import { invitationMessage } from '../../shared/invitation-message.ts'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { mayConvene, type Participant } from '../../shared/participant.ts'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import { groupOf, inListOrder, type RosterEntry } from '../../shared/roster/roster-list.ts'
import { type Held, spokenIn } from '../../shared/spoken.ts'
import { logFailure } from '../platform/error-log.ts'
import { inChunks } from '../platform/in-chunks.ts'
import type { Mail } from '../platform/mail.ts'
import { Refused } from '../platform/refusal.ts'
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
  const last = after === undefined ? undefined : lastInvited(entries, after)
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

/**
 * The person after whom the next ones are invited, at their place in the list, also if they were revoked meanwhile.
 *
 * @throws {Refused} `no-such-participant` when they were erased: the first ones would be invited again, and their new
 *   letters would not work
 */
function lastInvited(entries: readonly RosterEntry[], id: string): RosterEntry {
  const last = entries.find(({ person }) => person.id === id)
  if (last === undefined) throw new Refused('no-such-participant', `there is nobody ${id} on the roster`)
  const { revokedAt: _, ...person } = last.person
  return { ...last, person }
}

/** Of a request that makes invitations: the origin of the links, when it arrived, and the id of whoever sent it. */
type Asked = { readonly origin: string; readonly now: Date; readonly by: string }

/**
 * Makes new invitations. The links that these people had do not work any more: only digests of them are stored. Whoever
 * was revoked or erased, or came in, meanwhile gets none, and the others get theirs all the same.
 */
export async function renewInvitations(
  table: Table,
  people: readonly Participant[],
  asked: Asked,
): Promise<readonly Invited[]> {
  return (await inChunks(people, async (person) => (await renew(table, person, asked)) ?? [])).flat()
}

/**
 * Makes new invitations and sends each by mail, one after the other, because SES limits how many are sent in a second. Each
 * is made right before it is sent: whoever stops in between leaves one person with a link that does not work, not all of them.
 *
 * @returns how many were sent, and the people to whom a mail could not be sent; nobody knows the invitations of these
 */
export async function mailInvitations(
  table: Table,
  people: readonly Participant[],
  mail: Mail,
  { languages, spoken: beside, ...asked }: Asked & Held,
): Promise<{ readonly mailed: number; readonly failed: readonly Participant[] }> {
  const inAll = spokenIn({ languages, spoken: beside })
  const failed: Participant[] = []
  let mailed = 0
  for (const person of people) {
    const email = emailOf(person)
    const invited = email === undefined ? undefined : await renew(table, person, asked)
    if (email === undefined || invited === undefined) continue
    const spoken = person.language === undefined ? inAll : [person.language]
    try {
      await loadLanguages(spoken)
      await mail(email, invitationMessage(invited, spoken))
      mailed += 1
      logEvent('invitation-mailed')
    } catch (error) {
      // The others still get theirs when one address is refused.
      logFailure(error as Error)
      failed.push(person)
    }
  }
  return { mailed, failed }
}

const GONE: readonly RefusalCode[] = ['is-revoked', 'no-such-participant', 'has-come-in']

/** Makes a new invitation, unless the person was revoked or erased, or came in. */
async function renew(table: Table, person: Participant, { origin, now, by }: Asked): Promise<Invited | undefined> {
  try {
    const { secret, expiresAt } = await invite(table, person.id, now, by)
    return { person, link: linkOf(origin, secret), expiresAt }
  } catch (error) {
    if (error instanceof Refused && GONE.includes(error.code)) return undefined
    throw error
  }
}

function emailOf(person: Participant): string | undefined {
  return person.role === 'participant' ? person.email : undefined
}
