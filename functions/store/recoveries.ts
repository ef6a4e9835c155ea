import * as z from 'zod'
import { personOf } from '../../shared/epoch.ts'
import type { Participant } from '../../shared/participant.ts'
import { recoveriesKey } from './keys/keys-of-people.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** That somebody was admitted anew. It stays when the name of the person is erased. */
const Recovery = z.object({
  /** The side of a participant, or the side that convened a co-chair. Absent for everybody else. */
  side: z.string().optional(),
  /** The id of the person, in their first epoch. */
  person: z.string(),
  at: z.iso.datetime(),
})
export type Recovery = z.infer<typeof Recovery>

/** Notes every recovery of a person. Noting one twice has the effect of once. */
export async function noteRecoveries(table: Table, participant: Participant): Promise<void> {
  const [person, side] = [personOf(participant.id), sideOf(participant)]
  for (const [index, at] of (participant.recoveries ?? []).entries()) {
    const recovery = { ...(side !== undefined && { side }), person, at } satisfies Recovery
    await written(table.putNew(recoveriesKey(side, `${person}#${index + 1}`), recovery))
  }
}

/** The recoveries of a side's people, or of everybody, the first one first. */
export async function readRecoveries(table: Table, side?: string): Promise<readonly Recovery[]> {
  const { pk, sk } = recoveriesKey(side)
  const stored = await all(table.query(pk, side === undefined ? '' : sk))
  return stored
    .map((one) => Recovery.parse(one))
    .toSorted((one, other) => one.at.localeCompare(other.at) || one.person.localeCompare(other.person))
}

/** The side that a person belongs to, or that convened them. */
export function sideOf(participant: Participant): string | undefined {
  if (participant.role === 'participant') return participant.side
  return participant.role === 'facilitator' ? participant.convenedBy : undefined
}
