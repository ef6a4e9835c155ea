import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { Language } from '../../shared/localized-text.ts'
import type { Round } from '../../shared/round.ts'
import { memoize } from '../platform/memo.ts'
import { readReadings } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { seeInstrument } from './see-instrument.ts'

/** As many drafts as two languages, clean and with changes, of two rounds. */
const MOST_KEPT = 8

/**
 * The instrument as it stands. It is made of settled readings, which do not change: until another one is settled,
 * or the round ends, it is made once by a process and shown to everybody.
 */
export async function instrumentSoFar(
  table: Table,
  { round, status, publishedAt, dialogue }: Round,
  asked: { readonly language: Language | undefined; readonly changes: boolean },
): Promise<readonly InstrumentDocument[]> {
  // A name that is erased must not live on here.
  if (dialogue.attribution === 'named') return seeInstrument(table, round, asked)
  const readings = await readReadings(table, round)
  const standing = readings.map(({ id, settlement, closing }) => [id, settlement?.run, closing?.at])
  const key = JSON.stringify([round, status, publishedAt, asked, standing])
  return keepDrafts(table, key, () => seeInstrument(table, round, asked))
}

const keepDrafts = memoize<readonly InstrumentDocument[]>(MOST_KEPT)
