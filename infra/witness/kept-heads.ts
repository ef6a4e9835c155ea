import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../lock-folder.ts'
import { CannotWitness } from './cannot-witness.ts'
import type { KeptHeads } from './kept.ts'
import { writeNew } from './write-new.ts'

const SEEN = /^(\d{7})\.note$/

/** What is kept in a folder. Each file is there as a whole or not at all. */
export function keptHeadsIn(folder: string) {
  for (const one of ['seen', 'signed', 'evidence']) mkdirSync(join(folder, one), { recursive: true })
  const read = (...path: readonly string[]) => {
    const file = join(folder, ...path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const nameOf = (size: number) => String(size).padStart(7, '0')
  return {
    /** The verifier key of the log, once it was given. */
    logKey: () => read('log-key')?.trim(),
    keepLogKey: (line: string) => writeOnce(join(folder, 'log-key'), `${line}\n`),
    notes: () =>
      readdirSync(join(folder, 'seen'))
        .filter((name) => SEEN.test(name))
        .toSorted()
        .map((name) => readFileSync(join(folder, 'seen', name), 'utf8')),
    keepNote: (size: number, note: string) => writeOnce(join(folder, 'seen', `${nameOf(size)}.note`), note),
    signed: (size: number) => read('signed', `${nameOf(size)}.line`),
    keepSigned: (size: number, line: string) => writeOnce(join(folder, 'signed', `${nameOf(size)}.line`), line),
    /** Keeps files as evidence, once under a name. @returns their folder */
    keepEvidence(name: string, files: Readonly<Record<string, string>>) {
      const kept = join(folder, 'evidence', name)
      if (existsSync(kept)) return kept
      const made = join(folder, 'evidence', `.${randomUUID()}`)
      mkdirSync(made)
      for (const [file, content] of Object.entries(files)) writeFileSync(join(made, file), content, { flush: true })
      renameSync(made, kept)
      return kept
    },
  } satisfies KeptHeads & Readonly<Record<'logKey' | 'keepLogKey', unknown>>
}

/** Writes a file once. @throws {Error} when it is there with other content */
function writeOnce(file: string, content: string): void {
  if (!writeNew(file, content) && readFileSync(file, 'utf8') !== content) throw new Error(`${file} has other content`)
}

/**
 * Locks a folder for this process until it ends, however it ends. Two witnesses with one folder could each sign another log.
 *
 * @returns unlocks it before
 * @throws {CannotWitness} when another process has it
 */
export async function lock(folder: string): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true })
  try {
    return await lockFolder(join(folder, 'lock'))
  } catch (cause) {
    throw new CannotWitness(
      `${folder} is in use by another witness; stop that one, or give another folder with --state`,
      { cause },
    )
  }
}
