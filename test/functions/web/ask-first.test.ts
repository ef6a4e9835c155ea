import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aStack, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'

/** What cannot be undone is asked first, in words and numbers, and until the answer nothing has happened. */
describe('before something that cannot be undone, the page asks', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let term: string
  let cookies: Readonly<Record<'Ada' | 'Cleo', string>>

  beforeAll(async () => {
    all = await aStack()
    const pages = onPages(all.stack)
    cookies = { Ada: await pages.sessionOf('Ada'), Cleo: await pages.sessionOf('Cleo') }
  })
  afterAll(() => all.stop())

  /** Sends a form once, as it is. */
  async function sends(who: 'Ada' | 'Cleo', path: string, fields: Record<string, string>, language = 'en') {
    const answer = await fetch(`${all.stack.origin}${path}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: `${cookies[who]}; parley-language=${language}`, Origin: all.stack.origin },
      body: new URLSearchParams(fields),
    })
    return { status: answer.status, html: await answer.text() }
  }

  const said = (html: string) => html.replace(/<[^>]*>|\s+/g, ' ')

  test('a round starts only after the question, which says how many are on each side, and what a small side means', async () => {
    const asked = await sends('Cleo', '/rounds', {})
    expect(said(asked.html)).toMatch(
      /Nothing has happened yet\..*On the roster now: .*: 2.participants; .*: 2.participants/,
    )
    expect((await all.company.cleo.ask('GET', '/api/rounds/1')).status).toBe(404)
    expect(said(asked.html)).toMatch(
      /Sides with only one or two members: .*Everyone sees whether each side agrees.*Start the round all the same/,
    )

    // As if the side became small after the question.
    const unasked = await sends('Cleo', '/rounds', { confirmed: 'yes' })
    expect([unasked.status, said(unasked.html)]).toEqual([409, expect.stringContaining('The round was not started.')])

    const [knowingly = ''] = asked.html.match(/(?<=<input type="hidden" name="knowingly" value=")\w+/) ?? []
    expect((await sends('Cleo', '/rounds', { confirmed: 'yes', knowingly })).status).toBe(303)
    await opened(all.company.ada, READING)
  })

  test('a proposal is withdrawn only after the question, and by nobody else', async () => {
    term = await all.company.ada.tables(READING, aDefinition())
    const own = `/readings/${READING}/proposals/${term}/withdrawal`
    const others = await all.company.abe.tables(READING, aDefinition('Other'))

    expect(said((await sends('Ada', own, {})).html)).toContain('Nobody can take a position on it any more')
    expect(said((await sends('Ada', own, {}, 'ru')).html)).toContain('Отменить это будет нельзя.')
    expect((await all.company.ada.sees(READING)).proposals.some(({ withdrawn }) => withdrawn)).toBe(false)
    expect((await sends('Ada', `/readings/${READING}/proposals/${others}/withdrawal`, {})).status).toBe(403)

    expect((await sends('Ada', own, { confirmed: 'yes' })).status).toBe(303)
    expect((await all.company.ada.sees(READING)).proposals.find(({ id }) => id === term)?.withdrawn).toBe(true)
  })

  test('a reading is closed only after the question, which carries the decision', async () => {
    const asked = await sends('Cleo', `/readings/${READING}/advance`, { decision: 'adjourn' })
    expect(said(asked.html)).toMatch(
      /Close the reading: Adjourn .*The round ends here.*2.proposals.*It is not told how many members of a small side have taken a position\. If you close the reading now/,
    )
    expect(asked.html).toContain('<input type="hidden" name="decision" value="adjourn"/>')
    expect((await all.company.ada.sees(READING)).status).toBe('open')

    expect(
      (await sends('Cleo', `/readings/${READING}/advance`, { decision: 'adjourn', confirmed: 'yes' })).status,
    ).toBe(303)
    expect((await all.company.ada.sees(READING)).status).not.toBe('open')
  })

  test('nobody is asked what they may not do', async () => {
    expect((await sends('Ada', '/rounds', {})).status).toBe(403)
    expect((await sends('Cleo', `/readings/${READING}/advance`, { decision: 'settle' })).status).toBe(409)
  })
})
