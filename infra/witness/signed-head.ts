import { areConsistent, type TreeHead } from '../../shared/log/consistency.ts'
import { fromHex, toHex } from '../../shared/proof/hex.ts'
import { sha256 as digestOf } from '../verify/recompute-hashes.ts'
import { type NoteKey, readCheckpoint } from '../verify/signed-note.ts'

/** What a server showed: a signed checkpoint, and the head of the log that it names. */
export type Head = TreeHead & { readonly note: string }

/** Why a note is no head of the log. */
export type NoHead = 'no checkpoint' | 'another log' | 'not signed' | 'wrongly signed'

/** The head that a note names, if the log's key signed it. */
export function headIn(note: string, key: NoteKey): Head | NoHead {
  const checkpoint = readCheckpoint(note, key)
  if (checkpoint === undefined) return 'no checkpoint'
  const { origin, size, root, signature } = checkpoint
  if (origin !== key.name) return 'another log'
  if (signature !== 'valid') return signature === 'missing' ? 'not signed' : 'wrongly signed'
  return { note, size, root: fromHex(root) }
}

/** Whether one head is the other, whoever signed beside the log. */
export function isSameHead(one: TreeHead, other: TreeHead): boolean {
  return one.size === other.size && toHex(one.root) === toHex(other.root)
}

/** Whether a log goes on from a smaller head, by the proof that was given. */
export function goesOn(smaller: TreeHead, larger: TreeHead, proof: readonly Uint8Array[] | undefined): boolean {
  return proof !== undefined && areConsistent(smaller, larger, proof, sha256)
}

/** SHA-256, as rules in `shared/` take it. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return fromHex(digestOf(bytes))
}
