import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const READING = '1.terms.1'
const AT = `/api/readings/${READING}/chairs-texts`
const PAGE = `/readings/${READING}/chairs-texts`
type Receipt = { readonly texts: readonly { readonly id: string; readonly digest: string }[] }

describe('chair’s texts, where neither sides nor names are disclosed', () => {
  let here: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let browser: ReturnType<typeof onPages>
  let tabled: Receipt['texts'] = []
  beforeAll(async () => {
    here = await aStack({ stages: { terms: { readings: 2 } } })
    people = here.company
    browser = onPages(here.stack)
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, READING)
  })
  afterAll(() => here.stop())

  test('are tabled by a facilitator, one or several at once, and shown as the chair’s to everybody', async () => {
    const one = { body: aDefinition('Interference', 'What is hidden.'), drafted: { with: 'A model, version 2' } }
    const several = { texts: [{ body: aDefinition('Media') }, { body: aDefinition('Election') }] }

    const first = await people.cleo.ask<Receipt>('POST', AT, one, randomUUID())
    const more = await people.cleo.ask<Receipt>('POST', AT, several, randomUUID())
    const refused = await people.cleo.ask('POST', AT, { texts: [{ body: aDefinition('New') }, one] }, randomUUID())

    expect([first.status, more.status]).toEqual([201, 201])
    expect(refused).toMatchObject({ status: 409, body: { code: 'already-tabled' } })
    tabled = [...first.body.texts, ...more.body.texts]
    for (const who of ['ada', 'bo', 'cleo', 'olu'] as const) {
      const { proposals, may } = await people[who].sees(READING)
      expect(
        proposals
          .filter(({ chair }) => chair)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(tabled.map(({ id }) => id).toSorted())
      expect(proposals.find(({ id }) => id === tabled[0]?.id)?.drafted).toEqual({ with: 'A model, version 2' })
      expect(may.chairsTexts).toBe(who === 'cleo')
    }
  })

  test.each([
    ['en', 'Chair’s text', 'Drafted by a machine: A model, version 2.'],
    ['ru', 'Текст председателя', 'Проект составлен машиной: A model, version 2.'],
  ])(
    'are put on a list, shown in full, and tabled together, without a script (%s)',
    async (language, mark, drafted) => {
      const cookie = `${await browser.sessionOf('Cleo')}; parley-language=${language}`
      const typed = (term: string) => ({
        kind: 'definition',
        'term.en': term,
        'definition.en': 'Some words.',
        drafted: '',
      })
      const listed = (page: string) =>
        Object.fromEntries(
          [...page.matchAll(/name="(listed\.\d+|key)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
            name,
            value.replaceAll('&quot;', '"'),
          ]),
        )
      const send = async (fields: Record<string, string>) => {
        const answer = await browser.post(PAGE, cookie, fields)
        return { status: answer.status, page: await answer.text(), to: answer.headers.get('Location') }
      }
      const key = randomUUID()

      const empty = await send({ ...typed(''), key })
      const first = await send({ ...typed(`First ${language}`), key })
      const second = await send({ ...typed(`Second ${language}`), ...listed(first.page), key })
      const third = await send({ ...typed(`Third ${language}`), ...listed(second.page), key })
      const without = await send({ ...listed(third.page), key, remove: '2' })
      const same = await send({ ...typed(`First ${language}`), ...listed(without.page), key })
      const seen = (await people.ada.sees(READING)).proposals.length
      const done = await send({ ...listed(without.page), key, table: 'yes' })

      expect([empty.status, first.status, same.status, done.status]).toEqual([422, 200, 409, 303])
      expect(Object.keys(listed(without.page))).toEqual(['key', 'listed.1', 'listed.2'])
      expect((await people.ada.sees(READING)).proposals.length).toBe(seen + 2)
      const page = await (await browser.get(`/readings/${READING}`, cookie)).text()
      expect(page).toContain(`First ${language}`)
      expect(page).toContain(mark)
      expect(page).toContain(drafted)
    },
  )

  test('are amended and withdrawn by a facilitator, after a question', async () => {
    const cookie = await browser.sessionOf('Cleo')
    const form = await (await browser.get(`${PAGE}?amend=${tabled[1]?.id}`, cookie)).text()
    const question = await fetch(`${here.stack.origin}${PAGE}/${tabled[2]?.id}/withdrawal`, {
      method: 'POST',
      headers: { Cookie: cookie, Origin: here.stack.origin },
    })
    const done = await browser.post(`${PAGE}/${tabled[2]?.id}/withdrawal`, cookie, {})

    expect(form).toContain(`name="amends" value="${tabled[1]?.id}"`)
    expect(form).toContain('What one side does inside another.')
    expect([question.status, await question.text()]).toEqual([
      200,
      expect.stringContaining('Withdraw the chair’s text'),
    ])
    expect(done.status).toBe(303)
    const { proposals } = await people.ada.sees(READING)
    expect(proposals.filter(({ withdrawn }) => withdrawn).map(({ id }) => id)).toEqual([tabled[2]?.id])
  })

  test('are counted, and are the chair’s in the record, in the draft and on the settled page', async () => {
    const [contested] = tabled
    for (const one of ['ada', 'abe'] as const) await people[one].takes(READING, contested?.id ?? '', 'support')
    for (const one of ['bo', 'bea'] as const)
      await people[one].takes(READING, contested?.id ?? '', 'object', { change: { en: 'Say less.' } })
    await people.cleo.closes(READING, 'another-reading')
    const again = await opened(people.ada, '1.terms.2')

    const record = await readRecord(here.stack.table, 1)

    const leaf = record.readings[0]?.submissions.find(({ digest }) => digest === contested?.digest)?.submission
    expect(leaf).toMatchObject({ is: 'proposal', chair: true, drafted: { with: 'A model, version 2' } })
    expect(Object.keys(leaf ?? {})).not.toEqual(expect.arrayContaining(['author']))
    expect(verifyRecord(record).mismatches).toEqual([])
    const cookie = await browser.sessionOf('Ada')
    const [draft, page] = await Promise.all(
      ['/api/rounds/1/instrument.md', `/readings/${READING}`].map(async (path) =>
        (await browser.get(path, cookie)).text(),
      ),
    )
    expect(draft).toMatch(/Chair’s text\..*Drafted by a machine: .*A model, version 2/)
    expect(page).toContain('Chair’s text')
    expect(again.proposals.find(({ id }) => id === contested?.id)).toMatchObject({ chair: true, tabledIn: READING })
    await people.cleo.ask('DELETE', `/api/readings/1.terms.2/chairs-texts/${contested?.id}`)
    expect((await people.ada.sees('1.terms.2')).proposals.find(({ id }) => id === contested?.id)?.withdrawn).toBe(true)
  })
})

