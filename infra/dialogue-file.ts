import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { type Dialogue, DialogueFileError } from '../shared/dialogue.ts'
import { type DialogueFile, parseDialogueFile } from '../shared/operations.ts'

/** The folder that holds one file for each dialogue. */
export const DIALOGUES = fileURLToPath(new URL('../dialogues', import.meta.url))

/**
 * Reads a dialogue's file.
 *
 * @throws {DialogueFileError} one line for each mistake: the file, the path in it, and what is wrong there
 */
export function readWholeFile(file: string): DialogueFile {
  const name = basename(file)
  try {
    return parseDialogueFile(readYaml(file))
  } catch (error) {
    if (!(error instanceof DialogueFileError)) throw error
    throw new DialogueFileError(error.mistakes.map((mistake) => `${name}: ${mistake}`))
  }
}

/** Reads a dialogue's file without its `operations`. @throws {DialogueFileError} as {@link readWholeFile} */
export function readDialogueFile(file: string): Dialogue {
  return readWholeFile(file).dialogue
}

/**
 * The path of a dialogue's file, from its slug. A path of a file is returned as it is.
 *
 * @throws {DialogueFileError} when there is none
 */
export function dialogueFileOf(slug: string, folder: string = DIALOGUES): string {
  if (slug.endsWith('.yaml')) return slug
  const known = slugsIn(folder)
  if (known.includes(slug)) return join(folder, `${slug}.yaml`)
  throw new DialogueFileError([`there is no dialogue ${slug}; dialogues/ holds ${known.join(', ') || 'none'}`])
}

/** The slugs of every dialogue in a folder. A roster or a rehearsal is of a dialogue, not one itself. */
export function slugsIn(folder: string = DIALOGUES): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .map((name) => basename(name, '.yaml'))
    .toSorted()
}

function readYaml(file: string): unknown {
  const document = parseDocument(contentOf(file), { prettyErrors: true })
  if (document.errors.length === 0) return document.toJS()
  throw new DialogueFileError(document.errors.map((error) => (error.message.split('\n')[0] ?? '').replace(/:$/, '')))
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw Object.assign(new DialogueFileError(['there is no such file']), { cause: error })
  }
}
