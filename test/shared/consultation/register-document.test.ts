import { describe, expect, test } from 'vitest'
import { registerDocument } from '../../../shared/consultation/register-document.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { wordsIn } from '../../../shared/languages/loaded.ts'
import { Language } from '../../../shared/localized-text.ts'
import { aStandingRegister } from './a-standing-register.ts'

describe('the register as a document', () => {
  test.each(Language.options)('is the same as its golden file, in %s', async (language) => {
    const { consultations, dialogue, standing } = await aStandingRegister()

    const document = registerDocument(consultations, dialogue, standing, language)

    if (document === undefined) throw new Error('there is no consultation')
    await expect(toMarkdown(document)).toMatchFileSnapshot(`./golden/register.${language}.md`)
  })

  test.each(Language.options)('says before everything else that answering admits nothing, in %s', async (language) => {
    const { consultations, dialogue, standing } = await aStandingRegister()

    const { blocks = [] } = registerDocument(consultations, dialogue, standing, language) ?? {}

    const first = blocks.findIndex(({ kind }) => kind === 'heading')
    expect(JSON.stringify(blocks.slice(0, first))).toContain(wordsIn(language).documents.register.admits)
  })

  test('does not exist without a consultation that its reader may see', async () => {
    const { dialogue, standing } = await aStandingRegister()

    expect(registerDocument([], dialogue, standing, 'en')).toBeUndefined()
  })
})
