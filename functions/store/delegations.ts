import * as z from 'zod'
import { Capacity } from '../../shared/participant.ts'
import { readEverybody } from './participants.ts'
import type { Table } from './table.ts'

const times = z.array(z.iso.datetime()).readonly().default([])

/** What is stored of a member of a side. A member whose name was erased has neither a name nor a capacity. */
const Member = z.object({
  id: z.string(),
  name: z.string().optional(),
  capacity: Capacity.optional(),
  joinedAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().optional(),
  /** When the name or the capacity was corrected; absent in what an earlier version stored. */
  corrections: times,
  recoveries: times,
  /** Set while the members of the side have not admitted the person. */
  awaitsSide: z.string().optional(),
})
export type Member = z.infer<typeof Member>

const OfSide = z.object({ side: z.string(), joinedAt: z.string() })

/** Everybody who ever was on a side's delegation, in the order in which they joined it. */
export async function readDelegation(table: Table, side: string): Promise<readonly Member[]> {
  return (await readEverybody(table))
    .filter((stored) => OfSide.safeParse(stored).data?.side === side)
    .map((stored) => Member.parse(stored))
    .toSorted((one, other) => one.joinedAt.localeCompare(other.joinedAt))
}
