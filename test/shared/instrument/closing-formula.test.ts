import { expect, test } from 'vitest'
import { plainText } from '../../../shared/instrument/document.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { nameOfLanguageIn } from '../../../shared/instrument/language-names.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { Language } from '../../../shared/localized-text.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { expectedIn } from '../languages/expected.ts'
import { aBareRecord as aRecord } from './a-record.ts'

/** Read it: it is what States sign elsewhere. `npx vitest run -u closing-formula` writes it anew. */
test.each(Language.options)(
  'the closing formula of authentic texts is the same as its golden file, in %s',
  async (language) => {
    const wording = wordingIn(language)
    const { place } = await expectedIn(language)
    const day = wording.date('2026-04-03T10:00:00.000Z')
    const formulas = NUMBERS.map((many) => {
      const names = OFFICIAL.slice(0, many).map((one) => nameOfLanguageIn(wording, one))
      return wording.doneAuthentic(many === OFFICIAL.length ? undefined : place, day, names)
    })

    await expect(`${formulas.join('\n\n')}\n`).toMatchFileSnapshot(`./golden/closing-formula.${language}.md`)
  },
)

test('the instrument names the authentic languages alone, and claims no more of them than is so', async () => {
  const record = await aRecord({ rules: { authentic: ['ru'] } })
  const both = await aRecord({ rules: { authentic: ['ru', 'en'] } })

  expect(closingOf(record)).toEqual([
    'Done on 3 April 2026, in the Russian language, the Russian text being authentic.',
  ])
  expect(closingOf(both)).toEqual([
    'Done on 3 April 2026, in the Russian and English languages, both texts being equally authentic.',
    'Each text is in the language or the languages in which it was proposed. Not every text of this document exists in each of these languages. A text that is not translated is marked.',
  ])
  expect(closingOf(await aRecord())?.at(-1)).toMatch(/precedence over another\.$/)
})

/** Those of the United Nations, which came first. */
const OFFICIAL = Language.options.slice(0, 6)

const NUMBERS = [1, 2, 3, OFFICIAL.length]

function closingOf(record: RoundRecord): readonly string[] | undefined {
  const blocks = instrumentOf(record, 'en')[0]?.blocks ?? []
  const [from, ...after] = blocks
    .flatMap((block, index) =>
      block.kind === 'heading' && block.level === 1 ? [{ title: plainText(block.runs), index }] : [],
    )
    .filter(({ title }, index, all) => title === 'Closing provisions' || all[index - 1]?.title === 'Closing provisions')
  if (from === undefined) return undefined
  return blocks
    .slice(from.index + 1, after[0]?.index)
    .flatMap((block) => ('runs' in block ? [plainText(block.runs)] : []))
}
