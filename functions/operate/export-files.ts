import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { filesOf as documentFiles } from '../documents/archive.ts'

/** A file of an export, made on demand. */
export type ExportedFile = { readonly name: string; readonly make: () => Promise<Uint8Array> }

/**
 * The files of a round's export: the record in every edition, with the complete one, and the instrument in every
 * language and format. Each side's declaration is also a file of its own.
 */
export function filesOf(record: RoundRecord): readonly ExportedFile[] {
  const records = (['complete', 'delegations', 'public'] as const).map((edition) => ({
    name: edition === 'complete' ? 'record.json' : `record.${edition}.json`,
    make: async () => Buffer.from(JSON.stringify(editionOf(record, edition))),
  }))
  return [...records, ...record.dialogue.languages.flatMap((language) => instrumentsIn(record, language))]
}

function instrumentsIn(
  record: RoundRecord,
  language: RoundRecord['dialogue']['languages'][number],
): readonly ExportedFile[] {
  const documents = instrumentOf(record, language)
  const alone = documents.length > 1 ? documents.flatMap((one) => documentFiles([one], one.name)) : []
  return [...documentFiles(documents), ...alone]
}
