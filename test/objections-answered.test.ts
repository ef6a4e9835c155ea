import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { previewChairsTexts } from '../functions/actions/table-chairs-texts.ts'
import type { BracketMapView } from '../functions/views/bracket-map-view.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { aStack, opened } from './a-stack.ts'
import { aDefinition, aParticipant } from './builders.ts'
import { onPages } from './on-pages.ts'

const [FIRST, SECOND] = ['1.terms.1', '1.terms.2']

describe('an objection of a settled reading', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let pages: ReturnType<typeof onPages>
  let reach: string
  let other: string
  let objection: string
  let amendment: string

  beforeAll(async () => {
    all = await aStack({ stages: { terms: { readings: 3 } } })
    pages = onPages(all.stack)
    const { cleo, ada, abe, bo, bea } = all.company
    await cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(ada, FIRST)
    reach = await ada.tables(FIRST, aDefinition('Reach', 'What is within reach.'))
    other = await bo.tables(FIRST, aDefinition('Grasp', 'What is grasped.'))
    for (const one of [ada, abe]) await one.takes(FIRST, reach, 'support')
    for (const one of [bo, bea]) await one.takes(FIRST, reach, 'object', { change: { en: 'Say whose reach.' } })
    for (const one of [bo, bea]) await one.takes(FIRST, other, 'support')
    await ada.takes(FIRST, other, 'block', { change: { en: 'Leave it out.' } })
    await cleo.closes(FIRST, 'another-reading')
    await opened(ada, SECOND)
    objection = (await objectionTo(reach)).id
  })
  afterAll(() => all.stop())

  const objectionTo = async (proposal: string, reading = FIRST) => {
    const found = (await all.company.ada.sees(reading)).proposals.find(({ id }) => id === proposal)
    const [first] = found?.objections ?? []
    if (first === undefined) throw new Error(`nobody objected to ${proposal}`)
    return first
  }
  const tables = (answers: readonly string[], more: object = {}) =>
    all.company.abe.ask<{ id: string; detail: string; errors: { path: string; message: string }[] }>(
      'POST',
      `/api/readings/${SECOND}/proposals`,
      { body: aDefinition('Reach', 'What is within the reach of a state.'), amends: reach, answers, ...more },
      randomUUID(),
    )
  const map = async () => (await all.company.ada.ask<BracketMapView>('GET', '/api/rounds/1/brackets')).body.brackets

  test('stands while its text is in brackets and read again', async () => {
    expect((await objectionTo(reach)).disposition).toEqual({ is: 'stands', why: 'read-again' })
  })

  test('is one of those that a text of the next reading may say it answers, for everybody alike', async () => {
    const seen = await Promise.all(['ada', 'bo', 'cleo', 'olu'].map((who) => seenBy(who)))

    expect(seen[0]?.map(({ change }) => change.en).toSorted()).toEqual(['Leave it out.', 'Say whose reach.'])
    for (const one of seen) expect(one).toEqual(seen[0])

    async function seenBy(who: string) {
      return (await all.company[who as 'ada'].sees(SECOND)).answerable
    }
  })

  test('is a check box in the form of an amendment, in its own words, beside no other objection', async () => {
    const page = await (await pages.get(`/readings/${SECOND}?amend=${reach}`, await pages.sessionOf('Abe'))).text()
    const form = page.slice(page.indexOf('id="table"'))

    expect(form).toContain('Which objections does this text answer?')
    expect(form).toMatch(new RegExp(`type="checkbox" name="answers.${objection}"[^>]*>.*Say whose reach\\.`))
    expect(form).not.toContain('Leave it out.')
  })

  test('is a check box in the form of a new text of its kind, with the heading that the text has to have', async () => {
    const page = await (await pages.get(`/readings/${SECOND}`, await pages.sessionOf('Abe'))).text()
    const formOf = (kind: string) => {
      const [, form = ''] = page.split(`<input type="hidden" name="kind" value="${kind}"/>`)
      return form.slice(0, form.indexOf('</form>'))
    }

    expect(formOf('definition')).toMatch(/Say whose reach\..*Reach/s)
    expect(formOf('definition')).toMatch(/Leave it out\..*Grasp/s)
    expect(formOf('topic')).toContain('name="topic.en"')
    expect(formOf('topic')).not.toContain('Say whose reach.')
  })

  test.each([
    ['is none at all', async () => ['0'.repeat(32)]],
    ['is to a text on another matter', async () => [(await objectionTo(other)).id]],
    ['has no form of an id', async () => ['Say whose reach.']],
  ])('a text is refused that says it answers what %s, and nothing is recorded', async (_, answers) => {
    const before = (await all.company.ada.sees(SECOND)).proposals.length
    const refused = await tables(await answers())

    expect(refused.status).toBe(422)
    expect(refused.body.errors[0]?.path).toMatch(/^answers/)
    expect((await all.company.ada.sees(SECOND)).proposals).toHaveLength(before)
  })

  test('is looked up once for all chair’s texts that are tabled together, however many answer it', async () => {
    const answering = (word: string) => ({
      body: aDefinition('Reach', `What is within ${word} reach.`),
      amends: reach,
      answers: [objection],
    })
    const queriesFor = async (words: readonly string[]) => {
      const query = vi.spyOn(all.stack.table, 'query')
      const asked = { reading: SECOND, texts: words.map(answering) }
      await previewChairsTexts(all.stack.table, aParticipant({ role: 'facilitator' } as object), asked, new Date())
      const { length } = query.mock.calls
      query.mockRestore()
      return length
    }

    await queriesFor(['your'])
    expect(await queriesFor(['our', 'my', 'their'])).toBe(await queriesFor(['your']))
  })

  test('is shown to the author of the amendment before it is tabled, and then beside it, to everybody', async () => {
    const cookie = await pages.sessionOf('Abe')
    const typed = {
      kind: 'definition',
      amends: reach,
      key: randomUUID(),
      'term.en': 'Reach',
      'definition.en': 'What is within the reach of a state.',
      [`answers.${objection}`]: 'yes',
    }
    const preview = await (await pages.post(`/readings/${SECOND}/proposals`, cookie, typed)).text()
    expect(preview).toMatch(/This text says that it answers:.*Say whose reach\./)
    expect(preview).toContain(`name="answers.${objection}" value="yes"`)

    await pages.post(`/readings/${SECOND}/proposals`, cookie, { ...typed, confirmed: 'yes' })

    for (const who of ['ada', 'bo', 'cleo', 'olu'] as const) {
      const tabled = (await all.company[who].sees(SECOND)).proposals.find(({ amends }) => amends === reach)
      expect(tabled?.answers?.map(({ id, change }) => [id, change.en])).toEqual([[objection, 'Say whose reach.']])
      expect([tabled?.side, tabled?.name]).toEqual([undefined, undefined])
      amendment = tabled?.id ?? ''
    }
    const page = await (await pages.get(`/readings/${SECOND}`, await pages.sessionOf('Bo'))).text()
    expect(page).toMatch(new RegExp(`id="p-${amendment}".*This text says that it answers:.*Say whose reach\\.`, 's'))
  })

  test('is on the bracket map with the wording, without who agrees, with what answers it, and what was tried', async () => {
    const brackets = await map()
    const found = brackets.find(({ wordings }) => wordings.some(({ proposal }) => proposal === reach))

    expect(brackets.map(({ state }) => state)).toEqual(['read-again', 'read-again'])
    expect(found).toMatchObject({
      reading: { id: FIRST },
      wordings: [{ proposal: reach, letter: 'A' }],
      objections: [
        {
          ids: [objection],
          madeIn: [{ id: FIRST }],
          change: { en: 'Say whose reach.' },
          disposition: { is: 'stands' },
          answeredBy: [{ reading: SECOND, proposal: amendment }],
        },
      ],
      tried: [{ reading: { id: FIRST }, texts: [{ proposal: reach, letter: 'A', status: 'bracketed' }] }],
      now: [{ reading: SECOND, proposal: amendment }],
    })
    expect(found?.wordings[0]).not.toHaveProperty('agreedBy')
    const page = await (await pages.get('/rounds/1/brackets', await pages.sessionOf('Cleo'))).text()
    expect(page).toContain('Which sides agree is not shown: beside the objections it would tell')
    expect(page).toContain('2\u00a0matters are in brackets')
    expect(page).toContain(`/readings/${SECOND}?at=${amendment}#p-${amendment}`)
  })

  test('is met when the amendment is agreed; another is heard and not accommodated when its text is dropped', async () => {
    const { cleo, ada, abe, bo, bea } = all.company
    for (const one of [ada, abe, bo, bea]) await one.takes(SECOND, amendment, 'accept')
    for (const one of [ada, abe, bo, bea]) await one.takes(SECOND, other, 'object', { change: { en: 'Leave it out.' } })
    await cleo.closes(SECOND)

    expect((await objectionTo(reach)).disposition).toEqual({ is: 'met', why: 'answered' })
    expect((await objectionTo(other)).disposition).toEqual({ is: 'heard-not-accommodated', why: 'dropped' })
    const page = await (await pages.get(`/readings/${FIRST}`, await pages.sessionOf('Olu'))).text()
    expect(page).toMatch(/Say whose reach\..*Met.*the text that stands answers it/s)
    expect(await map()).toEqual([])
  })

  test('has what became of it in the record, which verifies in both editions', async () => {
    const record = await all.company.ada.ask<Recorded>('GET', '/api/rounds/1/record')
    const open = await all.company.ada.ask<Recorded>('GET', '/api/rounds/1/record?edition=public')
    const said = record.body.readings.flatMap(({ dispositions }) => dispositions?.objections ?? [])

    expect(said.filter((one) => one.objection === objection).map(({ is }) => is)).toEqual(['stands', 'met'])
    expect([record, open].map(({ body }) => verifyRecord(body).mismatches)).toEqual([[], []])
    expect(JSON.stringify(open.body)).not.toContain('dispositions":{"salt')
  })
})

type Recorded = {
  readonly readings: readonly {
    readonly dispositions?: { readonly objections: readonly { readonly objection: string; readonly is: string }[] }
  }[]
}
