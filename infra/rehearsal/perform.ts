import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { RoundView } from '../../functions/views/round-view.ts'
import { inLanguage } from '../../shared/localized-text.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { PlayOptions } from './cast.ts'
import { play } from './play.ts'
import { progressLine } from './progress-line.ts'
import type { Rehearsed } from './rehearsal.ts'

/** How to perform a rehearsal: where, with which invitations, and where to write its documents. */
export type Performance = Pick<PlayOptions, 'origin' | 'invitations' | 'pace' | 'onAssembled'> & {
  readonly out: string
  readonly say: (line: string) => void
  /** Reads the complete record from the table: the API shows it to no role. */
  readonly completeRecord: (round: number) => Promise<RoundRecord>
}

/**
 * Plays a rehearsal: prints what happens, writes the documents and the record, and compares the result of each reading
 * with the expected one.
 *
 * @returns whether everything went as rehearsed
 */
export async function perform({ roster, rehearsal }: Rehearsed, performance: Performance): Promise<boolean> {
  const { out, say, completeRecord, ...options } = performance
  const played = await play(rehearsal, { ...options, roster, onProgress: (progress) => say(progressLine(progress)) })

  await mkdir(out, { recursive: true })
  for (const { name, content } of played.files) await writeFile(join(out, name), content)
  await writeFile(join(out, 'record.json'), JSON.stringify(await completeRecord(played.round.round)))

  say('')
  for (const line of baskets(played.round)) say(line)
  say(`The instrument is in ${out}, in every form and language; check its record: npm run verify -- ${out}/record.json`)
  if (played.differences.length === 0) {
    say(`All ${rehearsal.readings.length} readings went as rehearsed.`)
    return true
  }
  say('Not everything went as rehearsed:')
  for (const difference of played.differences) say(`  ${difference}`)
  return false
}

function baskets(round: RoundView): readonly string[] {
  return round.baskets.map(({ id, title, modality, outcome }) => {
    const form = modality === undefined ? '' : `, ${modality}`
    return `${id}  ${inLanguage(title, 'en').words}: ${outcome}${form}`
  })
}
