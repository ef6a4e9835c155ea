import { sha256 } from '@noble/hashes/sha2.js'
import { toHex } from '../../../shared/proof/hex.ts'

const ENCODER = new TextEncoder()

/**
 * Node's `hash`, for a page: it stands in the place of `node:crypto` in the page's bundle, so that the checks are the same code. A
 * browser's own SHA-256 (WebCrypto) answers later, and the checks hash in the middle of what they do.
 */
export function hash(_algorithm: 'sha256', content: string | Uint8Array, _encoding: 'hex'): string {
  return toHex(sha256(typeof content === 'string' ? ENCODER.encode(content) : content))
}
