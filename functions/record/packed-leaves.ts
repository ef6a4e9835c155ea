import { recordSupersession } from '../../shared/record-submission.ts'
import type { Submission } from '../../shared/submission.ts'
import { DIGEST_BYTES } from '../store/counted-digests.ts'
import { digestOf } from './hashing.ts'

/** The digests that were stored with a position are no digests. */
export class LeavesBroken extends Error {
  override readonly name = 'LeavesBroken'
}

/**
 * The digests of a revision's leaves, as they are stored with it: that of the position, then of each words their own and that of
 * their supersession, which is counted instead of nothing when a later revision supersedes them.
 *
 * @param opened the leaves of the position as a receipt opens them: itself, then its words
 * @param digests the digest of each, in hexadecimal
 */
export function packLeaves(opened: readonly Submission[], digests: readonly string[]): Uint8Array {
  const packed = digests.flatMap((digest, index) => {
    const leaf = opened[index]
    const hasWords = leaf?.is === 'words' || leaf?.is === 'statement'
    return hasWords ? [digest, digestOf(recordSupersession(leaf, digest))] : [digest]
  })
  return Buffer.from(packed.join(''), 'hex')
}

/**
 * The digests that count, each of 32 bytes.
 *
 * @param stands whether it is the last counted revision: the words of others are counted as superseded, too
 * @throws {LeavesBroken}
 */
export function* unpackLeaves(leaves: Uint8Array, stands: boolean): Generator<Uint8Array> {
  const number = leaves.length / DIGEST_BYTES
  if (!Number.isInteger(number) || number % 2 !== 1) {
    throw new LeavesBroken(`${leaves.length} bytes are not the digests of a position and its words`)
  }
  for (let index = 0; index < number; index += 1) {
    const isSupersession = index > 0 && index % 2 === 0
    if (stands && isSupersession) continue
    yield leaves.subarray(index * DIGEST_BYTES, (index + 1) * DIGEST_BYTES)
  }
}
