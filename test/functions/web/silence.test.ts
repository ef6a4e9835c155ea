import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import { aStack, opened } from '../../a-stack.ts'
import { withReason } from '../../composed.ts'
import { onPages } from '../../on-pages.ts'
import { FIRST, intoBrackets, plain, SILENT } from './under-silence.ts'

describe('a reading under the silence procedure', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let term: string
  const show = new Map<string, (path: string, language?: string) => Promise<string>>()

  beforeAll(async () => {
    all = await aStack()
    term = await intoBrackets(all)
    await all.company.cleo.ask('POST', `/api/readings/${FIRST}/advance`, { decision: 'silence' })
    await opened(all.company.ada, SILENT)
    const pages = onPages(all.stack)
    for (const name of ['Ada', 'Cleo', 'Olu']) {
      const cookie = await pages.sessionOf(name)
      show.set(name, async (path, language = 'en') =>
        plain(await (await pages.get(path, `${cookie}; parley-language=${language}`)).text()),
      )
    }
  })
  afterAll(() => all.stop())

  test.each(['Ada', 'Cleo', 'Olu'])('says so at the top of its page and in the overview, to %s', async (name) => {
    for (const path of [`/readings/${SILENT}`, '/']) {
      expect(await show.get(name)?.(path)).toMatch(
        /Silence procedure: each text stands on .{10,40} unless somebody objects before then\. If you agree, you do not need to do anything\./,
      )
      expect(await show.get(name)?.(path, 'ru')).toMatch(
        /Процедура молчания: каждый текст принимается .{10,40}, если до этого никто не возразит\. Если вы согласны, делать ничего не нужно\./,
      )
    }
  })

  test('asks a participant whether they object; other stances are optional', async () => {
    const page = (await show.get('Ada')?.(`/readings/${SILENT}`)) ?? ''
    const [breaks = '', others = ''] = page.split('Do you object?')[1]?.split('Say that you agree, or abstain') ?? []

    expect([breaks.includes('I object'), breaks.includes('Red line'), breaks.includes('I support')]).toEqual([
      true,
      true,
      false,
    ])
    expect(others).toMatch(/I support it.*I can live with it.*I abstain/s)
    expect(page).toContain('You do not have to answer. Silence counts as agreement.')
    expect(page).not.toContain('left to answer')
  })

  test('accepts another stance too', async () => {
    await all.company.ada.takes(SILENT, term, 'support')

    expect((await all.company.ada.sees(SILENT)).proposals[0]?.position?.stance).toBe('support')
    expect(await show.get('Ada')?.(`/readings/${SILENT}`)).toContain('Recorded, first revision: I support it')
  })

  test('says before a position is taken back that silence counts as agreement, and of an objection that it ends', async () => {
    const page = async (language?: string) => (await show.get('Ada')?.(`/readings/${SILENT}`, language)) ?? ''
    const [agreeing, inRussian] = [await page(), await page('ru')]
    await all.company.ada.takes(SILENT, term, 'object', { ...withReason('object'), revision: 1 } as never)
    const [objecting, objectingInRussian] = [await page(), await page('ru')]
    await all.company.ada.ask('DELETE', `/api/readings/${SILENT}/proposals/${term}/position?revision=2`)
    const after = await page()

    expect(agreeing).toContain('Take my position back You then count as silent. Silence counts as agreement.')
    expect(inRussian).toContain('Тогда считается, что вы молчите. Молчание означает согласие.')
    expect(objecting).toContain('Take my objection back Your objection then ends. Your silence counts as agreement.')
    expect(objectingInRussian).toContain('Тогда ваше возражение снимается, а молчание означает согласие.')
    for (const one of [agreeing, objecting]) expect(one).not.toContain('has not answered this proposal')
    expect(after).toContain('You have no position on this text now. Your silence counts as agreement.')
    expect(after).not.toContain('You have not answered.')
  })

  test('offers a facilitator only to adjourn, says why, and names no quorum', async () => {
    const page = (await show.get('Cleo')?.(`/readings/${SILENT}`)) ?? ''

    expect(page).toContain('This reading is settled only at its deadline. You can only move the deadline later.')
    expect(page).toContain('No quorum is needed. Silence counts as agreement.')
    expect(page).toContain('Adjourn')
    expect(page).not.toMatch(/Another reading|Settle(?!ment)/)
  })

  test('has its rule in the API', async () => {
    const { ada } = all.company
    const { body } = await ada.ask<DialogueView>('GET', '/api/dialogue')

    expect([(await ada.sees(FIRST)).rule, (await ada.sees(SILENT)).rule]).toEqual(['consensus', 'silence'])
    expect(body.open.map(({ id, rule }) => [id, rule])).toEqual([[SILENT, 'silence']])
  })
})
