import { toBase64 } from '../../shared/log/base64.ts'
import { consistencyPath } from '../../shared/log/consistency.ts'
import { leafOfEntry } from '../../shared/log/log-entry.ts'
import { Refused } from '../platform/refusal.ts'
import { lastCheckpoint, readLog } from '../store/log.ts'
import type { Table } from '../store/table.ts'
import { sha256 } from './hashing.ts'

/**
 * The proof that the log of one size begins with the log of a smaller one. It discloses nothing of the entries, and nothing of what is
 * appended and not signed yet.
 *
 * @returns its hashes in Base64
 * @throws {Refused} `no-such-checkpoint` when the log is signed for fewer entries, or `from` is the larger one
 */
export async function proveConsistency(table: Table, from: number, to: number): Promise<readonly string[]> {
  const signed = (await lastCheckpoint(table))?.size ?? 0
  if (to > signed || from > to) {
    throw new Refused(
      'no-such-checkpoint',
      `the log is signed for ${signed} entries; ask from a smaller size to a larger one`,
    )
  }
  const log = await readLog(table)
  const leaves = log.slice(0, to).map((entry) => leafOfEntry(entry, sha256))
  return consistencyPath(from, leaves, sha256).map(toBase64)
}
