import { afterAll, beforeAll, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'

let all: Awaited<ReturnType<typeof aStack>>
beforeAll(async () => {
  all = await aStack()
  const { ada, bo, cleo } = all.company
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, READING)
  await ada.tables(READING, aDefinition('Interference', 'Paying for campaigns.'))
  await ada.tables(READING, aDefinition('Agency', 'A body that a state pays for.'))
  await bo.tables(READING, aDefinition('Interference', 'Any speech about an election.'))
})
afterAll(() => all.stop())

test.each([
  ['en', 'The next 2 texts compete.'],
  ['ru', 'Следующие тексты (2) конкурируют'],
])(
  'texts that compete stand together on the page of an open reading, which says so, in %s',
  async (language, words) => {
    const pages = onPages(all.stack)
    const cookie = await pages.sessionOf('Olu')
    const page = await (await pages.get(`/readings/${READING}`, `${cookie}; parley-language=${language}`)).text()

    expect(page.split(words)).toHaveLength(2)
    expect(page).toMatch(
      new RegExp(`Agency.*${words.replace(/[().]/g, '\\$&')}.*Any speech about an election.*Paying for campaigns`, 's'),
    )
  },
)
