import { readFileSync, statSync } from 'node:fs'
import { CannotRead } from '../files/record-texts.ts'
import { whyUnreadable } from '../files/text-file.ts'
import { type Archive, MOST, type Most, openArchive } from './open-archive.ts'

/**
 * Reads a zip archive, which anybody may have made.
 *
 * @throws {CannotRead} for a file that is no such archive, is larger than {@link MOST} allows, or has a name twice or a name that
 * leads out of a folder
 */
export function readArchive(path: string, most: Most = MOST): Archive {
  return openArchive(bytesOf(path, most.archiveBytes), path, most)
}

function bytesOf(path: string, most: number): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > most) throw new CannotRead(`${path} has ${size} bytes, and ${most} are the most`)
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof CannotRead) throw cause
    throw new CannotRead(`${path}: ${whyUnreadable(cause)}`, 'unreadable', { cause })
  }
}
