import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseDocument } from 'yaml'
import { dialogueFileOf } from '../dialogue-file.ts'

/** How often statements appear in a rehearsal, in minutes: two seconds. */
const EVERY_MINUTES = 2 / 60

/**
 * Runs something with a copy of a dialogue's file in which statements on the floor appear every two seconds, and texts at
 * once. A rehearsal could not answer a question or take a position otherwise. Nothing else is changed.
 *
 * @param dialogue the slug of a dialogue in `dialogues/`, or the path of its file
 * @throws {DialogueFileError} when there is none
 */
export async function withQuickFloor<Done>(dialogue: string, run: (file: string) => Promise<Done>): Promise<Done> {
  const file = dialogueFileOf(dialogue)
  const copy = parseDocument(await readFile(file, 'utf8'))
  if (copy.get('floor') === 'none' && !copy.has('texts')) return run(file)
  if (copy.get('floor') !== 'none') copy.setIn(['floor', 'everyMinutes'], EVERY_MINUTES)
  copy.delete('texts')
  const folder = await mkdtemp(join(tmpdir(), 'parley-rehearsal-'))
  try {
    const quick = join(folder, basename(file))
    await writeFile(quick, copy.toString())
    return await run(quick)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
