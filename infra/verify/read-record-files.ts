import { statSync } from 'node:fs'
import { bytesOfFile } from '../files/bytes-of-file.ts'
import { CannotRead } from '../files/record-texts.ts'
import { readTextFile, whyUnreadable } from '../files/text-file.ts'
import { readGiven } from './read-given.ts'

/** A larger file is read in pieces, if it is text in UTF-8. */
const MOST_WHOLE_BYTES = 16_000_000

/**
 * Reads records, each from its file, or from the files of all its parts, in any order.
 *
 * @returns the records in the order in which they were given, with their leaves apart, and anything else as JSON gives it
 * @throws {CannotRead} for a file that cannot be read, a key that an object has twice, or a part that is missing
 */
export function readRecordFiles(names: readonly string[]): readonly unknown[] {
  return readGiven(names.map((name) => ({ name, pieces: () => piecesOf(name) })))
}

function* piecesOf(name: string): Generator<string> {
  try {
    if (isLargeText(name)) yield* piecesOfText(name)
    else yield readTextFile(name)
  } catch (cause) {
    throw new CannotRead(`${name}: ${whyUnreadable(cause)}`, 'unreadable', { cause })
  }
}

/** A compressed file, and one in UTF-16, has a letter beside a zero or a mark at its beginning: it is read whole. */
function isLargeText(name: string): boolean {
  if (statSync(name).size <= MOST_WHOLE_BYTES) return false
  const [first = new Uint8Array()] = bytesOfFile(name, 2)
  return first.every((byte) => byte > 0 && byte < 0x80 && byte !== 0x1f)
}

function* piecesOfText(name: string): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for (const bytes of bytesOfFile(name)) yield decoder.decode(bytes, { stream: true })
  yield decoder.decode()
}
