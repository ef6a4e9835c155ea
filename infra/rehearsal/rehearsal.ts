import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import type { Dialogue } from '../../shared/dialogue.ts'
import { parseDialogueFile } from '../../shared/operations.ts'
import { NewParticipant } from '../../shared/participant.ts'
import { Rehearsal } from './script.ts'

/** A dialogue with its example roster and its rehearsal. */
export type Rehearsed = {
  readonly dialogue: Dialogue
  readonly roster: readonly NewParticipant[]
  readonly rehearsal: Rehearsal
  /** The rounds after the first one. */
  readonly later: readonly Rehearsal[]
}

const DIALOGUES = join(import.meta.dirname, '../../dialogues')

/** The slugs of the dialogues that have a rehearsal, in alphabetical order. */
export function rehearsedDialogues(): readonly string[] {
  const suffix = '.rehearsal.yaml'
  const files = readdirSync(DIALOGUES).filter((name) => name.endsWith(suffix))
  return files.map((name) => name.slice(0, -suffix.length)).toSorted()
}

/**
 * Reads a dialogue, its example roster and its rehearsal. The second round is in `<slug>.rehearsal-2.yaml`, and so on.
 *
 * @param slug the dialogue's slug, which is part of the file names
 * @throws {DialogueFileError | z.ZodError} for a file with a mistake
 */
export async function readRehearsed(slug: string): Promise<Rehearsed> {
  const later = existing(slug)
  const [dialogue, roster, first, ...others] = await Promise.all(
    ['', '.roster', '.rehearsal', ...later].map(async (kind) =>
      parse(await readFile(join(DIALOGUES, `${slug}${kind}.yaml`), 'utf8')),
    ),
  )
  const rehearsal = Rehearsal.parse(first)
  return {
    dialogue: parseDialogueFile(dialogue).dialogue,
    roster: z.array(NewParticipant).parse(roster),
    rehearsal,
    later: others.map((one) => ({ ...Rehearsal.parse(one), cast: rehearsal.cast })),
  }
}

/** The rounds after the first one that are rehearsed, as parts of file names. */
function existing(slug: string): readonly string[] {
  const kinds: string[] = []
  const nextKind = () => `.rehearsal-${kinds.length + 2}`
  while (existsSync(join(DIALOGUES, `${slug}${nextKind()}.yaml`))) kinds.push(nextKind())
  return kinds
}
