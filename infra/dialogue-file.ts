import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { type Dialogue, DialogueFileError } from '../shared/dialogue.ts'
import { readWitnessKey } from '../shared/log/cosignature.ts'
import { type DialogueFile, parseDialogueFile } from '../shared/operations.ts'
import { readTextFile, whyUnreadable } from './files/text-file.ts'

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
    const read = parseDialogueFile(readYaml(file))
    refuseSlug(read.dialogue.slug, name)
    refuseWitnessKeys(read.dialogue)
    return read
  } catch (error) {
    if (!(error instanceof DialogueFileError)) throw error
    throw new DialogueFileError(error.mistakes.map((mistake) => `${name}: ${mistake}`))
  }
}

/** A key that was copied with a mistake would sign for nobody. */
function refuseWitnessKeys({ witnesses = [] }: Dialogue): void {
  const mistakes = witnesses.flatMap(({ key }, at) =>
    readWitnessKey(key, sha256) === undefined
      ? [`witnesses[${at}].key: is not whole; copy the line that npm run witness prints`]
      : [],
  )
  if (mistakes.length > 0) throw new DialogueFileError(mistakes)
}

const sha256 = (bytes: Uint8Array) => Uint8Array.from(createHash('sha256').update(bytes).digest())

/** The longest slug. The state machine is called `parley-<slug>-round`, and Step Functions takes 80 characters. */
export const LONGEST_SLUG = 67

/** A copy of a file that keeps its slug would be deployed in the place of the first dialogue. */
function refuseSlug(slug: string, name: string): void {
  if (slug.length > LONGEST_SLUG) throw new DialogueFileError([`slug: ${LONGEST_SLUG} characters at most`])
  if (name === `${slug}.yaml`) return
  throw new DialogueFileError([
    `slug: is ${slug}, and the file is ${name}; name it ${slug}.yaml, or write slug: ${basename(name, '.yaml')}`,
  ])
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
    return readTextFile(file)
  } catch (error) {
    throw Object.assign(new DialogueFileError([whyUnreadable(error)]), { cause: error })
  }
}
