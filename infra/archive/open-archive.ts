import { unzipSync } from 'fflate'
import { CannotRead } from '../files/record-texts.ts'

/** What an archive may have at most: a zip of a few kilobytes can claim to hold terabytes. */
export const MOST = {
  archiveBytes: 1_000_000_000,
  files: 10_000,
  fileBytes: 250_000_000,
  allBytes: 2_000_000_000,
} as const
export type Most = Readonly<Record<keyof typeof MOST, number>>

/** How many bytes of files are in memory at a time. */
const AT_ONCE = 100_000_000

type Entry = { readonly name: string; readonly size: number }

/** A zip archive that was looked through: which files it has. None is unpacked to the disk. */
export type Archive = {
  /** What it is called by. */
  readonly path: string
  readonly names: readonly string[]
  /** Calls back with every file, a part of them in memory at a time. */
  readEach(take: (name: string, bytes: Uint8Array) => void): void
}

/**
 * Opens a zip archive, which anybody may have made.
 *
 * @param zip its bytes
 * @param path what it is called by
 * @throws {CannotRead} for a file that is no such archive, is larger than {@link MOST} allows, or has a name twice or a name that
 * leads out of a folder
 */
export function openArchive(zip: Uint8Array, path: string, most: Most = MOST): Archive {
  const entries = listed(zip, path).filter(({ name, size }) => size > 0 || !name.endsWith('/'))
  const names = entries.map(({ name }) => name)
  const refuse = (why: string) => {
    throw new CannotRead(`${path} ${why}; it was not made by npm run export`, 'not-an-archive')
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
    path,
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
    throw new CannotRead(`${path} is damaged, or is no zip archive; get it again`, 'damaged-archive', { cause })
  }
}
