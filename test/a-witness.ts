import { generateKeyPairSync, sign } from 'node:crypto'
import { keyInSpki } from '../functions/platform/signer.ts'
import { sha256 } from '../functions/record/hashing.ts'
import { textOfNote } from '../shared/log/checkpoint.ts'
import { cosignatureLine, cosignedText, readWitnessKey, witnessKeyOf } from '../shared/log/cosignature.ts'
import type { Witness } from '../shared/witness.ts'

/** A witness of a side, with its key in memory. */
export function aWitness(side: string, name = `witness.example.org/${side}`) {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const key = witnessKeyOf({ name, publicKey: keyInSpki(publicKey.export({ type: 'spki', format: 'der' })) }, sha256)
  const keyId = readWitnessKey(key, sha256)?.keyId ?? new Uint8Array()
  const named: Witness = { name: `Institute of ${side}`, side, key }
  return {
    named,
    /** The line that it adds to a note. */
    signs(note: string, at: Date = new Date()): string {
      const time = Math.floor(at.getTime() / 1_000)
      const signature = sign(null, Buffer.from(cosignedText(textOfNote(note), time)), privateKey)
      return cosignatureLine({ name, keyId, time, signature: Uint8Array.from(signature) })
    },
  }
}
