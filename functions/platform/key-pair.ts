import { createPrivateKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { keyInSpki } from './signer.ts'

/** A new key of Ed25519: the 32 bytes of the public half, and the private one as PKCS 8 in Base64. */
export function newKeyPair(): { readonly publicKey: Uint8Array; readonly secret: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: keyInSpki(publicKey.export({ type: 'spki', format: 'der' })),
    secret: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64'),
  }
}

/** The private half, ready to sign. */
export function keyFrom(secret: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(secret, 'base64'), type: 'pkcs8', format: 'der' })
}

/** The signature of Ed25519, which has no randomness: of the same text it is the same. */
export function signatureBy(key: KeyObject, text: string): Uint8Array {
  return sign(null, Buffer.from(text), key)
}
