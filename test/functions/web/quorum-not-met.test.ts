import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { withReason } from '../../composed.ts'
import { onPages } from '../../on-pages.ts'

const FIRST = '1.terms.1'
const SECOND = '1.terms.2'

describe('a reading in which one of four takes a position, and objects', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let term: string
  let see: (path: string, language?: string) => Promise<string>
  let warning: Readonly<Record<'en' | 'ru', string>>

  beforeAll(async () => {
    all = await aStack({ attribution: 'named' })
    const { ada, cleo } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, FIRST)
    term = await ada.tables(FIRST, aDefinition())
    await ada.takes(FIRST, term, 'object', withReason('object'))
    const pages = onPages(all.stack)
    const cookie = await pages.sessionOf('Cleo')
    see = async (path, language = 'en') =>
      (await (await pages.get(path, `${cookie}; parley-language=${language}`)).text()).replace(/<[^>]*>|\s+/g, ' ')
    warning = { en: await see(`/readings/${FIRST}`), ru: await see(`/readings/${FIRST}`, 'ru') }
    await cleo.closes(FIRST, 'another-reading')
    await opened(ada, SECOND)
  })
  afterAll(() => all.stop())

  test('warns who closes it that nothing is decided without a quorum, in numbers', () => {
    expect(warning.en).toMatch(
      /So far the quorum is not met\. .*: 0 of 2 \(quorum: 1\)\. If you close the reading now, .* not decided/,
    )
    expect(warning.ru).toMatch(/Кворума пока нет\. .*: 0 из 2 \(кворум: 1\)\. Если закрыть чтение сейчас, /)
  })

  test('brings its texts into the next reading, although no side agrees', async () => {
    const { proposals } = await all.company.ada.sees(SECOND)

    expect(proposals.map(({ id }) => id)).toEqual([term])
  })

  test('says that nothing was decided, not that the sides do not agree', async () => {
    const { proposals } = await all.company.ada.sees(FIRST)

    expect(proposals[0]?.outcome).toMatchObject({ status: 'bracketed', reason: 'quorum-not-met' })
    expect(await see(`/readings/${FIRST}`)).toContain('the quorum was not met')
    expect(await see(`/readings/${FIRST}`, 'ru')).toContain('нет кворума')
  })
})
