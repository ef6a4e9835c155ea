import { readFileSync, statSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { CannotRead } from '../files/read-record-files.ts'
import { whyUnreadable } from '../files/text-file.ts'

/** What an archive may have at most: a zip of a few kilobytes can claim to hold terabytes. */
export const MOST = {
  archiveBytes: 1_000_000_000,
  files: 10_000,
  fileBytes: 250_000_000,
  allBytes: 2_000_000_000,
} as const

/** How many bytes of files are in memory at a time. */
const AT_ONCE = 100_000_000

type Entry = { readonly name: string; readonly size: number }

/** A zip archive that was looked through: which files it has. None is unpacked to the disk. */
export type Archive = {
  readonly names: readonly string[]
  /** Calls back with every file, a part of them in memory at a time. */
  readEach(take: (name: string, bytes: Uint8Array) => void): void
}

/**
 * Reads a zip archive, which anybody may have made.
 *
 * @throws {CannotRead} for a file that is no such archive, is larger than {@link MOST} allows, or has a name twice or a name that
 * leads out of a folder
 */
export function readArchive(path: string, most: Readonly<Record<keyof typeof MOST, number>> = MOST): Archive {
  const zip = bytesOf(path, most.archiveBytes)
  const entries = listed(zip, path).filter(({ name, size }) => size > 0 || !name.endsWith('/'))
  const names = entries.map(({ name }) => name)
  const refuse = (why: string) => {
    throw new CannotRead(`${path} ${why}; it was not made by npm run export`)
  }
  if (entries.length > most.files) refuse(`has ${entries.length} files, and ${most.files} are the most`)
  const unsafe = names.find((name) => !SAFE.test(name))
  if (unsafe !== undefined) refuse(`has a file with the name ${JSON.stringify(unsafe)}`)
  const twice = names.find((name, at) => names.indexOf(name) !== at)
  if (twice !== undefined) refuse(`has the file ${twice} twice, so that two programs can read two archives`)
  const largest = entries.find(({ size }) => size > most.fileBytes)
  if (largest !== undefined)
    refuse(`has the file ${largest.name} of ${largest.size} bytes, and ${most.fileBytes} are the most`)
  const all = entries.reduce((sum, { size }) => sum + size, 0)
  if (all > most.allBytes) refuse(`has ${all} bytes of files, and ${most.allBytes} are the most`)
  return {
    names,
    readEach(take) {
      for (const together of inBatches(entries)) {
        const unpacked = unzipped(zip, path, ({ name }) => together.has(name))
        for (const [name, bytes] of Object.entries(unpacked)) take(name, bytes)
      }
    },
  }
}

/** Folders and names as an export has them: none leads out of a folder, and every system reads them alike. */
const SAFE = /^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/

function bytesOf(path: string, most: number): Uint8Array {
  try {
    const { size } = statSync(path)
    if (size > most) throw new CannotRead(`${path} has ${size} bytes, and ${most} are the most`)
    return readFileSync(path)
  } catch (cause) {
    if (cause instanceof CannotRead) throw cause
    throw new CannotRead(`${path}: ${whyUnreadable(cause)}`, { cause })
  }
}

/** What the archive says of itself. Nothing is unpacked. */
function listed(zip: Uint8Array, path: string): readonly Entry[] {
  const entries: Entry[] = []
  unzipped(zip, path, ({ name, originalSize }) => {
    entries.push({ name, size: originalSize })
    return false
  })
  return entries
}

function inBatches(entries: readonly Entry[]): readonly ReadonlySet<string>[] {
  const batches: Set<string>[] = []
  let size = AT_ONCE
  for (const entry of entries) {
    size += entry.size
    if (size > AT_ONCE) {
      batches.push(new Set())
      size = entry.size
    }
    batches.at(-1)?.add(entry.name)
  }
  return batches
}

function unzipped(zip: Uint8Array, path: string, filter: NonNullable<Parameters<typeof unzipSync>[1]>['filter']) {
  try {
    return unzipSync(zip, { filter: filter ?? (() => true) })
  } catch (cause) {
    throw new CannotRead(`${path} is damaged, or is no zip archive; get it again`, { cause })
  }
}
