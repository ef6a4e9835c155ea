import { besideEachOther, type TwoLanguages } from '../../shared/instrument/beside.ts'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { standingDocument } from '../../shared/standing/standing-document.ts'
import { Refused } from '../platform/refusal.ts'
import { readStanding } from '../record/read-standing.ts'
import type { Table } from '../store/table.ts'
import { languageBeside, languageOf } from './see-instrument.ts'

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
  const { documentIn, last } = await readInLanguages(table)
  return documentIn(languageOf(last, language))
}

/**
 * The same in two languages, clause beside clause.
 *
 * @throws {Refused} as {@link seeStandingDocument}, and `invalid` for a second language that is unknown or the first
 */
export async function seeStandingBeside(
  table: Table,
  { language, beside }: { readonly language?: TextLanguage | undefined; readonly beside: TextLanguage },
): Promise<TwoLanguages> {
  const { documentIn, last } = await readInLanguages(table)
  const second = languageBeside(last, language, beside)
  return besideEachOther(documentIn(languageOf(last, language)), documentIn(second))
}

async function readInLanguages(table: Table) {
  const { standing, last } = await readStanding(table)
  if (last === undefined) throw nothingStands()
  const documentIn = (language: TextLanguage): InstrumentDocument => {
    const document = standingDocument(standing, last.dialogue, language)
    if (document === undefined) throw nothingStands()
    return document
  }
  return { last, documentIn }
}

function nothingStands(): Refused {
  return new Refused('no-such-round', 'no round is published yet, so nothing stands; ask again when one is')
}
