import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const PAGE = `/readings/${READING}`

/** Pages as they are without a script, in the order in which things happen in one reading. */
describe('a last call and a position that is taken back, on the pages', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let term: string
  let cookies: Readonly<Record<'Ada' | 'Cleo', string>>
  beforeAll(async () => {
    all = await aStack({ lastCall: '1 hour' })
    pages = onPages(all.stack)
    cookies = { Ada: await pages.sessionOf('Ada'), Cleo: await pages.sessionOf('Cleo') }
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, READING)
    term = await all.company.ada.tables(READING, aDefinition())
  })
  afterAll(() => all.stop())

  const see = async (who: 'Ada' | 'Cleo', path = PAGE, language = 'en') =>
    (await pages.get(path, `${cookies[who]}; parley-language=${language}`)).text()
  const send = async (who: 'Ada' | 'Cleo', path: string, fields: Record<string, string>) => {
    const answer = await fetch(`${all.stack.origin}${path}`, {
      method: 'POST',
      headers: { Cookie: cookies[who], Origin: all.stack.origin },
      body: new URLSearchParams(fields),
    })
    return answer.text()
  }
  const said = (html: string) => html.replace(/<[^>]*>|\s+/g, ' ').replace(/ +/g, ' ')

  test('a position can be taken back with one button, and another one taken after it', async () => {
    await all.company.ada.takes(READING, term, 'support')
    const before = await see('Ada')
    const back = await send('Ada', `${PAGE}/proposals/${term}/position/taking-back`, { revision: '1' })
    const again = await send('Ada', `${PAGE}/proposals/${term}/position`, { stance: 'accept', revision: '2', key: 'k' })

    expect(before).toContain(`action="${PAGE}/proposals/${term}/position/taking-back"`)
    expect(said(back)).toContain('Your position is taken back. You can take another one while the reading is open.')
    expect(said(back)).toContain(
      'You took your position back (second revision). You have no position on this text now.',
    )
    expect(back).toContain('<input type="hidden" name="revision" value="2"/>')
    expect(back).not.toContain('taking-back')
    expect(said(back)).toContain('You have 1 proposal left to answer.')
    expect(said(again)).toContain('Recorded, third revision')
  })

  test('the words of an objection are in the form again, after it was taken back and after another stance', async () => {
    const position = `${PAGE}/proposals/${term}/position`
    const change = { 'change.en': 'Only of what a state directs.', 'change.ru': '' }
    await send('Ada', position, { stance: 'object', ...change, revision: '3', key: 'k2' })
    const back = await send('Ada', `${position}/taking-back`, { revision: '4' })
    const again = await send('Ada', position, { stance: 'object', ...change, revision: '5', key: 'k3' })
    const another = await send('Ada', position, { stance: 'accept', revision: '6', key: 'k4' })

    for (const page of [back, again, another]) {
      expect(page).toMatch(new RegExp(`id="change-${term}-en"[^>]*>Only of what a state directs\\.</textarea>`))
    }
    expect(back).not.toMatch(/name="stance"[^>]*checked/)
    const { proposals } = await all.company.ada.sees(READING)
    expect(proposals[0]).toMatchObject({ writtenBefore: { change: { en: 'Only of what a state directs.' } } })
    expect(JSON.stringify(await all.company.abe.sees(READING))).not.toContain('what a state directs')
  })

  test('before a reading closes, the page asks when, and proposes what the dialogue’s file says', async () => {
    const question = await send('Cleo', `${PAGE}/advance`, { decision: 'settle', calledOff: '0' })

    expect(said(question)).toMatch(
      /When does the reading close\? Now The reading closes at once\. You cannot undo this\./,
    )
    expect(said(question)).toMatch(
      /In ten minutes .* In one hour Everybody is told that the reading closes on .* Tomorrow/,
    )
    expect(question).toContain('<input type="radio" name="notice" value="1 hour" required="" checked=""/>')
    expect((await all.company.ada.sees(READING)).status).toBe('open')
    expect(said(await see('Cleo', '/'))).toContain('You can extend and close the open readings.')
  })

  test('with notice, every page says that the reading closes, when, and with which decision', async () => {
    const given = await send('Cleo', `${PAGE}/advance`, {
      decision: 'settle',
      calledOff: '0',
      confirmed: 'yes',
      notice: '10 minutes',
    })
    const [hers, inRussian, first, round] = [
      await see('Ada'),
      await see('Ada', PAGE, 'ru'),
      await see('Ada', '/'),
      await see('Ada', '/rounds/1'),
    ]

    expect(said(given)).toContain('Last call is given. Everybody sees when the reading closes.')
    expect(hers).toContain('data-last-call="1"')
    expect(said(hers)).toMatch(
      /Last call: This reading closes on .*before then counts\. It closes with the decision: Settle\./,
    )
    expect(said(inRussian)).toMatch(/Объявлено закрытие: Это чтение закроется .*закроется: Подвести итоги\./)
    expect(said(first)).toContain('Last call was given.')
    const [order, chairs, board] = [
      await see('Cleo', `${PAGE}/order`),
      await see('Cleo', `${PAGE}/chairs-texts`),
      said(await see('Cleo', '/')),
    ]
    for (const one of [order, chairs]) expect(one).toContain('data-last-call="1"')
    expect(board).toContain('To close the reading otherwise, or to move its deadline, call the last call off first.')
    expect(board).not.toContain('You can extend and close the open readings.')
    expect(said(round)).toContain('last call')
    expect(hers).toContain('taking-back')
    expect(hers).not.toContain('calling-off')
  })

  test('a facilitator can only call it off, and sees no other decision or deadline', async () => {
    const page = await see('Cleo')

    expect(page).toContain(`action="${PAGE}/last-call/calling-off"`)
    expect(page).not.toContain('name="decision"')
    expect(page).not.toContain(`action="${PAGE}/deadline"`)
    expect(said(await send('Cleo', `${PAGE}/advance`, { decision: 'adjourn', confirmed: 'yes' }))).toContain(
      'Last call was given before',
    )
  })

  test('called off, the reading stays open, and can be closed at once', async () => {
    const off = await send('Cleo', `${PAGE}/last-call/calling-off`, { call: '1' })
    const old = await send('Cleo', `${PAGE}/advance`, { decision: 'adjourn', confirmed: 'yes', notice: 'now' })
    const hers = await see('Ada')
    const closed = await send('Cleo', `${PAGE}/advance`, {
      decision: 'adjourn',
      confirmed: 'yes',
      notice: 'now',
      calledOff: '1',
    })

    expect(said(off)).toContain('The last call is called off. The reading stays open.')
    expect(off).toContain('<input type="hidden" name="calledOff" value="1"/>')
    expect(said(old)).toContain('A last call was called off meanwhile')
    expect(hers).not.toContain('data-last-call')
    expect(said(closed)).toMatch(/The reading is closed|round ends|adjourned/i)
  })
})
