import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'

/** What is to be removed, noted before anything is. The stack's outputs, which name it, go with the stack. */
export const Removal = z.object({
  slug: z.string(),
  /** The tables to delete, none with `--keep-data`. */
  tables: z.array(z.string()),
  /** The ARN of the key to delete, if any. */
  key: z.string().optional(),
  /** The ARN of the key that the log was signed with, if it is to be deleted too. */
  signingKey: z.string().optional(),
  /** What to print in the end about data that was kept. */
  kept: z.string().optional(),
})
export type Removal = z.infer<typeof Removal>

/** What a removal does in an account. Each can be done again after it was done, and after it failed half-way. */
export type Account = {
  /** Deletes the dialogue's stack and waits; does nothing if there is none. */
  deleteStack(slug: string): Promise<void>
  /** Deletes a table and waits; does nothing if there is none. */
  deleteTable(name: string): Promise<void>
  /** Schedules the key's deletion, or finds it scheduled. @returns the day of the deletion; `undefined` if there is no such key */
  deleteKey(arn: string): Promise<string | undefined>
  /** Tables of the dialogue that are there. */
  tablesLeft(slug: string): Promise<readonly string[]>
}

/**
 * Removes what was noted, in an order in which nothing is lost that is still needed, and then forgets the note. If it is ended at any moment,
 * it is called again with the same note.
 *
 * @param forget deletes the note
 */
export async function remove(
  { slug, tables, key, signingKey, kept }: Removal,
  account: Account,
  { say, forget }: { readonly say: (line: string) => void; readonly forget: () => void },
): Promise<void> {
  say(`Removing the stack of ${slug} …`)
  await account.deleteStack(slug)
  for (const table of tables) {
    say(`Removing the table ${table} …`)
    await account.deleteTable(table)
  }
  const day = key === undefined ? undefined : await account.deleteKey(key)
  const signing = signingKey === undefined ? undefined : await account.deleteKey(signingKey)
  const last = kept === undefined ? leftInWords(day, signing, await account.tablesLeft(slug)) : [kept]
  forget()
  for (const line of last) say(line)
}

function leftInWords(
  day: string | undefined,
  signing: string | undefined,
  tables: readonly string[],
): readonly string[] {
  const ofKey =
    day === undefined ? [] : [`the key, which KMS deletes on ${day}; until then kms cancel-key-deletion restores it`]
  const ofSigning =
    signing === undefined ? [] : [`the key that its log was signed with, which KMS deletes on ${signing}`]
  const ofTables = tables.map((name) => `the table ${name}, which this command did not remove`)
  const left = [...ofKey, ...ofSigning, ...ofTables]
  return left.length === 0 ? ['Nothing is left.'] : ['What is left:', ...left.map((line) => `- ${line}`)]
}

/** The note of a removal that was begun, as a file; `undefined` if none was, or it has ended. */
export function readNote(file: string): Removal | undefined {
  try {
    return Removal.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Notes what is to be removed. */
export function writeNote(file: string, removal: Removal): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(removal, null, 2))
}

/** Forgets the note of a removal. */
export function forgetNote(file: string): void {
  rmSync(file, { force: true })
}
