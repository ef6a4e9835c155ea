import { dayOf } from '../../shared/moment.ts'
import type { Participant } from '../../shared/participant.ts'
import { passkeyIdOf, passkeysThatWork } from '../access/passkeys.ts'
import { findMember } from '../store/members.ts'
import type { Table } from '../store/table.ts'

/** A passkey, as only its person sees it: days, and no times. */
export type PasskeyView = {
  readonly id: string
  readonly name?: string
  readonly made: string
  /** The last day on which it works. */
  readonly until: string
}

/** The passkeys of a person that work; the one that was made last comes first. */
export async function seePasskeys(table: Table, { id }: Participant, now: Date): Promise<readonly PasskeyView[]> {
  const member = await findMember(table, id)
  return (member === undefined ? [] : passkeysThatWork(member, now))
    .toSorted(([one, { until }], [other, { until: later }]) => later - until || one.localeCompare(other))
    .map(([handle, { name, made, until }]) => ({
      id: passkeyIdOf(handle),
      ...(name !== undefined && { name }),
      made,
      until: dayOf(new Date(until * 1_000)),
    }))
}
