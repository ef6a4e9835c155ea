import { toHex } from '../proof/hex.ts'
import type { Witness } from '../witness.ts'
import { readCosignature } from './cosignature.ts'

/** A witness of a side, and when it signed a checkpoint; `at` is absent if it did not. */
export type WitnessedBy = Witness & { readonly at?: string }

/**
 * What the witnesses of a dialogue signed of a checkpoint, by the names and the ids of their keys. Whether the signatures are valid is for
 * verifiers: a server takes no other.
 */
export function witnessedIn(checkpoint: string, witnesses: readonly Witness[]): readonly WitnessedBy[] {
  const signed = checkpoint.split('\n').flatMap((line) => readCosignature(line) ?? [])
  return witnesses.map((witness) => {
    const [name, id] = witness.key.split('+')
    const own = signed.find((one) => one.name === name && toHex(one.keyId) === id)
    return { ...witness, ...(own !== undefined && { at: new Date(own.time * 1_000).toISOString() }) }
  })
}
