/**
 * The text in the bytes of a file as tools save it: UTF-8 or UTF-16, with or without a byte order mark, and gzip around either.
 *
 * @param gunzip takes gzip away: each platform has its own
 * @throws {Error} where it is damaged, or in another encoding
 */
export function decodedText(bytes: Uint8Array, gunzip: (bytes: Uint8Array) => Uint8Array): string {
  return decoded(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzip(bytes) : bytes)
}

/** A decoder leaves the byte order mark out. Without one, UTF-16 shows by the zero beside the first letter. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  const encoding =
    (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
