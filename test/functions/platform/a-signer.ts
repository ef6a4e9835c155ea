import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { keyInSpki, type Signer } from '../../../functions/platform/signer.ts'

/** A signer whose key is in memory, and which keeps what it signs. */
export function aSigner(): Signer & { readonly key: KeyObject; readonly signed: string[] } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  const signed: string[] = []
  return {
    key: publicKey,
    signed,
    publicKey: async () => keyInSpki(publicKey.export({ type: 'spki', format: 'der' })),
    async sign(message) {
      signed.push(Buffer.from(message).toString())
      return sign(null, message, privateKey)
    },
  }
}
