import { strToU8, type Zippable, zipSync } from 'fflate'
import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import { canBePdf } from '../../shared/instrument/font-files.ts'
import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { inOneLine } from '../../shared/instrument/localized.ts'
import { symbolOf } from '../../shared/instrument/symbol.ts'
import { wordingIn } from '../../shared/instrument/wordings.ts'
import { wordsIn } from '../../shared/languages/loaded.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { languageOfTexts, spokenIn } from '../../shared/spoken.ts'
import { MOST_FILE_BYTES } from '../platform/lambda-limits.ts'
import type { RecordText } from '../record/record-text.ts'
import { FORMS } from './forms.ts'
import { ZIP_TIME } from './zip-time.ts'

/** A record's text is compressed to a sixth at best: digests to a half. */
const MOST_COMPRESSED = 6

/**
 * All documents of a round in one ZIP file: each of them alone, in every language and form, with the public edition of the
 * record and a note that says how to verify it. The same record always gives the same bytes. A record that would make the
 * archive too large for a response is left out, and the note says where it is.
 *
 * @param text that of the public edition
 * @param most the largest archive with the record, in bytes
 */
export async function archiveOf(record: RoundRecord, text: RecordText, most = MOST_FILE_BYTES): Promise<Uint8Array> {
  const open = editionOf(record, 'public')
  const documents: Zippable = {}
  for (const language of record.dialogue.languages) {
    const all = instrumentOf(open, language)
    for (const document of all) {
      for (const { name, make } of filesOf(
        [document],
        record.dialogue.languages,
        all.length > 1 ? document.name : undefined,
      )) {
        documents[name] = await make()
      }
    }
  }
  if (text.length <= most * MOST_COMPRESSED) {
    const written = strToU8(await text.read(0, text.length))
    const whole = zipped({ 'README.txt': noteOn(open, true), ...documents, 'record.json': written })
    if (whole.length <= most) return whole
  }
  return zipped({ 'README.txt': noteOn(open, false), ...documents })
}

/**
 * The files of documents in one language: one for each form.
 *
 * @param languages those of the dialogue: a PDF is left out where its fonts lack the letters of one
 * @param of the document, if there are others: it is part of the names
 */
export function filesOf(documents: readonly InstrumentDocument[], languages: readonly TextLanguage[], of?: string) {
  const language = languageOfTexts(documents[0] ?? { language: USUAL_LANGUAGE })
  return FORMS.filter(({ extension }) => extension !== 'pdf' || canBePdf(languages)).map(({ extension, render }) => ({
    name: ['instrument', ...(of === undefined ? [] : [of]), language, extension].join('.'),
    make: async (): Promise<Uint8Array> => {
      const content = await render(documents)
      return typeof content === 'string' ? strToU8(content) : content
    },
  }))
}

function zipped(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: ZIP_TIME })
}

/** In every language in which Parley speaks in the dialogue. */
function noteOn(record: RoundRecord, hasRecord: boolean): Uint8Array {
  const { dialogue, head } = record
  const notes = spokenIn(dialogue).map((language) =>
    wordsIn(language).documents.archive({
      title: inOneLine(dialogue.title, wordingIn(language)),
      symbol: symbolOf(record),
      head,
      hasRecord,
    }),
  )
  return strToU8(notes.join(`\n${'-'.repeat(72)}\n\n`))
}
