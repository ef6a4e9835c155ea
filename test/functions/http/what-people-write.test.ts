import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readProposals } from '../../../functions/store/proposals.ts'
import type { Table } from '../../../functions/store/table.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aStack, type Company, opened } from '../../a-stack.ts'
import { aDefinition } from '../../builders.ts'
import { HEADINGS_APART, ONE_HEADING, TEXTS } from '../../cases/texts.ts'
import { unsigned } from '../../unsigned.ts'

const READING = '1.terms.1'
let people: Company
let stored: Table
let stop: () => Promise<void>
/** A proposal to take positions on. */
let reach: string

beforeAll(async () => {
  const running = await aStack()
  people = running.company
  stored = running.stack.table
  stop = running.stop
  await people.cleo.ask('POST', '/api/rounds?knowingly=true')
  await opened(people.ada, READING)
  reach = await people.ada.tables(READING, aDefinition('Reach'))
})
afterAll(() => stop())

describe('a text is cleaned once, when it is tabled', () => {
  test.each(TEXTS.map((one, index) => [JSON.stringify(one.tabled), one, index] as const))(
    '%s',
    async (_, { tabled, kept, isRefused }, index) => {
      const answer = await table(aDefinition(`Case ${index}`, tabled))

      expect(answer.status).toBe(isRefused ? 422 : 201)
      if (isRefused) {
        expect(answer.body['detail']).toContain('write something here')
        return
      }
      const { definition } = await bodyOf(answer.body['id'])
      if (kept !== undefined) expect(definition).toEqual({ en: kept })
      expect(definition.en).not.toMatch(/(?!\n)\p{Cc}|[\p{Cs}\p{NChar}\u202a-\u202e\ufffd]/u)
      expect('cleaned' in answer.body).toBe(definition.en !== tabled)
    },
  )

  test('the length of a text is measured after cleaning', async () => {
    const longest = await table(aDefinition('Longest', `${'x'.repeat(LONGEST_TEXT)}\u200b\u200b`))
    const longer = await table(aDefinition('Longer', `${'x'.repeat(LONGEST_TEXT)}\u200bx`))

    expect([longest.status, longer.status]).toEqual([201, 422])
    expect(longest.body).toMatchObject({ cleaned: ['invisible-characters'] })
  })
})

describe('words are cleaned too', () => {
  test('with a position', async () => {
    const path = `/api/readings/${READING}/proposals/${reach}/position`

    const empty = await people.bo.ask('PUT', path, { stance: 'object', change: { en: '\u200b\u00ad' }, revision: 0 })
    const said = await people.bo.ask('PUT', path, {
      stance: 'object',
      change: { en: 'Say\u00a0less.\u202e' },
      revision: 0,
    })

    expect(empty).toMatchObject({ status: 422, body: { detail: expect.stringContaining('write something here') } })
    expect(said).toMatchObject({ status: 200, body: { cleaned: ['spaces', 'directions'] } })
    const seen = (await people.bo.sees(READING)).proposals.find(({ id }) => id === reach)
    expect(JSON.stringify(seen?.position)).toContain('Say less.')
  })

  test('in a note', async () => {
    const path = `/api/readings/${READING}/caucus`

    const empty = await people.ada.ask('POST', path, { text: '\u2060' }, randomUUID())
    const left = await people.ada.ask('POST', path, { text: 'one\u000btwo' }, randomUUID())

    expect(empty.status).toBe(422)
    expect(left).toMatchObject({ status: 201, body: { cleaned: ['line-breaks'] } })
    expect((await people.abe.ask('GET', path)).body).toMatchObject({ notes: [{ text: 'one\ntwo' }] })
  })

  test('in a name, as one line, and in an address', async () => {
    const newcomer = { role: 'participant', side: 'sea', capacity: 'former-official' }
    const invite = (more: object) => people.cleo.ask('POST', '/api/participants', { ...newcomer, ...more })

    const invisible = await invite({ name: '\u200b\u3164' })
    const invited = await invite({ name: 'Cora\n\u202e  Lee\u0000', email: ' cora@example.org\u200b' })

    expect(invisible).toMatchObject({ status: 422, body: { detail: expect.stringContaining('write something here') } })
    expect(invited).toMatchObject({
      status: 201,
      body: {
        participant: { name: 'Cora Lee', email: 'cora@example.org' },
        cleaned: ['control-characters', 'directions', 'invisible-characters'],
      },
    })
  })
})

