import { instrumentOf } from '../../shared/instrument/instrument.ts'
import type { TextLanguage } from '../../shared/localized-text.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { standingDocument } from '../../shared/standing/standing-document.ts'
import type { StandingText } from '../../shared/standing/standing-text.ts'
import { filesOf as documentFiles } from '../documents/archive.ts'

/** A file of an export, made on demand. */
export type ExportedFile = { readonly name: string; readonly make: () => Promise<Uint8Array> }

/**
 * The files of a round's export: the record in every edition, with the complete one, the instrument in every language and
 * format, and what stands after the round. Each side's declaration is also a file of its own.
 *
 * @param standing what stands after the round, if it is published
 */
export function filesOf(record: RoundRecord, standing?: StandingText): readonly ExportedFile[] {
  const records = (['complete', 'delegations', 'public'] as const).map((edition) => ({
    name: edition === 'complete' ? 'record.json' : `record.${edition}.json`,
    make: async () => Buffer.from(JSON.stringify(editionOf(record, edition))),
  }))
  return [
    ...records,
    ...record.dialogue.languages.flatMap((language) => [
      ...instrumentsIn(record, language),
      ...(standing === undefined ? [] : standingIn(standing, record, language)),
    ]),
  ]
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
