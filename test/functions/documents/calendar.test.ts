import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { toICalendar } from '../../../functions/documents/to-icalendar.ts'
import { all as everything } from '../../../functions/store/table.ts'
import { aStack, opened } from '../../a-stack.ts'
import { daysFromNow } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'

describe('a calendar of deadlines', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  beforeAll(async () => {
    all = await aStack({ title: { en: 'A secret subject' } })
    await all.company.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(all.company.ada, READING)
  })
  afterAll(() => all.stop())

  const made = async (who: 'ada' | 'abe' | 'bea' | 'olu' | 'cleo') => {
    const { status, body } = await all.company[who].ask<{ address: string }>('POST', '/api/calendar')
    expect(status).toBe(201)
    return body.address
  }
  const statusOf = async (address: string) => (await fetch(address)).status

  test('is fetched without a session, and another parser reads from it when each open reading closes, and nothing more', async () => {
    const closesAt = daysFromNow(9)
    await all.company.cleo.ask('PATCH', `/api/readings/${READING}`, { closesAt })
    const answer = await fetch(await made('ada'))
    const text = await answer.text()

    const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
    expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(events.map((one) => [one.summary, one.startDate.toJSDate().toISOString(), one.sequence])).toEqual([
      ['A reminder / Напоминание', closesAt.replace(/\.\d+/, '.000'), 1],
    ])
    expect(events[0]?.component.getAllProperties().map(({ name }) => name)).toEqual([
      'uid',
      'sequence',
      'dtstamp',
      'dtstart',
      'summary',
      'transp',
      'class',
    ])
    expect(text).not.toMatch(/secret subject|terms|Parley|river|Ada|localhost|http/i)
  })

  test('has lines of iCalendar, and is the same text until a deadline changes, so that it is answered 304', async () => {
    const address = await made('ada')
    const first = await fetch(address)
    const text = await first.text()
    const again = await fetch(address, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })
    await all.company.cleo.ask('PATCH', `/api/readings/${READING}`, { closesAt: daysFromNow(12) })
    const later = await fetch(address, { headers: { 'If-None-Match': first.headers.get('etag') ?? '' } })

    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
    expect([first.status, again.status, later.status]).toEqual([200, 304, 200])
    expect(first.headers.get('cache-control')).toBe('private, max-age=3600')
  })

  test('ends when its address is replaced or withdrawn, at a sign-out on every device, and at a revocation', async () => {
    const { abe, bea, olu, cleo } = all.company
    const replaced = await made('abe')
    const withdrawn = await made('abe')
    expect([await statusOf(replaced), await statusOf(withdrawn)]).toEqual([404, 200])
    await abe.ask('DELETE', '/api/calendar')
    const signedOut = await made('olu')
    await olu.ask('DELETE', '/api/sessions')
    const revoked = await made('bea')
    const { body } = await bea.ask<{ you: { id: string } }>('GET', '/api/dialogue')
    await cleo.ask('DELETE', `/api/participants/${body.you.id}`)

    expect(await Promise.all([withdrawn, signedOut, revoked].map(statusOf))).toEqual([404, 404, 404])
    expect(await statusOf(`${all.stack.origin}/api/calendar/nobody.x/deadlines.ics`)).toBe(404)
  })

  test('goes on when one device is signed out, and its secret is stored nowhere', async () => {
    const address = await made('cleo')
    const secret = /\.([\w-]{43})\//.exec(address)?.[1] ?? 'none'

    expect(await statusOf(address)).toBe(200)
    expect(JSON.stringify(await everything(all.stack.table.query('DIALOGUE')))).not.toContain(secret)
  })

  test('is made and withdrawn on the page without JavaScript, which shows the address once', async () => {
    const pages = onPages(all.stack)
    const cookie = await pages.sessionOf('Bo')
    const before = await (await pages.get('/settings', cookie)).text()
    const page = await (await pages.post('/settings/calendar', cookie, {})).text()
    const address = /http[^<\s]*deadlines\.ics/.exec(page)?.[0] ?? ''
    const after = await (await pages.get('/settings', cookie)).text()
    const fetched = await statusOf(address)
    await pages.post('/settings/calendar/withdrawal', cookie, {})

    expect(before).toContain('You have no address.')
    expect(after).toContain('You have an address.')
    expect(after).not.toContain(address)
    expect([fetched, await statusOf(address)]).toEqual([200, 404])
  })
})

test('no calendar program can tell from two calendars that an event is of the same reading', () => {
  const deadlines = [{ reading: READING, at: daysFromNow(2), setAt: daysFromNow(-2), moved: 0 }]
  const idsIn = (secret: string) => /UID:(\S+)/.exec(toICalendar({ deadlines, languages: ['en'] }, secret))?.[1]

  expect(idsIn('ada.one')).toBe(idsIn('ada.one'))
  expect(idsIn('ada.one')).not.toBe(idsIn('bo.two'))
  expect(idsIn('ada.one')).not.toContain('terms')
})
