import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { lockFolder } from '../lock-folder.ts'
import { CannotWitness } from './cannot-witness.ts'
import { writeNew } from './write-new.ts'

/** What a witness keeps in its folder. Nothing in it is ever changed, and each file is there as a whole or not at all. */
export type KeptHeads = {
  /** The verifier key of the log, once it was given. */
  logKey(): string | undefined
  keepLogKey(line: string): void
  /** The notes of the heads that were seen and found to be one log, the smallest first. */
  notes(): readonly string[]
  keepNote(size: number, note: string): void
  /** What this witness signed of the log with so many entries, after the server had taken it. */
  signed(size: number): string | undefined
  keepSigned(size: number, line: string): void
  /** Keeps files as evidence, once under a name. @returns their folder */
  keepEvidence(name: string, files: Readonly<Record<string, string>>): string
}

const SEEN = /^(\d{7})\.note$/

/** What is kept in a folder. */
export function keptHeadsIn(folder: string): KeptHeads {
  for (const one of ['seen', 'signed', 'evidence']) mkdirSync(join(folder, one), { recursive: true })
  const read = (...path: readonly string[]) => {
    const file = join(folder, ...path)
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined
  }
  const nameOf = (size: number) => String(size).padStart(7, '0')
  return {
    logKey: () => read('log-key')?.trim(),
    keepLogKey: (line) => writeOnce(join(folder, 'log-key'), `${line}\n`),
    notes: () =>
      readdirSync(join(folder, 'seen'))
        .filter((name) => SEEN.test(name))
        .toSorted()
        .map((name) => readFileSync(join(folder, 'seen', name), 'utf8')),
    keepNote: (size, note) => writeOnce(join(folder, 'seen', `${nameOf(size)}.note`), note),
    signed: (size) => read('signed', `${nameOf(size)}.line`),
    keepSigned: (size, line) => writeOnce(join(folder, 'signed', `${nameOf(size)}.line`), line),
    keepEvidence(name, files) {
      const kept = join(folder, 'evidence', name)
      if (existsSync(kept)) return kept
      const made = join(folder, 'evidence', `.${randomUUID()}`)
      mkdirSync(made)
      for (const [file, content] of Object.entries(files)) writeFileSync(join(made, file), content, { flush: true })
      renameSync(made, kept)
      return kept
    },
  }
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
