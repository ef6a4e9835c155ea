import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../functions/record/read-record.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { editionOf } from '../shared/proof/edition.ts'
import type { Tabled } from '../shared/proposal.ts'
import { aStack, opened, published } from './a-stack.ts'
import { aBasket, aCommitment, aModality } from './builders.ts'
import { onPages } from './on-pages.ts'

/** A round whose texts are equally authentic in English and Russian: a translation is agreed late, and a clause never has one. */

type Running = Awaited<ReturnType<typeof aStack>>

const [FIRST, SECOND, RATIFIED] = ['1.commitments.b1.1', '1.commitments.b1.2', '1.ratification.b1.1']
const NAMED = aCommitment({
  form: 'undertake',
  action: { en: 'name a person who answers', ru: 'назвать того, кто отвечает' },
})
const ENGLISH = aCommitment({ form: 'undertake', action: { en: 'answer a question within ten days' } })
const RUSSIAN = { ...ENGLISH, action: { ...ENGLISH.action, ru: 'отвечать на вопрос в течение десяти дней' } }
const LATE = aCommitment({ form: 'undertake', action: { en: 'publish the answers' } })

describe('in a dialogue with authentic languages', () => {
  let running: Running
  let browser: ReturnType<typeof onPages>
  const ids = new Map<string, string>()
  const id = (name: string) => ids.get(name) ?? name

  const tables = async (reading: string, name: string, body: Tabled, amends?: string) => {
    await opened(running.company.ada, reading)
    ids.set(name, await running.company.ada.tables(reading, body, amends))
    for (const one of everybody()) await one.takes(reading, id(name), 'support')
  }
  const everybody = () => {
    const { ada, abe, bo, bea } = running.company
    return [ada, abe, bo, bea]
  }
  const settles = (reading: string, query = '') =>
    running.company.cleo.ask('POST', `/api/readings/${reading}/advance${query}`, { decision: 'settle' })

  beforeAll(async () => {
    running = await aStack({ authentic: ['en', 'ru'], redraftings: 0 })
    browser = onPages(running.stack)
    const { cleo, ada } = running.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, '1.terms.1')
    await cleo.closes('1.terms.1')
    await tables('1.baskets.1', 'media', aBasket('Media'))
    await cleo.closes('1.baskets.1')
    await tables('1.modality.b1.1', 'code', aModality())
    await cleo.closes('1.modality.b1.1')
    await tables(FIRST, 'named', NAMED)
    await tables(FIRST, 'answer', ENGLISH)
  })
  afterAll(() => running.stop())

  test('a reading is not settled while a clause on the table lacks a text: the refusal names each, and its languages', async () => {
    const refused = await settles(FIRST)

    expect(refused).toMatchObject({ status: 409, body: { code: 'authentic-text-missing' } })
    expect(refused.body['errors']).toEqual([
      { path: `proposals.${id('answer')}`, message: 'lacks a text in line in ru' },
    ])
    expect((await running.company.ada.sees(FIRST)).status).toBe('open')
  })

  test.each([
    ['en', 'These clauses lack a text in an authentic language', 'within ten… (Russian)'],
    ['ru', 'У этих обязательств нет текста на одном из аутентичных языков', '(русский)'],
  ])(
    'its page lists them beside the decisions, and in the question before it closes (%s)',
    async (language, says, of) => {
      const cookie = `${await browser.sessionOf('Cleo')}; parley-language=${language}`
      const page = await (await browser.get(`/readings/${FIRST}`, cookie)).text()
      const question = await formOf(cookie, { decision: 'settle', calledOff: '0' })
      const another = await formOf(cookie, { decision: 'another-reading', calledOff: '0' })

      for (const text of [page, question]) expect(text).toContain(says)
      for (const text of [page, question]) expect(text).toContain(of)
      expect(question).toContain('<input type="hidden" name="knowingly" value="yes"/>')
      expect(another).not.toContain('name="knowingly"')
    },
  )

  test('a form without the answer to that question is refused in words, and closes nothing', async () => {
    const cookie = `${await browser.sessionOf('Cleo')}; parley-language=en`
    const page = await formOf(cookie, { decision: 'settle', calledOff: '0', confirmed: 'yes', notice: 'now' })

    expect(page).toContain('A clause lacks an authentic text')
    expect((await running.company.ada.sees(FIRST)).status).toBe('open')
  })

  test('each clause has the state of its text in each authentic language, in the answer and on the page', async () => {
    const { ada } = running.company
    const cookie = `${await browser.sessionOf('Ada')}; parley-language=en`
    const page = await (await browser.get(`/readings/${FIRST}`, cookie)).text()

    expect((await ada.ask('GET', '/api/dialogue')).body['authentic']).toEqual(['en', 'ru'])
    expect(await statesIn(FIRST)).toEqual({ named: 'in-line, in-line', answer: 'in-line, missing' })
    expect(page).toMatch(
      /English: in line<\/li><li>Russian: missing <a class="noprint" href="([^"]+)">Propose the Russian text</,
    )
    const [, href = ''] = page.match(/href="([^"]+)">Propose the Russian text</) ?? []
    const form = await (await browser.get(href.replaceAll('&amp;', '&'), cookie)).text()
    expect(form.indexOf('name="action.ru"')).toBeLessThan(form.indexOf('name="action.en"'))
    expect(form).toContain('<input type="hidden" name="first" value="ru"/>')
  })

  test('another reading can be held, and what every side agreed on is read again', async () => {
    const settled = await running.company.cleo.closes(FIRST, 'another-reading')

    expect(settled.proposals.find((one) => one.id === id('answer'))?.outcome).toMatchObject({
      status: 'bracketed',
      reason: 'lacks-authentic-text',
      sides: [{ agrees: true }, { agrees: true }],
    })
    const { proposals } = await opened(running.company.ada, SECOND)
    expect(proposals.map((one) => one.id)).toEqual([id('answer')])
  })

  test('the translation is proposed as an amendment in one language; with another clause the reading is refused still', async () => {
    await tables(SECOND, 'russian', RUSSIAN, id('answer'))
    await tables(SECOND, 'late', LATE)

    expect(await statesIn(SECOND)).toEqual({
      answer: 'in-line, proposed',
      russian: 'in-line, in-line',
      late: 'in-line, missing',
    })

    const refused = await settles(SECOND)

    expect(refused.body['errors']).toMatchObject([{ path: `proposals.${id('late')}` }])
  })

  test('knowingly it is settled: what lacks a text stays in brackets, and the translation is put to ratification', async () => {
    const answer = await settles(SECOND, '?knowingly=true')
    const { proposals } = await opened(running.company.ada, RATIFIED)

    expect(answer.status).toBe(202)
    expect(proposals[0]?.body).toMatchObject({ agreed: [id('named'), id('russian')], bracketed: [id('late')] })
    expect((await settles(SECOND)).status).toBe(202)
  })

  test('the page of the ratification has the words in each authentic language, and says what is held back', async () => {
    const page = await pageOf(`/readings/${RATIFIED}`)

    expect(page).toContain('The Russian text, equally authentic')
    for (const words of ['answer a question within ten days', 'отвечать на вопрос в течение десяти дней']) {
      expect(page).toContain(words)
    }
    expect(page).toContain('not put to ratification: no authentic text in line in Russian')
  })

  test('the settled reading, the bracket map and its answer say what is agreed and what lacks', async () => {
    const map = await running.company.ada.ask<{ brackets: { wordings: { lacks?: string[] }[] }[] }>(
      'GET',
      '/api/rounds/1/brackets',
    )

    expect(map.body.brackets.flatMap(({ wordings }) => wordings)).toMatchObject([{ lacks: ['ru'] }])
    expect(await pageOf('/rounds/1/brackets')).toContain(
      'not put to ratification: no authentic text in line in Russian',
    )
    const settled = await pageOf(`/readings/${SECOND}`)
    for (const says of [
      'English: agreed',
      'Russian: missing',
      'lacks a text in line in one of the authentic languages',
    ]) {
      expect(settled).toContain(says)
    }
  })

  test('the instrument names the authentic languages, and the record verifies in every edition', async () => {
    for (const one of everybody()) await one.takes(RATIFIED, 'text', 'ratify')
    await running.company.cleo.closes(RATIFIED)
    await published(running.company.ada)

    const page = await pageOf('/rounds/1/instrument')
    const record = await readRecord(running.stack.table, 1)

    expect(page).toContain('not put to ratification: no authentic text in line in Russian')
    expect(await pageOf('/memo')).toContain('not put to ratification: no authentic text in line in Russian')
    expect(page).toContain('in the English and Russian languages, both texts being equally authentic.')
    expect(record?.dialogue.authentic).toEqual(['en', 'ru'])
    for (const edition of ['public', 'delegations'] as const) {
      expect(record && verifyRecord(editionOf(record, edition)).mismatches).toEqual([])
    }
    expect(record && verifyRecord(record).mismatches).toEqual([])
  })

  async function pageOf(path: string): Promise<string> {
    return (await browser.get(path, `${await browser.sessionOf('Ada')}; parley-language=en`)).text()
  }

  async function statesIn(reading: string): Promise<Readonly<Record<string, string>>> {
    const { proposals } = await running.company.bo.sees(reading)
    const names = new Map([...ids].map(([name, one]) => [one, name]))
    return Object.fromEntries(
      proposals.map((one) => [names.get(one.id), one.authentic?.map(({ state }) => state).join(', ')]),
    )
  }

  async function formOf(cookie: string, fields: Record<string, string>): Promise<string> {
    const { origin } = running.stack
    const answer = await fetch(`${origin}/readings/${FIRST}/advance`, {
      method: 'POST',
      redirect: 'manual',
      headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields),
    })
    return answer.text()
  }
})