describe('chair’s texts of co-chairs, where names are disclosed', () => {
  let here: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let browser: ReturnType<typeof onPages>
  beforeAll(async () => {
    here = await aStack({ coChairs: true, attribution: 'named', stages: { terms: { readings: 2 } } })
    people = here.company
    browser = onPages(here.stack)
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, READING)
  })
  afterAll(() => here.stop())

  test('are on the first page of the co-chair who has not consented, and nowhere for others', async () => {
    const texts = [{ body: aDefinition('Hidden word', 'Hidden.') }, { body: aDefinition('Media') }]
    const moved = await people.cleo.ask<{ moved: string }>('POST', AT, { texts }, randomUUID())

    expect(moved.status).toBe(202)
    const waiting = async (who: 'cleo' | 'rex' | 'ada') =>
      (await people[who].ask<{ open: { chairsTextsToConsent?: number }[] }>('GET', '/api/dialogue')).body.open[0]
        ?.chairsTextsToConsent
    expect([await waiting('rex'), await waiting('cleo'), await waiting('ada')]).toEqual([1, undefined, undefined])
    const rex = await browser.sessionOf('Rex')
    expect(await (await browser.get('/', rex)).text()).toContain(`href="${PAGE}"`)
    expect(await (await browser.get(PAGE, rex)).text()).toContain('Hidden word')
    for (const name of ['Ada', 'Bo', 'Olu']) {
      const cookie = await browser.sessionOf(name)
      for (const path of ['/', `/readings/${READING}`, `/api/readings/${READING}`, '/api/rounds/1/record', PAGE]) {
        expect(await (await browser.get(path, cookie)).text(), path).not.toContain('Hidden word')
      }
    }
  })

  test('are tabled by the consent on the page, and the record names who consented', async () => {
    const cookie = await browser.sessionOf('Rex')
    const page = await (await browser.get(PAGE, cookie)).text()
    const [, draft = ''] = /chairs-texts\/moved\/(\w+)"/.exec(page) ?? []

    const done = await browser.post(`${PAGE}/moved/${draft}`, cookie, { motion: '1' })

    expect([done.status, done.headers.get('Location')]).toEqual([303, `/readings/${READING}?chairs=1`])
    const { proposals } = await people.ada.sees(READING)
    expect(proposals.map(({ chair }) => chair)).toEqual([true, true])
    for (const who of ['cleo', 'rex'] as const)
      await people[who].ask('POST', `/api/readings/${READING}/advance`, {
        decision: 'settle',
        motion: who === 'rex' ? 1 : 0,
      })
    await opened(people.ada, '1.baskets.1').catch(() => undefined)
    const record = await readRecord(here.stack.table, 1)
    const leaves = record.readings[0]?.submissions.flatMap(({ submission }) =>
      submission?.is === 'proposal' ? [submission] : [],
    )
    const ids = leaves?.[0]?.consents?.map(({ participant }) => participant ?? '') ?? []
    expect(leaves?.map(({ consents }) => consents?.map(({ side }) => side))).toEqual(Array(2).fill(['river', 'sea']))
    expect(ids.map((id) => record.readings[0]?.names?.[id]?.person?.name)).toEqual(['Cleo', 'Rex'])
    expect(verifyRecord(record).mismatches).toEqual([])
  })

  test('are withdrawn before, and a consent is taken back, by the forms of their pages', async () => {
    const reading = '1.baskets.1'
    await opened(people.ada, reading)
    const at = `/readings/${reading}/chairs-texts`
    const body = { kind: 'basket', title: { en: 'Media' }, description: { en: 'One dimension.' } }
    const moved = await people.rex.ask<{ moved: string }>('POST', `/api${at}`, { body }, randomUUID())
    const cookie = await browser.sessionOf('Rex')

    const notYours = await browser.post(`${at}/moved/${moved.body.moved}/consent/withdrawal`, cookie, { motion: '1' })
    const done = await browser.post(`${at}/moved/${moved.body.moved}/withdrawal`, cookie, { motion: '1' })
    const late = await people.cleo.ask('POST', `/api${at}/moved/${moved.body.moved}`, { motion: 1 })

    expect([notYours.status, done.status]).toEqual([409, 303])
    expect(late).toMatchObject({ status: 409, body: { code: 'motion-withdrawn' } })
    expect((await people.cleo.ask('GET', `/api${at}`)).body).toEqual({ moved: [] })
  })
})
