import { describe, expect, test } from 'vitest'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { ModalityForm } from '../../../shared/stages/modality.ts'
import { aBareRecord } from './a-record.ts'

/** The declaration of each side is the same whatever form the rest has: it is read once for each of these. */
const WITH_DECLARATIONS: readonly ModalityForm[] = ['code-of-conduct', 'treaty', 'parallel-declarations']

/** Read them: they are the documents. `npx vitest run -u golden` writes them anew. */
describe.each(ModalityForm.options)('a round that ends in a %s', (form) => {
  test.each(Language.options)('is the same as its golden file, in %s', async (language) => {
    const record = await aBareRecord({ form })

    const documents = instrumentOf(record, language)

    for (const document of documents.filter(({ name }) => name === 'joint' || WITH_DECLARATIONS.includes(form))) {
      const file = `./golden/${form}.${document.name}.${language}.md`
      await expect(toMarkdown(document)).toMatchFileSnapshot(file)
    }
    expect(instrumentOf(editionOf(record, 'public'), language)).toEqual(documents)
  })
})
