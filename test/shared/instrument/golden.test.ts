import { describe, expect, test } from 'vitest'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { aRecord } from './a-record.ts'

/** Read them: they are the documents. `npx vitest run -u golden` writes them anew. */
describe.each(['code-of-conduct', 'treaty', 'parallel-declarations'] as const)('a round that ends in a %s', (form) => {
  test.each(Language.options)('is the same as its golden file, in %s', async (language) => {
    const record = await aRecord({ form })

    const documents = instrumentOf(record, language)

    for (const document of documents) {
      const file = `./golden/${form}.${document.name}.${language}.md`
      await expect(toMarkdown(document)).toMatchFileSnapshot(file)
    }
    expect(instrumentOf(editionOf(record, 'public'), language)).toEqual(documents)
  })
})
