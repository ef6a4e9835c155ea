import { bracketMapDocument } from '../../shared/bracket-map/map-document.ts'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { sha256 } from '../record/hashing.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import type { Table } from '../store/table.ts'
import { languageOf } from './see-instrument.ts'

/**
 * Makes the bracket map of a round as a document, from its record so far.
 *
 * @param language the dialogue's first language by default
 * @throws {Refused} `no-such-round`, or `invalid` for an unknown language
 */
export async function seeBracketMapDocument(
  table: Table,
  round: number,
  language: TextLanguage | undefined,
): Promise<InstrumentDocument> {
  const record = editionOf(await readRecordForDocuments(table, round), 'delegations')
  return bracketMapDocument(record, languageOf(record, language), sha256)
}
