import { instrumentOf } from '../../shared/instrument/instrument.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { FORMS } from '../documents/forms.ts'

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
  const parts = documents.length > 1 ? documents.map((one) => ({ of: `.${one.name}`, documents: [one] })) : []
  return [{ of: '', documents }, ...parts].flatMap(({ of, documents }) =>
    FORMS.map(({ extension, render }) => ({
      name: `instrument${of}.${language}.${extension}`,
      make: async () => Buffer.from((await render(documents)) as Uint8Array),
    })),
  )
}
