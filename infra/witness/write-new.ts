import { randomUUID } from 'node:crypto'
import { linkSync, rmSync, writeFileSync } from 'node:fs'

/**
 * Writes a file that is not there yet. It has its whole content when it gets its name, and a file that is there stays: the process may
 * end at any moment.
 *
 * @param mode who may read it
 * @returns whether it was written; `false` if there was one
 */
export function writeNew(file: string, content: string, mode?: number): boolean {
  const made = `${file}.${randomUUID()}`
  writeFileSync(made, content, { flag: 'wx', flush: true, ...(mode !== undefined && { mode }) })
  try {
    linkSync(made, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(made)
  }
}

/** Only the owner may read and write. */
export const OWNER_ONLY = 0o600