describe('headings', () => {
  test('that are equal or look alike compete', async () => {
    const tabled = await Promise.all(ONE_HEADING.map((term, index) => tableTerm(term, index)))

    expect(new Set(tabled.map(({ competes }) => competes)).size).toBe(1)
  })

  test.each(HEADINGS_APART)('%j and %j do not', async (one, other) => {
    const [first, second] = [await tableTerm(one, 100), await tableTerm(other, 101)]

    expect(first.competes).not.toBe(second.competes)
  })
})

describe('a text that equals another one', () => {
  test('is not tabled a second time, and the author gets the other’s id', async () => {
    const first = await table(aDefinition('Proxy', 'Who acts for another.'))

    const again = await table(aDefinition('“PROXY”', 'Who acts for\u00a0another.\u200b'))

    expect(again).toMatchObject({ status: 409, body: { code: 'already-tabled', proposal: first.body['id'] } })
    expect(again.body['detail']).toContain(first.body['id'])
  })

  test('is acknowledged if it is the same request, and refused if it is another one', async () => {
    const body = aDefinition('Envoy', 'Who is sent.')
    const [first, same, other] = [await table(body, 'key-1'), await table(body, 'key-1'), await table(body, 'key-2')]

    expect(unsigned(same)).toEqual(unsigned(first))
    expect(other.status).toBe(409)
  })

  test('is refused as an amendment too', async () => {
    const amends = await people.ada.tables(READING, aDefinition('Herald'))
    const amendment = await people.ada.tables(READING, aDefinition('Herald', 'Who announces.'), amends)

    const nothing = await amend(amends, aDefinition('Herald'))
    const again = await amend(amends, aDefinition('herald', 'Who announces.'))

    expect(nothing).toMatchObject({ status: 422, body: { detail: expect.stringContaining('changes nothing') } })
    expect(again).toMatchObject({ status: 409, body: { code: 'already-tabled', proposal: amendment } })
  })

  test('and is refused if the amended text does not exist', async () => {
    const answer = await amend('nothing', aDefinition('Herald'))

    expect(answer).toMatchObject({ status: 422, body: { detail: expect.stringContaining('no proposal nothing') } })
  })

  test('is tabled if the other was withdrawn', async () => {
    const withdrawn = await people.ada.tables(READING, aDefinition('Courier'))
    await people.ada.ask('DELETE', `/api/readings/${READING}/proposals/${withdrawn}`)

    expect((await table(aDefinition('Courier'))).status).toBe(201)
  })
})

test('the record verifies, and does not verify with the heading keys of the other format', async () => {
  await people.cleo.closes(READING, 'another-reading')
  const { body: record } = await people.cleo.ask<RoundRecord>('GET', '/api/rounds/1/record')

  expect(verifyRecord(record).mismatches).toEqual([])
  const keys = record.readings.flatMap(({ outcomes }) => outcomes.map(({ competes }) => competes))
  expect(keys).toContain('definition foreign media')
  const forged = JSON.parse(JSON.stringify(record).replaceAll('definition foreign media', 'definition foreign medio'))
  const found = verifyRecord(forged).mismatches.map(({ says }) => says)
  expect(found).toContainEqual(expect.stringContaining('recomputed, it is "definition foreign media"'))
})

async function table(body: ReturnType<typeof aDefinition>, key: string = randomUUID()) {
  return people.ada.ask<Record<string, string>>('POST', `/api/readings/${READING}/proposals`, { body }, key)
}

async function amend(amends: string, body: ReturnType<typeof aDefinition>) {
  return people.bo.ask('POST', `/api/readings/${READING}/proposals`, { body, amends }, randomUUID())
}

/** Tables a definition of a term. @returns what it competes with */
async function tableTerm(term: string, index: number) {
  const id = await people.ada.tables(READING, aDefinition(term, `Meaning ${index}.`))
  return recordedAs(id)
}

async function bodyOf(id: string | undefined) {
  const { body } = await recordedAs(id)
  if (body.kind !== 'definition') throw new Error(`${id} is no definition`)
  return body
}

async function recordedAs(id: string | undefined) {
  const found = (await readProposals(stored, READING, 1)).find((proposal) => proposal.id === id)
  if (found === undefined) throw new Error(`there is no proposal ${id}`)
  return found
}
