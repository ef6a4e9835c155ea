import * as z from 'zod'
import type { Participant } from '../../shared/participant.ts'
import { fromHex, toHex } from '../../shared/proof/hex.ts'
import { inclusionPath } from '../../shared/proof/inclusion.ts'
import { isSettled } from '../../shared/reading.ts'
import { permit } from '../access/permit.ts'
import { Refused } from '../platform/refusal.ts'
import { findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { sha256 } from './hashing.ts'
import { treeOf } from './tree-of.ts'

/** Proof that a submission was counted: the path from its digest to the root (RFC 9162, section 2.1.3). */
export const InclusionProof = z
  .object({
    reading: z.string(),
    digest: z.string(),
    index: z.int().min(0),
    size: z.int().min(1),
    path: z.array(z.string()).readonly(),
    root: z.string(),
  })
  .meta({ id: 'InclusionProof', description: 'Digests in hexadecimal; the path goes from the leaf to the root' })
export type InclusionProof = z.infer<typeof InclusionProof>

/**
 * Proves that the submission of a receipt was counted.
 *
 * @throws {Refused} `no-such-reading`, `not-settled-yet`, or `no-such-page` for a digest that was not counted
 */
export async function proveInclusion(
  table: Table,
  caller: Participant,
  id: string,
  digest: string,
  now: Date,
): Promise<InclusionProof> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Refused('no-such-reading', `there is no reading ${id}`)
  permit('prove that something was counted', caller, reading, now)
  if (!isSettled(reading)) throw new Refused('not-settled-yet', `reading ${id} is not settled; ask again when it is`)

  const digests = await treeOf(table, reading)
  const index = digests.indexOf(digest)
  if (index < 0) throw new Refused('no-such-page', `reading ${id} counted nothing under this digest`)
  const path = inclusionPath(index, digests.map(fromHex), sha256)
  return { reading: id, digest, index, size: digests.length, path: path.map(toHex), root: reading.settlement.root }
}
