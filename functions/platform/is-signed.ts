import { createPublicKey, verify } from 'node:crypto'
import { inSpki } from './signer.ts'

/** Whether a signature of Ed25519 on a message is of a public key, given by its 32 bytes. */
export function isSigned(message: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.from(inSpki(publicKey)), format: 'der', type: 'spki' })
  return verify(null, message, key, signature)
}
