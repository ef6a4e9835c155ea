import { type Participant, viewerOf } from '../../shared/participant.ts'
import { newSecret } from '../platform/random.ts'
import { Refused } from '../platform/refusal.ts'
import { logEvent } from '../platform/security-log.ts'
import { findByCalendar, removeCalendar, setCalendar } from '../store/calendars.ts'
import type { Table } from '../store/table.ts'
import { digestOfSecret } from '../store/tokens.ts'
import { memberIdIn } from './sessions.ts'

/**
 * Makes the secret address that a calendar program fetches a person's deadlines from. An earlier address stops working.
 * Only the digest of the secret is stored.
 *
 * @returns the whole address, which is shown once
 * @throws {Refused} `is-revoked`
 */
export async function makeCalendarAddress(table: Table, origin: string, { id }: Participant): Promise<string> {
  const secret = `${id}.${newSecret()}`
  if (!(await setCalendar(table, id, digestOfSecret(secret)))) {
    throw new Refused('is-revoked', 'this participant was revoked')
  }
  logEvent('calendar-address-made')
  // Some calendar programs take only an address that ends like a file.
  return `${origin}/api/calendar/${secret}/deadlines.ics`
}

/** Withdraws the address of a person's calendar. */
export async function withdrawCalendarAddress(table: Table, { id }: Participant): Promise<void> {
  await removeCalendar(table, id)
  logEvent('calendar-address-withdrawn')
}

/**
 * The person whose calendar a secret is for: one read.
 *
 * @throws {Refused} `no-such-calendar`, whatever the reason
 */
export async function findCalendarOwner(table: Table, secret: string): Promise<Participant> {
  const owner = await findByCalendar(table, memberIdIn(secret), digestOfSecret(secret))
  if (owner === undefined) throw new Refused('no-such-calendar', 'this address does not work; make a new one in Parley')
  return viewerOf(owner)
}
