import { CannotRead, recordsIn } from './record-texts.ts'
import { readTextFile, whyUnreadable } from './text-file.ts'

/**
 * Reads records, each from its file, or from the files of all its parts, in any order.
 *
 * @returns the records in the order in which they were given
 * @throws {CannotRead} for a file that cannot be read, a key that an object has twice, or a part that is missing
 */
export function readRecordFiles(names: readonly string[]): readonly unknown[] {
  return recordsIn(names.map((name) => ({ name, text: textIn(name) })))
}

function textIn(name: string): string {
  try {
    return readTextFile(name)
  } catch (cause) {
    throw new CannotRead(`${name}: ${whyUnreadable(cause)}`, 'unreadable', { cause })
  }
}
