import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ModelDraftsView } from '../../../functions/views/model-drafts-view.ts'
import type { CandidatesView } from '../../../functions/views/see-candidates.ts'
import { aScript, type Heard, type Reply } from '../../a-model.ts'
import { eventually, opened } from '../../a-stack.ts'
import { aStackWithAModel } from '../../a-stack-with-a-model.ts'
import { aDefinition } from '../../builders.ts'

const READING = '1.terms.1'
const PATH = `/api/readings/${READING}/candidates`
const MODEL = 'amazon.nova-pro-v1:0'
const WITH = `amazon-bedrock:${MODEL}`
const defined = (words: string) => aDefinition('Interference', words)
const [BASE, RIVER, SEA] = ['An act that people see.', 'An act that the press sees.', 'An act that anybody sees.']
const REVISED = defined('An act that people or the press see.')

describe('a dialogue whose file names a language model', () => {
  let all: Awaited<ReturnType<typeof aStackWithAModel>>
  let model: (typeof all)['model']
  let reply: (heard: Heard) => Reply | Promise<Reply>
  let ids: readonly string[]
  const secrets = {
    note: 'canary-of-a-note',
    word: 'canary-of-a-word',
    open: 'canary-of-an-open-text',
    takenBack: 'canary-taken-back',
  }

  beforeAll(async () => {
    const mediator = { model: MODEL, perRound: { calls: 12, dollars: 5 }, prices: { input: 1, output: 4 } }
    all = await aStackWithAModel((heard) => reply(heard), mediator)
    model = all.model
    ids = await aReadingWithTwoMatters()
  })
  afterAll(() => all.stop())

  test('says so to everybody on the first page, and shows facilitators the button before anything is sent', async () => {
    const { cleo, ada } = all.company

    expect(await page(ada, '/')).toContain(`The rules of this round name a language model: ${WITH}.`)
    expect((await drafts()).state).toBe('not-asked')
    expect(await page(cleo, `/readings/${READING}/candidates`)).toContain('Ask the model for drafts</button>')
    expect(model.heard).toEqual([])
  })

  test('is asked when a facilitator asks; the page shows what is done while it drafts', async () => {
    const { promise: later, resolve: goOn } = Promise.withResolvers<void>()
    const drafting = aScript({ drafts: [defined('An act that is seen.'), defined('Any act.')], revised: REVISED })
    reply = async (heard) => {
      await later
      return drafting(heard)
    }

    const asked = await form(`/readings/${READING}/candidates`)
    const [seen, shown] = [await drafts(), await page(all.company.cleo, `/readings/${READING}/candidates`)]
    await all.company.rex.ask('POST', PATH)
    goOn()
    const after = await settled()

    expect([asked.status, asked.headers.get('location')]).toEqual([303, `/readings/${READING}/candidates#model`])
    expect(seen).toMatchObject({ state: 'drafting', asked: 2, matters: [] })
    expect(shown).toContain('The model is drafting. Matters that are done: 0 of 2.')
    // Ten requests for the first matter; the cap of twelve ends the second one.
    expect(after).toMatchObject({ state: 'stopped', trouble: 'calls-spent', drafted: { with: WITH } })
    expect(after.spent).toEqual({ calls: 12, tokens: 12 * 1_100, dollars: (12 * 1_400) / 1_000_000 })
    expect(model.heard).toHaveLength(12)
  })

  test('shows what came, with the clear word why it stopped, in both languages', async () => {
    const english = await page(all.company.cleo, `/readings/${READING}/candidates`)
    const russian = await page(all.company.cleo, `/readings/${READING}/candidates`, 'ru')

    expect(english).toContain('The model was asked as often as the rules of this round allow.')
    expect(english).toContain('Matters that are done: 1 of 2.')
    expect(english).toContain('requests to the model 12, tokens 13200, US dollars 0.02')
    expect(english).toContain('The best draft of the first attempt was revised once.')
    expect(russian).toContain('Модель запрошена столько раз, сколько допускают правила этого раунда.')
  })

  test('gives it nothing but what everybody in the dialogue may read', async () => {
    const wire = model.heard.map(({ whole }) => whole).join('\n')
    const people = Object.keys(all.company)

    expect(wire).toContain(SEA)
    expect(wire).toContain('Say who the press is.')
    for (const secret of [
      ...Object.values(secrets),
      ...people.map((name) => name[0]?.toUpperCase() + name.slice(1)),
      ...ids,
    ]) {
      expect([secret, wire.includes(`${secret}`)]).toEqual([secret, false])
    }
    expect(wire).not.toMatch(/"(stance|participant|author|salt|tabledAt|position|capacity)"/)
  })

  test('does not ask again while nothing is left to spend, and says so again', async () => {
    await all.company.cleo.ask('POST', PATH)
    const after = await settled()

    expect(after).toMatchObject({ state: 'stopped', trouble: 'calls-spent', spent: { calls: 12 } })
    expect(model.heard).toHaveLength(12)
  })

  test('lets a facilitator table a draft as the chair’s text, and the record says what drafted it', async () => {
    const { cleo, ada } = all.company
    const [first] = (await drafts()).matters[0]?.candidates ?? []
    const next = '1.terms.2'
    const filled = await page(cleo, `/readings/${next}/chairs-texts?candidate=${first?.id}`)

    const text = { body: first?.body, amends: first?.amends, drafted: { with: WITH } }
    const { status } = await cleo.ask('POST', `/api/readings/${next}/chairs-texts`, text, 'a-chairs-text')
    await cleo.closes(next)
    const { body: record } = await ada.ask('GET', '/api/rounds/1/record')

    expect(filled).toContain(`value="${WITH}"`)
    expect(filled).toContain('An act that people or the press see.')
    expect(status).toBe(201)
    expect(JSON.stringify(record)).toContain(`"drafted":{"with":"${WITH}"}`)
    expect(JSON.stringify(record)).not.toContain('The best draft of the first attempt')
  })

  test('refuses everybody else', async () => {
    const { ada, olu } = all.company

    for (const one of [ada, olu]) expect((await one.ask('POST', PATH)).status).toBe(403)
  })

  /** Two matters in brackets, with an objection, a note, a message, words that were taken back, and an open reading after it. */
  async function aReadingWithTwoMatters(): Promise<readonly string[]> {
    const { cleo, ada, abe, bo, bea } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, READING)
    await ada.ask('POST', `/api/readings/${READING}/caucus`, { text: secrets.note }, 'note')
    await ada.ask('POST', '/api/messages', { text: secrets.word }, 'message')
    const base = await ada.tables(READING, defined(BASE))
    const river = await ada.tables(READING, defined(RIVER), base)
    const sea = await bo.tables(READING, defined(SEA), base)
    const other = await ada.tables(READING, aDefinition('State', 'A government.'))
    const answer = await bo.tables(READING, aDefinition('State', 'A country.'), other)
    for (const one of [ada, abe]) {
      await one.takes(READING, river, 'support')
      await one.takes(READING, sea, 'object', { change: { en: secrets.takenBack } })
      await one.takes(READING, sea, 'object', { change: { en: 'Not anybody.' } })
      await one.takes(READING, other, 'support')
    }
    for (const one of [bo, bea]) {
      await one.takes(READING, sea, 'support')
      await one.takes(READING, river, 'object', { change: { en: 'Say who the press is.' } })
      await one.takes(READING, answer, 'support')
    }
    await cleo.closes(READING, 'another-reading')
    await opened(ada, '1.terms.2')
    const open = await ada.tables('1.terms.2', aDefinition('Open', secrets.open))
    return [base, river, sea, other, answer, open]
  }

  async function drafts(): Promise<ModelDraftsView> {
    const { body } = await all.company.cleo.ask<CandidatesView>('GET', PATH)
    if (body.model === undefined) throw new Error('no model is named')
    return body.model
  }

  async function settled(): Promise<ModelDraftsView> {
    return eventually('the model to end', async () => {
      const seen = await drafts()
      return seen.state === 'drafting' ? undefined : seen
    })
  }

  async function page(who: typeof all.company.cleo, path: string, language = 'en'): Promise<string> {
    const headers = { ...who.authorization, 'Accept-Language': language }
    return (await fetch(`${all.stack.origin}${path}`, { headers })).text()
  }

  async function form(path: string): Promise<Response> {
    const headers = { ...all.company.cleo.authorization, Origin: all.stack.origin }
    return fetch(`${all.stack.origin}${path}`, { method: 'POST', headers, redirect: 'manual' })
  }
})