test('with co-chairs a motion to settle, and a consent to it, are refused alike', async () => {
  const all = await aStack({ coChairs: true, authentic: ['ru'] })
  const { cleo, rex, ada, bo } = all.company
  const together = async (reading: string, query = '') => {
    const asks = [cleo, rex].map(
      (who) => () =>
        who.ask('POST', `/api/readings/${reading}/advance${query}`, {
          decision: 'settle',
          motion: who === rex ? 1 : 0,
        }),
    )
    const answers = []
    for (const ask of asks) answers.push(await ask())
    return answers.map(({ status, body }) => body['code'] ?? status)
  }
  const agrees = async (reading: string, body: Tabled) => {
    await opened(ada, reading)
    const id = await ada.tables(reading, body)
    for (const one of [ada, all.company.abe, bo, all.company.bea]) await one.takes(reading, id, 'support')
    return id
  }
  await cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(ada, '1.terms.1')
  await together('1.terms.1')
  await agrees('1.baskets.1', aBasket('Media'))
  await together('1.baskets.1')
  await agrees('1.modality.b1.1', aModality())
  await together('1.modality.b1.1')
  await agrees(FIRST, ENGLISH)

  expect(await together(FIRST)).toEqual(['authentic-text-missing', 'authentic-text-missing'])
  expect((await cleo.sees(FIRST)).chaired?.standing).toBeUndefined()
  expect(await together(FIRST, '?knowingly=true')).toEqual([202, 202])
  expect((await opened(ada, RATIFIED)).proposals[0]?.body).toMatchObject({ agreed: [] })
  await all.stop()
})
