import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { standingDocument } from '../../shared/standing/standing-document.ts'
import { Refused } from '../platform/refusal.ts'
import { readStanding } from '../record/read-standing.ts'
import type { Table } from '../store/table.ts'
import { languageOf } from './see-instrument.ts'

/**
 * Makes the standing text as a document. Its title, its languages and the names of its sides are those of the last published
 * round.
 *
 * @param language the first language of that round by default
 * @throws {Refused} `no-such-round` before a round is published, or `invalid` for an unknown language
 */
export async function seeStandingDocument(
  table: Table,
  language: TextLanguage | undefined,
): Promise<InstrumentDocument> {
  const { standing, last } = await readStanding(table)
  const document = last && standingDocument(standing, last.dialogue, languageOf(last, language))
  if (document === undefined) {
    throw new Refused('no-such-round', 'no round is published yet, so nothing stands; ask again when one is')
  }
  return document
}
