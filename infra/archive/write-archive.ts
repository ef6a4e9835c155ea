import { createHash } from 'node:crypto'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { bytesOfFile } from '../files/bytes-of-file.ts'
import { archiveNote, NOTE_NAME } from './archive-note.ts'
import { digestOf, type Listed, MANIFEST, manifestText } from './manifest.ts'

/** The same files give the same archive, whenever it is made. */
const MADE = new Date(2000, 0, 1)

const NOTHING = new Uint8Array(0)

/**
 * Writes an archive: the files of a folder, the note how to verify them, and the manifest. A part of one file is in memory at a time.
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
    const add = (name: string, parts: Iterable<Uint8Array>): Listed => {
      const entry = new ZipDeflate(name)
      entry.mtime = MADE
      zip.add(entry)
      const sha256 = createHash('sha256')
      let bytes = 0
      for (const part of parts) {
        entry.push(part)
        sha256.update(part)
        bytes += part.length
      }
      entry.push(NOTHING, true)
      return { bytes, sha256: sha256.digest('hex') }
    }
    const listed = new Map([[NOTE_NAME, add(NOTE_NAME, [strToU8(archiveNote())])]])
    for (const name of names) listed.set(name, add(name, bytesOfFile(join(folder, name))))
    const manifest = strToU8(manifestText(listed))
    add(MANIFEST, [manifest])
    zip.end()
    return digestOf(manifest)
  } finally {
    closeSync(file)
  }
}
