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
}

const DIALOGUES = join(import.meta.dirname, '../../dialogues')

/**
 * Reads a dialogue, its example roster and its rehearsal.
 *
 * @param slug the dialogue's slug, which is part of the file names
 * @throws {DialogueFileError | z.ZodError} for a file with a mistake
 */
export async function readRehearsed(slug: string): Promise<Rehearsed> {
  const [dialogue, roster, rehearsal] = await Promise.all(
    ['', '.roster', '.rehearsal'].map(async (kind) =>
      parse(await readFile(join(DIALOGUES, `${slug}${kind}.yaml`), 'utf8')),
    ),
  )
  return {
    dialogue: parseDialogueFile(dialogue).dialogue,
    roster: z.array(NewParticipant).parse(roster),
    rehearsal: Rehearsal.parse(rehearsal),
  }
}
