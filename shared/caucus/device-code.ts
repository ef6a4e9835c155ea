import { utf8 } from './bindings.ts'

/** How many decimal digits the code of a device has: 79.7 bits (`docs/encrypted-caucus.md` says why). */
export const KEY_CODE_DIGITS = 24

/** What is hashed for the code of a device. */
export function codeInput(dialogue: string, side: string, publicKey: string): Uint8Array<ArrayBuffer> {
  return utf8(['parley caucus device/1', dialogue, side, publicKey])
}

/** The code of a device, from the SHA-256 digest of {@link codeInput}: its first 128 bits modulo 10^24. */
export function codeOfDigest(digest: Uint8Array): string {
  const number = digest.subarray(0, 16).reduce((whole, byte) => whole * 256n + BigInt(byte), 0n)
  return String(number % 10n ** BigInt(KEY_CODE_DIGITS)).padStart(KEY_CODE_DIGITS, '0')
}

/** A code as people read it: `4815 1623 4299 …`. */
export function codeInFours(code: string): string {
  return (code.match(/.{1,4}/g) ?? []).join(' ')
}

/** The digits of a code as it was typed, with whatever stands between them. Arabic digits count too. */
export function digitsTyped(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replace(/\D/g, '')
}
