import * as z from 'zod'
import { Digest } from '../proof/digest.ts'
import { canonicalBytes } from '../proof/leaf.ts'
import { EMPTY_TREE, type GrowingTree, grow, type Hash, leafHash } from '../proof/merkle.ts'

/** What a link of a record's chain stands for. */
export const LoggedEvent = z
  .enum(['opening', 'reading', 'publication', 'release', 'confirmation'])
  .meta({ id: 'LoggedEvent' })
export type LoggedEvent = z.infer<typeof LoggedEvent>

/**
 * An entry of a dialogue's log: a link of the record of one of its rounds. It does not say whose confirmation it is, and a link
 * discloses nothing of what it seals.
 */
export const LogEntry = z
  .strictObject({ round: z.int().min(1), event: LoggedEvent, link: Digest })
  .meta({ id: 'LogEntry' })
export type LogEntry = z.infer<typeof LogEntry>

/** The hash of an entry's leaf, over its canonical bytes. */
export function leafOfEntry({ round, event, link }: LogEntry, hash: Hash): Uint8Array {
  return leafHash(canonicalBytes({ round, event, link }), hash)
}

/** A log's tree with more entries: the Merkle tree of RFC 9162 over the canonical bytes of the entries. */
export function withEntries(tree: GrowingTree, entries: readonly LogEntry[], hash: Hash): GrowingTree {
  return entries.reduce((grown, entry) => grow(grown, leafOfEntry(entry, hash), hash), tree)
}

/** The tree of a log. */
export function treeOfLog(entries: readonly LogEntry[], hash: Hash): GrowingTree {
  return withEntries(EMPTY_TREE, entries, hash)
}
