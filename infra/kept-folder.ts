import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

/** What a folder is made from: some words, and the files that these patterns find in `root`. */
export type Inputs = { readonly words: string; readonly files: readonly string[]; readonly root: string }

/** A digest of what a folder is made from. */
export function digestOf({ words, files, root }: Inputs): string {
  const hash = createHash('sha256').update(words)
  for (const file of globSync(files, { cwd: root }).toSorted()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/**
 * A file that is made from others, and kept as long as they are the same.
 *
 * @param kept has a folder for each state of the others, and nothing else
 */
export function keptFile(kept: string, file: string, inputs: Inputs, make: () => string): string {
  const digest = digestOf(inputs)
  const folder = join(kept, digest)
  if (!existsSync(folder)) makeFolder(kept, digest, (making) => writeFileSync(join(making, file), make()))
  return join(folder, file)
}

/**
 * Makes a folder whole or not at all, and deletes others beside it that are older than an hour. Several processes may call this at the
 * same time.
 *
 * @param kept has folders like this one, and nothing else
 */
export function makeFolder(kept: string, name: string, make: (folder: string) => void): void {
  mkdirSync(kept, { recursive: true })
  deleteOthers(kept)
  // Renamed in one step: a process that is killed while it writes leaves no folder that looks complete.
  const making = mkdtempSync(join(kept, 'making-'))
  try {
    make(making)
  } catch (error) {
    rmSync(making, { recursive: true })
    throw error
  }
  moveTo(join(kept, name), making)
}

/** Another process may have made the same folder meanwhile. */
function moveTo(folder: string, made: string): void {
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(made, { recursive: true })
  }
}

function deleteOthers(kept: string): void {
  for (const name of readdirSync(kept)) {
    const other = join(kept, name)
    // Another process may have deleted it meanwhile.
    const since = statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > AN_HOUR_MS) rmSync(other, { recursive: true, force: true })
  }
}

const AN_HOUR_MS = 3_600_000
