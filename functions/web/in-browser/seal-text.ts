import { toBase64 } from '../../../shared/log/base64.ts'
import { bytesIn, sha256 } from './device-keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** A text as it is sealed: nonce and ciphertext, in Base64. */
export type Sealed = { readonly iv: string; readonly sealed: string }

/** Encrypts with AES-256-GCM and a random nonce. */
export async function seal(key: Bytes, text: Bytes, additionalData: Bytes): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData },
    await importedKey(key, 'encrypt'),
    text,
  )
  return { iv: toBase64(iv), sealed: toBase64(new Uint8Array(sealed)) }
}

/** @throws {Error} when it was changed, or is bound to something else */
export async function open(key: Bytes | CryptoKey, { iv, sealed }: Sealed, additionalData: Bytes): Promise<Uint8Array> {
  const how = { name: 'AES-GCM', iv: bytesIn(iv), additionalData }
  return new Uint8Array(
    await crypto.subtle.decrypt(
      how,
      key instanceof CryptoKey ? key : await importedKey(key, 'decrypt'),
      bytesIn(sealed),
    ),
  )
}

/** A key that cannot be extracted again. */
export function importedKey(key: Bytes, use: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', key, 'AES-GCM', false, [use])
}

/** The digest of a nonce and a ciphertext, in Base64. What belongs to a note or a message is bound to it. */
export async function digestOf({ iv, sealed }: Sealed): Promise<string> {
  return toBase64(await sha256(new Uint8Array([...bytesIn(iv), ...bytesIn(sealed)])))
}
