import { instrumentOf } from '../../shared/instrument/instrument.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { Edition } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { standingDocument } from '../../shared/standing/standing-document.ts'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { filesOf as documentFiles } from '../documents/archive.ts'
import { readRecordText } from '../record/read-record.ts'
import type { RecordText } from '../record/record-text.ts'
import type { Table } from '../store/table.ts'

/** A file of an export, made on demand. */
export type ExportedFile = { readonly name: string; readonly make: () => Promise<Uint8Array> }

/** A record, which need not be in memory as a whole. */
export type RecordFile = { readonly name: string; readonly readText: () => Promise<RecordText> }

/** The files with the record of a round, one for each edition, with the complete one. */
export function recordFilesOf(table: Table, round: number): readonly RecordFile[] {
  return Edition.options.map((edition) => ({
    name: edition === 'complete' ? 'record.json' : `record.${edition}.json`,
    readText: () => readRecordText(table, round, edition),
  }))
}

/**
 * The files with the documents of a round: the instrument in every language and format, and what stands after the round. Each side's
 * declaration is also a file of its own.
 *
 * @param standing what stands after the round, if it is published
 */
export function documentFilesOf(record: RoundRecord, standing?: StandingText): readonly ExportedFile[] {
  return record.dialogue.languages.flatMap((language) => [
    ...instrumentsIn(record, language),
    ...(standing === undefined ? [] : standingIn(standing, record, language)),
  ])
}

function standingIn(
  standing: StandingText,
  { dialogue }: RoundRecord,
  language: TextLanguage,
): readonly ExportedFile[] {
  const document = standingDocument(standing, dialogue, language)
  return documentFiles(document === undefined ? [] : [document], dialogue.languages).map(({ name, make }) => ({
    name: name.replace('instrument', 'standing'),
    make,
  }))
}

function instrumentsIn(record: RoundRecord, language: TextLanguage): readonly ExportedFile[] {
  const documents = instrumentOf(record, language)
  const alone =
    documents.length > 1 ? documents.flatMap((one) => documentFiles([one], record.dialogue.languages, one.name)) : []
  return [...documentFiles(documents, record.dialogue.languages), ...alone]
}
