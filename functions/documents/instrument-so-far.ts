import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { Language } from '../../shared/localized-text.ts'
import type { Round } from '../../shared/round.ts'
import { memoize } from '../platform/memo.ts'
import { readReadings } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { seeInstrument } from './see-instrument.ts'

/** The drafts of two rounds in two languages, with and without changes. */
const MAX_DRAFTS = 8

/**
 * The current instrument. Settled readings do not change, so a process makes the instrument once and shows it to
 * everybody, until another reading is settled or the round ends.
 */
export async function instrumentSoFar(
  table: Table,
  { round, status, publishedAt, dialogue }: Round,
  asked: { readonly language: Language | undefined; readonly changes: boolean },
): Promise<readonly InstrumentDocument[]> {
  // A document with names is not memoized, because an erased name must not be shown again.
  if (dialogue.attribution === 'named') return seeInstrument(table, round, asked)
  const readings = await readReadings(table, round)
  const mattersOf = readings.map(({ id, settlement, closing }) => [id, settlement?.run, closing?.at])
  const key = JSON.stringify([round, status, publishedAt, asked, mattersOf])
  return memoizeDraft(table, key, () => seeInstrument(table, round, asked))
}

const memoizeDraft = memoize<readonly InstrumentDocument[]>(MAX_DRAFTS)
