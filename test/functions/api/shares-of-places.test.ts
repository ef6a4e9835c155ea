import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appendPosition } from '../../../functions/store/positions.ts'
import { readProposals, tableProposal } from '../../../functions/store/proposals.ts'
import { aStack, type Company, opened, type Person } from '../../a-stack.ts'
import { aDefinition, aPosition, aProposal } from '../../builders.ts'
import { onPages } from '../../on-pages.ts'

const FIRST = '1.terms.1'
const SECOND = '1.terms.2'
/** With two sides of two: a quarter of the 400 places, and of the bytes of headings. */
const SHARE = { texts: 100, bytes: 10_000 }

describe('in a reading of two sides of two', () => {
  let all: Awaited<ReturnType<typeof aStack>>
  let people: Company
  let ids: Readonly<Record<string, string>>
  /** What everybody amends. */
  let reach: string

  beforeAll(async () => {
    all = await aStack()
    people = all.company
    const { body } = await people.cleo.ask<{ participants: { id: string; name: string }[] }>('GET', '/api/participants')
    ids = Object.fromEntries(body.participants.map(({ id, name }) => [name.toLowerCase(), id]))
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, FIRST)
    reach = await people.bea.tables(FIRST, aDefinition('Reach'))
  })
  afterAll(() => all.stop())

  /** Amendments that somebody tabled before, straight into the store: over HTTP it takes seconds. */
  const tabledBefore = (name: string, many: number, competes = 'definition reach', reading = FIRST) =>
    Promise.all(
      Array.from({ length: many }, (_, index) => {
        const id = `${name}-${index}-${randomUUID().slice(0, 8)}`
        const amendment = { id, reading, amends: reach, author: ids[name] ?? '', side: 'river', competes }
        return tableProposal(all.stack.table, aProposal({ ...amendment, body: aDefinition('Reach', id) }), 1)
      }),
    )
  const amend = (person: Person, definition: string, reading = FIRST) =>
    person.ask(
      'POST',
      `/api/readings/${reading}/proposals`,
      { body: aDefinition('Reach', definition), amends: reach },
      randomUUID(),
    )

  test('who tables amendments without end reaches a share; everybody else still tables, and a withdrawn place is free again', async () => {
    await tabledBefore('ada', SHARE.texts - 1)
    const seenBefore = await people.cleo.sees(FIRST)

    const last = await amend(people.ada, 'The last one.')
    const beyond = await amend(people.ada, 'One more.')
    const others = [await amend(people.abe, 'By Abe.'), await amend(people.bo, 'By Bo.')]
    const [seen, seenByOthers] = [await people.cleo.sees(FIRST), await people.abe.sees(FIRST)]
    await people.ada.ask('DELETE', `/api/readings/${FIRST}/proposals/${last.body['id']}`)
    const again = await amend(people.ada, 'In its place.')

    expect([seenBefore.shareReached, last.status]).toEqual([undefined, 201])
    expect(beyond).toMatchObject({ status: 409, body: { code: 'share-reached' } })
    expect(beyond.body['detail']).toContain('your share of this reading, 100 texts; withdraw one')
    expect(others.map(({ status }) => status)).toEqual([201, 201])
    expect(again.status).toBe(201)
    // The facilitator is told that somebody did, and nobody is told who, or how many.
    expect(seen.shareReached).toBe(true)
    expect(seenByOthers).not.toHaveProperty('shareReached')
    expect(JSON.stringify({ ...seen, turnout: undefined })).not.toContain(ids['ada'])
  })

  test.each([
    ['en', 'Somebody has reached their share of the texts', 'You have reached your share of this reading'],
    ['ru', 'Кто-то исчерпал свою долю текстов', 'Вы исчерпали свою долю на этом чтении'],
  ])(
    'the pages say so to the facilitator and to its author, and give back what was typed (%s)',
    async (language, notice, title) => {
      const pages = onPages(all.stack)
      const as = async (name: string) => `${await pages.sessionOf(name)}; parley-language=${language}`
      const form = { kind: 'definition', 'term.en': 'A new term', 'definition.en': 'Words to keep.', key: randomUUID() }

      const led = await (await pages.get(`/readings/${FIRST}`, await as('Cleo'))).text()
      const watched = await (await pages.get(`/readings/${FIRST}`, await as('Bo'))).text()
      const refused = await pages.post(`/readings/${FIRST}/proposals`, await as('Ada'), form)

      expect(led).toContain(notice)
      expect(watched).not.toContain(notice)
      const page = await refused.text()
      expect(refused.status).toBe(409)
      expect(page).toContain(title)
      expect(page).toContain('Words to keep.')
    },
  )

  test('a heading has 200 characters at most after folding; a longer one is refused with words that say so', async () => {
    const tables = (term: string) =>
      people.bo.ask('POST', `/api/readings/${FIRST}/proposals`, { body: aDefinition(term) }, randomUUID())

    const [long, longest, expanding, expanded] = [
      await tables('ж'.repeat(201)),
      await tables('ж'.repeat(200)),
      await tables('ﷺ'.repeat(12)),
      await tables('ﷺ'.repeat(11)),
    ]

    expect(long).toMatchObject({ status: 422, body: { code: 'heading-too-long' } })
    expect(long.body['detail']).toContain('200 characters at most; this one has 201')
    expect(expanding.body['detail']).toContain('this one has 216')
    expect([longest.status, expanded.status]).toEqual([201, 201])
  })

  test('a text with a longer heading that was tabled before stays, and can be amended', async () => {
    const heading = 'х'.repeat(1_000)
    const old = { id: 'old', reading: FIRST, body: aDefinition(heading), competes: `definition ${heading}` }
    await tableProposal(all.stack.table, aProposal({ ...old, author: ids['bea'] ?? '', side: 'sea' }), 1)
    const amends = (term: string, definition: string) =>
      people.bo.ask(
        'POST',
        `/api/readings/${FIRST}/proposals`,
        { body: aDefinition(term, definition), amends: 'old' },
        randomUUID(),
      )

    const [same, longer] = [await amends(heading, 'In other words.'), await amends(`${heading}х`, 'In other words.')]

    expect([same.status, longer.status]).toEqual([201, 422])
  })

  test('who fills the headings reaches a share of their bytes, and the others table on', async () => {
    await tabledBefore('abe', 1, `definition ${'я'.repeat(SHARE.bytes / 2 - 100)}`)
    const tables = (person: Person, term: string) =>
      person.ask('POST', `/api/readings/${FIRST}/proposals`, { body: aDefinition(term) }, randomUUID())

    const mine = await tables(people.abe, 'ж'.repeat(150))
    const theirs = await tables(people.bo, 'д'.repeat(150))

    expect(mine).toMatchObject({ status: 409, body: { code: 'share-reached' } })
    expect(mine.body['detail']).toContain('your share of all headings')
    expect(theirs).toMatchObject({ status: 201 })
  })

  test('a position on a text is changed 63 times at most, and the last one counts', async () => {
    const position = { reading: FIRST, proposal: reach, participant: ids['bo'] ?? '', side: 'sea' }
    for (const revision of [62, 63]) await appendPosition(all.stack.table, aPosition({ ...position, revision }), 1)
    const take = (revision: number) =>
      people.bo.ask('PUT', `/api/readings/${FIRST}/proposals/${reach}/position`, { stance: 'accept', revision })

    const [last, beyond] = [await take(63), await take(64)]

    expect(last.status).toBe(200)
    expect(beyond).toMatchObject({ status: 409, body: { code: 'changed-too-often' } })
    expect((await people.bo.sees(FIRST)).proposals.find(({ id }) => id === reach)?.position).toMatchObject({
      stance: 'accept',
      revision: 64,
    })
  })

  test('what is carried into another reading counts for nobody: all have the same, smaller share', async () => {
    await people.cleo.closes(FIRST, 'another-reading')
    await opened(people.ada, SECOND)
    const carried = (await readProposals(all.stack.table, SECOND, 1)).length
    const share = Math.floor(Math.floor((400 - carried) / 2) / 2)

    const first = await amend(people.ada, 'Now.', SECOND)
    await tabledBefore('ada', share - 1, 'definition reach', SECOND)
    const beyond = await amend(people.ada, 'And more.', SECOND)

    expect(carried).toBeGreaterThan(100)
    expect(first.status).toBe(201)
    expect(beyond.body['detail']).toContain(`your share of this reading, ${share} texts`)
  })
})
