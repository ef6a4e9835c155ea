import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * The text of a file as tools save it: UTF-8 or UTF-16, with or without a byte order mark, and gzip around either.
 *
 * @throws {Error} where there is no such file, it is damaged, or it is in another encoding
 */
export function readTextFile(file: string): string {
  const bytes = readFileSync(file)
  return decoded(bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes)
}

/** A decoder leaves the byte order mark out. Without one, UTF-16 shows by the zero beside the first letter. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes
  const encoding =
    (first === 0xff && second === 0xfe) || (first !== 0 && second === 0)
      ? 'utf-16le'
      : (first === 0xfe && second === 0xff) || (first === 0 && second !== 0)
        ? 'utf-16be'
        : 'utf-8'
  return new TextDecoder(encoding, { fatal: true }).decode(bytes)
}
