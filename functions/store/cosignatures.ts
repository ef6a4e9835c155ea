import * as z from 'zod'
import { cosignatureKey, cosignaturesOf, LOG } from './keys/keys-of-log.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** What a witness signed: the checkpoint of the log with so many entries. */
export const StoredCosignature = z.object({
  size: z.int().min(1),
  /** The verifier key of the witness. */
  key: z.string(),
  /** In seconds since 1970, as the witness says. */
  time: z.int(),
  /** Its line in the note. */
  line: z.string(),
})
export type StoredCosignature = z.infer<typeof StoredCosignature>

/**
 * Stores what a witness signed, once for each checkpoint: the first time that it saw it. So there are at most as many as checkpoints and
 * witnesses, however often somebody sends one.
 */
export async function storeCosignature(table: Table, cosignature: StoredCosignature): Promise<void> {
  await written(table.putNew(cosignatureKey(cosignature.size, cosignature.key), cosignature))
}

/** What witnesses signed of the log with so many entries, in the order of their keys. */
export async function readCosignatures(table: Table, size: number): Promise<readonly StoredCosignature[]> {
  const stored = await all(table.query(LOG.pk, cosignaturesOf(size)))
  return stored.map((one) => StoredCosignature.parse(one))
}

/** What witnesses signed of the log with so many entries or more, the smallest size first. */
export async function readCosignaturesFrom(table: Table, size: number): Promise<readonly StoredCosignature[]> {
  const stored = await all(table.query(LOG.pk, LOG.cosignatures))
  return stored.map((one) => StoredCosignature.parse(one)).filter((one) => one.size >= size)
}
