/** Signs with a key of Ed25519 (RFC 8032) that never leaves where it is. */
export type Signer = {
  /** The 32 bytes of the public key. */
  publicKey(): Promise<Uint8Array>
  sign(message: Uint8Array): Promise<Uint8Array>
}

/** An Ed25519 public key in SPKI form is a prefix that is always the same, and the key (RFC 8410). */
export function keyInSpki(spki: Uint8Array): Uint8Array {
  const hasPrefix = SPKI_PREFIX.every((byte, at) => spki[at] === byte)
  if (!hasPrefix || spki.length !== SPKI_PREFIX.length + 32) throw new TypeError('this is no public key of Ed25519')
  return spki.slice(SPKI_PREFIX.length)
}

/** A public key of Ed25519 in SPKI form. */
export function inSpki(publicKey: Uint8Array): Uint8Array {
  return Uint8Array.from([...SPKI_PREFIX, ...publicKey])
}

const SPKI_PREFIX = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00]
