import { afterEach, describe, expect, test } from 'vitest'
import { revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { readRoster } from '../../../functions/store/participants.ts'
import { aStack, opened } from '../../a-stack.ts'
import { onPages } from '../../on-pages.ts'
import { FIRST, intoBrackets, plain, SILENT } from './under-silence.ts'

describe('a facilitator puts a reading under silence', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  afterEach(() => all.stop())

  test('on the page of the reading before, which says what follows; afterwards its page says what it was', async () => {
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

  test('with the consent of one co-chair of each side', async () => {
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

  test('until a time in UTC; a mistake in the time is explained in their language', async () => {
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
    expect(noSuchDay.page).toContain(
      'Укажите, когда истекает срок молчания: дату и время по UTC, например 2026-12-01 18:00.',
    )
    expect(farOff.page).toContain('The new deadline is more than a year away')
    expect(elsewhere.page).toContain('You can set an end of the silence only with the silence procedure.')
    expect(closed.status).toBe(303)
    expect((await opened(all.company.ada, SILENT)).closesAt).toBe(`${until}:00.000Z`)
  })

  test('until a time that both co-chairs consent to; the second can propose another time', async () => {
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

  test('and the page says that the silence of a side with nobody on the roll does not count', async () => {
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
