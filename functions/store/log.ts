import * as z from 'zod'
import { LogEntry } from '../../shared/log/log-entry.ts'
import { memoize, memoOf } from '../platform/memo.ts'
import { checkpointKey, LOG, logEntryKey, SIGNED_WITH } from './keys/keys-of-log.ts'
import { written } from './store-errors.ts'
import type { Table } from './table.ts'

/** An entry as it is stored: with its number, and what it is the link of in its round, which no answer shows. */
export const StoredEntry = z.object({ ...LogEntry.shape, number: z.int().min(1), of: z.string() })
export type StoredEntry = z.infer<typeof StoredEntry>

/** A signed note for the log with so many entries. */
export const Checkpoint = z.object({ size: z.int().min(1), note: z.string() })
export type Checkpoint = z.infer<typeof Checkpoint>

/** What the log is signed with: the name, and the public key in Base64. It never changes. */
export const SignedWith = z.object({ name: z.string(), publicKey: z.string() })
export type SignedWith = z.infer<typeof SignedWith>

/** What a process has read so far. Entries never change, so only those after them are read again. */
const knownOf = memoOf<{ entries: readonly StoredEntry[] }>(() => ({ entries: [] }))

/** The log, with every entry that was appended before this call. */
export async function readLog(table: Table): Promise<readonly StoredEntry[]> {
  const memo = knownOf(table)
  let entries = memo.entries
  let after: string | undefined = entries.length === 0 ? undefined : logEntryKey(entries.length).sk
  do {
    const { stored, next }: Awaited<ReturnType<Table['stretch']>> = await table.stretch(LOG.pk, LOG.entries, after)
    entries = [...entries, ...stored.map((one) => StoredEntry.parse(one))]
    after = next
  } while (after !== undefined)
  // Two reads at the same time may end in any order.
  if (entries.length > memo.entries.length) memo.entries = entries
  return entries
}

/** Appends an entry at its number; `false` when that number is taken: then the log has to be read again. */
export async function appendToLog(table: Table, entry: StoredEntry): Promise<boolean> {
  return written(table.putNew(logEntryKey(entry.number), entry))
}

/** The checkpoint of the log with so many entries; `undefined` if it is not signed yet. */
export async function findCheckpoint(table: Table, size: number): Promise<Checkpoint | undefined> {
  const stored = await table.get(checkpointKey(size))
  return stored === undefined ? undefined : Checkpoint.parse(stored)
}

/** The newest checkpoint. Sizes are signed in their order, so every smaller one has a checkpoint too. */
export async function lastCheckpoint(table: Table): Promise<Checkpoint | undefined> {
  const stored = await table.last(LOG.pk, LOG.checkpoints)
  return stored === undefined ? undefined : Checkpoint.parse(stored)
}

/** Stores a checkpoint, once; `false` when there is one of this size already, which stays. */
export async function storeCheckpoint(table: Table, checkpoint: Checkpoint): Promise<boolean> {
  return written(table.putNew(checkpointKey(checkpoint.size), checkpoint))
}

/** What the log is signed with; `undefined` until it is known. A process reads it once. */
export async function signedWith(table: Table): Promise<SignedWith | undefined> {
  return memoizeKey(table, SIGNED_WITH.sk, async () => {
    const stored = await table.get(SIGNED_WITH)
    return stored === undefined ? undefined : SignedWith.parse(stored)
  })
}

const memoizeKey = memoize<SignedWith | undefined>(1)

/** Stores what the log is signed with, once. What is stored already stays as it is. */
export async function storeSignedWith(table: Table, key: SignedWith): Promise<void> {
  await written(table.putNew(SIGNED_WITH, key))
}
