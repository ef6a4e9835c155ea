import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { archiveNote, NOTE_NAME } from './archive-note.ts'
import { digestOf, type Listed, listedAs, MANIFEST, manifestText } from './manifest.ts'

/** The same files give the same archive, whenever it is made. */
const MADE = new Date(2000, 0, 1)

/**
 * Writes an archive: the files of a folder, the note how to verify them, and the manifest. One file is in memory at a time.
 *
 * @param archive the path of the archive, which is written over
 * @param folder where the files are
 * @param names their paths in the folder, and in the archive
 * @returns the digest of the manifest, which stands for the whole archive
 */
export function writeArchive(archive: string, folder: string, names: readonly string[]): string {
  const file = openSync(archive, 'w')
  try {
    const zip = new Zip((error, chunk) => {
      if (error !== null) throw error
      writeSync(file, chunk)
    })
    const add = (name: string, bytes: Uint8Array) => {
      const entry = new ZipDeflate(name)
      entry.mtime = MADE
      zip.add(entry)
      entry.push(bytes, true)
    }
    const listed = new Map<string, Listed>()
    const addListed = (name: string, bytes: Uint8Array) => {
      listed.set(name, listedAs(bytes))
      add(name, bytes)
    }
    addListed(NOTE_NAME, strToU8(archiveNote()))
    for (const name of names) addListed(name, readFileSync(join(folder, name)))
    const manifest = strToU8(manifestText(listed))
    add(MANIFEST, manifest)
    zip.end()
    return digestOf(manifest)
  } finally {
    closeSync(file)
  }
}
