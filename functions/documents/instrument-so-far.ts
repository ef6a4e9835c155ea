import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import type { TwoLanguages } from '../../shared/instrument/beside.ts'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import type { Round } from '../../shared/round.ts'
import { memoize } from '../platform/memo.ts'
import { partsToDownload } from '../record/packed-record.ts'
import { readRecordText } from '../record/read-record.ts'
import { findConfirmations } from '../store/confirmations.ts'
import { readReadings } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import { seeInstrument, seeInstrumentBeside } from './see-instrument.ts'

/** The drafts of two rounds in two languages, with and without changes. */
const MAX_DRAFTS = 8

/**
 * The current instrument. Settled readings do not change, so a process makes the instrument once and shows it to
 * everybody, until another reading is settled, the round ends, or a confirmation is settled.
 */
export async function instrumentSoFar(
  table: Table,
  draft: Round,
  asked: { readonly language: TextLanguage | undefined; readonly changes: boolean },
): Promise<readonly InstrumentDocument[]> {
  const { round, dialogue } = draft
  // A document with names is not memoized, because an erased name must not be shown again.
  if (disclosesNames(dialogue.attribution)) return seeInstrument(table, round, asked)
  return memoizeDraft(table, await keyOf(table, draft, asked), () => seeInstrument(table, round, asked))
}

/** The same in two languages, clause beside clause. */
export async function instrumentBesideSoFar(
  table: Table,
  draft: Round,
  asked: { readonly language: TextLanguage; readonly beside: TextLanguage; readonly changes: boolean },
): Promise<readonly TwoLanguages[]> {
  const { round, dialogue } = draft
  if (disclosesNames(dialogue.attribution)) return seeInstrumentBeside(table, round, asked)
  return memoizePairs(table, await keyOf(table, draft, asked), () => seeInstrumentBeside(table, round, asked))
}

/** In how many parts the delegations' record is downloaded so far. */
export async function recordPartsSoFar(table: Table, round: Round): Promise<number> {
  return memoizeParts(table, await keyOf(table, round, 'record'), async () =>
    partsToDownload(await readRecordText(table, round.round, 'delegations')),
  )
}

/** Changes when a reading is settled, the round ends, or a confirmation is settled. */
async function keyOf(table: Table, { round, status, publishedAt }: Round, asked: unknown): Promise<string> {
  const [readings, confirmations] = await Promise.all([readReadings(table, round), findConfirmations(table, round)])
  const mattersOf = readings.map(({ id, settlement, closing }) => [id, settlement?.run, closing?.at])
  return JSON.stringify([round, status, publishedAt, asked, mattersOf, confirmations?.settled])
}

const memoizeDraft = memoize<readonly InstrumentDocument[]>(MAX_DRAFTS)
const memoizePairs = memoize<readonly TwoLanguages[]>(MAX_DRAFTS)
const memoizeParts = memoize<number>(MAX_DRAFTS)
