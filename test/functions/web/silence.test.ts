import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import type { DialogueView } from '../../../functions/views/dialogue-view.ts'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { withReason } from '../../composed.ts'
import { onPages } from '../../on-pages.ts'

const FIRST = '1.terms.1'
const SILENT = '1.terms.2'

type Stack = Awaited<ReturnType<typeof aStack>>

describe('a reading under the silence procedure', () => {
  let all: Stack
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

  test.each(['Ada', 'Cleo', 'Olu'])('says so plainly at its top and in the overview, to %s', async (name) => {
    for (const path of [`/readings/${SILENT}`, '/']) {
      expect(await show.get(name)?.(path)).toMatch(
        /Silence procedure: each text stands on .{10,40} unless somebody objects before then\. If you agree, you do not need to do anything\./,
      )
      expect(await show.get(name)?.(path, 'ru')).toMatch(
        /Процедура молчания: каждый текст принимается .{10,40}, если до этого никто не возразит\. Если вы согласны, делать ничего не нужно\./,
      )
    }
  })

  test('asks a participant whether they object; anything else may be said, and need not be', async () => {
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

  test('takes another position all the same', async () => {
    await all.company.ada.takes(SILENT, term, 'support')

    expect((await all.company.ada.sees(SILENT)).proposals[0]?.position?.stance).toBe('support')
    expect(await show.get('Ada')?.(`/readings/${SILENT}`)).toContain('Recorded, first revision: I support it')
  })

  test('offers a facilitator to adjourn and nothing else, and says why; nothing is called a quorum', async () => {
    const page = (await show.get('Cleo')?.(`/readings/${SILENT}`)) ?? ''

    expect(page).toContain('This reading is settled only at its deadline. You can only move the deadline later.')
    expect(page).toContain('No quorum is needed. Silence counts as agreement.')
    expect(page).toContain('Adjourn')
    expect(page).not.toMatch(/Another reading|Settle(?!ment)/)
  })

  test('is known by its rule in the API', async () => {
    const { ada } = all.company
    const { body } = await ada.ask<DialogueView>('GET', '/api/dialogue')

    expect([(await ada.sees(FIRST)).rule, (await ada.sees(SILENT)).rule]).toEqual(['consensus', 'silence'])
    expect(body.open.map(({ id, rule }) => [id, rule])).toEqual([[SILENT, 'silence']])
  })
})

describe('a facilitator puts a reading under silence', () => {
  let all: Stack
  afterEach(() => all.stop())

  test('from the page of the reading before, which says what it leads to; when it is over, its page says what it was', async () => {
    all = await aStack()
    await intoBrackets(all)
    const pages = onPages(all.stack)
    const cleo = await pages.sessionOf('Cleo')

    const before = plain(await (await pages.get(`/readings/${FIRST}`, cleo)).text())
    const closed = await pages.post(`/readings/${FIRST}/advance`, cleo, { decision: 'silence' })
    await opened(all.company.ada, SILENT)
    await all.company.cleo.closes(SILENT, 'adjourn')

    expect(before).toContain(
      'Another reading, under the silence procedure Texts in brackets are read again. At the deadline of that reading, each text stands unless',
    )
    expect(closed.status).toBe(303)
    expect(plain(await (await pages.get(`/readings/${SILENT}`, cleo)).text())).toContain(
      'was closed before its deadline. No text stands.',
    )
  })

  test('with co-chairs, when one of each side wants it', async () => {
    all = await aStack({ coChairs: true })
    await intoBrackets(all)
    const pages = onPages(all.stack)
    const [cleo, rex] = [await pages.sessionOf('Cleo'), await pages.sessionOf('Rex')]

    await pages.post(`/readings/${FIRST}/advance`, cleo, { decision: 'silence', motion: '0' })
    const asked = plain(await (await pages.get(`/readings/${FIRST}`, rex)).text())
    await pages.post(`/readings/${FIRST}/advance`, rex, { decision: 'silence', motion: '1' })

    expect(asked).toContain('Current motion: Another reading, under the silence procedure')
    expect((await opened(all.company.ada, SILENT)).rule).toBe('silence')
    const led = plain(await (await pages.get(`/readings/${SILENT}`, rex)).text())
    expect(led).toContain('This reading is settled only at its deadline')
  })

  test('until a moment that they write in UTC, with what is wrong with another said in their language', async () => {
    all = await aStack()
    await intoBrackets(all)
    const pages = onPages(all.stack)
    const cleo = await pages.sessionOf('Cleo')
    const send = async (until: string, decision = 'silence', language = 'en') => {
      const cookie = `${cleo}; parley-language=${language}`
      const answer = await pages.post(`/readings/${FIRST}/advance`, cookie, { decision, until })
      return { status: answer.status, page: await answer.text() }
    }
    const until = aMinuteIn(2)

    const before = await (await pages.get(`/readings/${FIRST}`, cleo)).text()
    const past = await send('2020-01-31T10:00')
    const unreadable = await send('next <Friday>')
    const noSuchDay = await send('2026-11-31 10:00', 'silence', 'ru')
    const farOff = await send('2126-01-31 10:00')
    const elsewhere = await send(until, 'settle')
    const closed = await send(until.replace('T', ' '))

    expect(before).toContain('<label for="until">When the silence ends, in UTC (optional)</label>')
    expect([past, unreadable, noSuchDay, farOff, elsewhere].map(({ status }) => status)).toEqual(Array(5).fill(422))
    expect(past.page).toContain('The new deadline has already passed. Choose a later one.')
    expect(past.page).toMatch(/value="silence" required=""\s+checked=""/)
    expect(past.page).toContain('value="2020-01-31T10:00"')
    expect(unreadable.page).toContain(
      'Enter the end of the silence as a date and time in UTC, like this: 2026-12-01 18:00.',
    )
    expect(unreadable.page).toContain('value="next &lt;Friday&gt;"')
    expect(noSuchDay.page).toContain('Укажите окончание молчания как дату и время по UTC, например: 2026-12-01 18:00.')
    expect(farOff.page).toContain('The new deadline is more than a year away')
    expect(elsewhere.page).toContain('You can set an end of the silence only with the silence procedure.')
    expect(closed.status).toBe(303)
    expect((await opened(all.company.ada, SILENT)).closesAt).toBe(`${until}:00.000Z`)
  })

  test('until a moment that both co-chairs consent to; the other may move another', async () => {
    all = await aStack({ coChairs: true })
    await intoBrackets(all)
    const pages = onPages(all.stack)
    const [cleo, rex] = [await pages.sessionOf('Cleo'), await pages.sessionOf('Rex')]
    const [moved, other] = [1, 2].map((hours) => `${aMinuteIn(hours)}:00.000Z`) as [string, string]
    const post = (who: string, motion: string, until: string) =>
      pages.post(`/readings/${FIRST}/advance`, who, { decision: 'silence', motion, until })

    await post(cleo, '0', moved)
    const asked = await (await pages.get(`/readings/${FIRST}`, rex)).text()
    await post(rex, '1', other)
    const late = await post(cleo, '1', moved)
    const open = (await all.company.ada.sees(FIRST)).status
    await post(cleo, '2', other)

    expect(plain(asked)).toMatch(/The silence ends .{10,40} UTC/)
    expect(asked).toContain(`<input type="hidden" name="until" value="${moved}"/>`)
    expect([late.status, open]).toEqual([409, 'open'])
    expect((await opened(all.company.ada, SILENT)).closesAt).toBe(other)
  })

  test('and a side with nobody on the roll keeps no silence, which the page says', async () => {
    all = await aStack()
    await intoBrackets(all)
    for (const one of await readRoster(all.stack.table)) {
      if (one.role === 'participant' && one.side === 'sea') await revokeParticipant(all.stack.table, one.id, new Date())
    }
    await all.company.cleo.ask('POST', `/api/readings/${FIRST}/advance`, { decision: 'silence' })
    await opened(all.company.ada, SILENT)
    const pages = onPages(all.stack)

    const page = plain(await (await pages.get(`/readings/${SILENT}`, await pages.sessionOf('Cleo'))).text())

    expect(page).toContain(
      'This side has nobody on the roll, so its silence does not count as agreement: The sea side.',
    )
  })
})

/** A whole minute some hours from now, without its seconds. */
function aMinuteIn(hours: number): string {
  return new Date(Date.now() + hours * 60 * 60 * 1_000).toISOString().slice(0, 16)
}

/** Starts a round, and has its first reading hold a term that one side objects to. @returns the term */
async function intoBrackets({ company: { cleo, ada, abe, bo, bea } }: Stack): Promise<string> {
  await cleo.ask('POST', '/api/rounds')
  await opened(ada, FIRST)
  const term = await ada.tables(FIRST, aDefinition())
  for (const one of [ada, abe]) await one.takes(FIRST, term, 'support')
  for (const one of [bo, bea]) await one.takes(FIRST, term, 'object', withReason('object'))
  return term
}

/** What a page says, without its markup. */
function plain(page: string): string {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  return main
    .replace(/<(?!\/?(?:strong|time|bdi)\b)[^>]+>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
}
