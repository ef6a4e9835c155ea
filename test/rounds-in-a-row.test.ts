import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../functions/record/read-record.ts'
import { verifyDialogue } from '../infra/verify/verify-dialogue.ts'
import { verifyRecord } from '../infra/verify/verify-record.ts'
import { editionOf } from '../shared/proof/edition.ts'
import type { Tabled } from '../shared/proposal.ts'
import type { RoundRecord } from '../shared/record.ts'
import { aStack, opened, type Person, published } from './a-stack.ts'
import { aDefinition, aTopic } from './builders.ts'
import { hashedAnew, type Open } from './infra/verify/a-forgery.ts'

type Running = Awaited<ReturnType<typeof aStack>>

/** Starts a round in which everybody supports texts on terms, and which ends with them. */
async function playRound({ company }: Running, round: number, texts: readonly Tabled[]): Promise<void> {
  const { cleo, ada } = company
  expect((await cleo.ask('POST', '/api/rounds?knowingly=true')).status).toBe(201)
  const reading = `${round}.terms.1`
  await opened(ada, reading)
  for (const text of texts) {
    const id = await ada.tables(reading, text)
    for (const one of everybodyIn(company)) await one.takes(reading, id, 'support')
  }
  await cleo.closes(reading, 'adjourn')
  await published(ada, round)
}

function everybodyIn({ ada, abe, bo, bea }: Running['company']): readonly Person[] {
  return [ada, abe, bo, bea]
}

describe('the records of three rounds', () => {
  let running: Running
  let records: readonly RoundRecord[]
  beforeAll(async () => {
    running = await aStack()
    await playRound(running, 1, [aDefinition(), aTopic()])
    await playRound(running, 2, [])
    await playRound(running, 3, [aDefinition('Media', 'Newspapers and broadcasters.')])
    records = await Promise.all(
      [1, 2, 3].map(async (round) => JSON.parse(JSON.stringify(await readRecord(running.stack.table, round)))),
    )
  })
  afterAll(() => running.stop())

  test('are one chain: each names the one before it with its last link, and says what stands', () => {
    const [first, second, third] = records

    expect([first?.previous, first?.stands]).toEqual([undefined, undefined])
    expect(second?.previous).toEqual({ round: 1, head: first?.head })
    expect(third?.previous).toEqual({ round: 2, head: second?.head })
    expect(second?.stands?.definitions).toMatchObject([{ body: aDefinition(), source: { round: 1 } }])
    expect(second?.stands?.topics).toMatchObject([{ body: aTopic() }])
    expect(third?.stands).toEqual(second?.stands)
  })

  test('say from the second one on how far the register of consultations went, and to nobody outside the sides', async () => {
    const [first, second] = records
    const asked = ['ada', 'cleo', 'olu'] as const
    const shown = await Promise.all(
      asked.map((one) => running.company[one].ask<RoundRecord>('GET', '/api/rounds/2/record')),
    )
    const open = await running.company.ada.ask<RoundRecord>('GET', '/api/rounds/2/record?edition=public')

    expect([first?.register, first?.agenda]).toEqual([undefined, undefined])
    expect([second?.register, second?.agenda]).toMatchObject([{ events: 0 }, { consultations: [] }])
    expect(shown.map(({ body }) => body.register?.events)).toEqual([0, 0, undefined])
    for (const { body } of [...shown, open]) expect(verifyRecord(body, second?.head).mismatches).toEqual([])
    for (const { body } of [...shown.slice(2), open]) {
      expect([body.register, body.agenda]).toEqual([undefined, undefined])
      expect(Object.keys(body.opening.sealed)).toEqual(expect.arrayContaining(['register', 'agenda']))
    }
  })

  test.each([
    ['register was changed', (one: Open) => (one.register.events = 1), (one: Open) => one],
    ['register is absent in round 2', withoutRegister, hashedAnew],
    ['agenda and the register are covered together', (one: Open) => delete one.agenda, (one: Open) => one],
    ['register is present in round 1', (one: Open) => (one.round.number = 1), hashedAnew],
  ])('do not verify with a changed opening: %s', (says, change, hashed) => {
    const changed = structuredClone(records[1]) as Open
    change(changed)

    const { mismatches } = verifyRecord(hashed(changed))
    expect(mismatches.map((one) => `${one.place} ${one.says}`).join('\n')).toContain(says)
  })

  test('verify in a row, in every edition', () => {
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      const verdict = verifyDialogue(
        records.map((one) => JSON.parse(JSON.stringify(editionOf(one, edition)))),
        records[2]?.head,
      )

      expect(verdict).toMatchObject({ mismatches: [], head: records[2]?.head })
    }
    expect(verifyDialogue(records, '0'.repeat(64)).mismatches).toMatchObject([{ place: 'round 3: head' }])
  })

  test.each([
    ['a round that is left out', [0, 2], /round 3.*a round is left out/],
    ['the first round left out', [1, 2], /round 2.*round 1 is left out/],
    ['another order', [1, 0, 2], /round 2.*round 1 is left out/],
    ['a round that comes again', [0, 1, 1], /round 2.*comes after round 2/],
  ])('are not verified with %s', (_, order, says) => {
    const given = order.map((at) => records[at])

    expect(sayOf(verifyDialogue(given))).toMatch(says)
  })

  test.each([0, 1, 2])('do not verify with a changed value in record %i, and it is named', (at) => {
    const changed = structuredClone(records) as Open
    changed[at].readings[0].settlement.counted += 1

    expect(sayOf(verifyDialogue(changed))).toContain(`round ${at + 1}: readings[0].settlement`)
  })

  test('do not verify with a round that was forged and hashed anew: the next one names another', () => {
    const changed = structuredClone(records) as Open
    changed[0].round.startedAt = '2026-01-01T00:00:00.000Z'
    changed[0] = hashedAnew(changed[0])

    expect(sayOf(verifyDialogue(changed))).toContain('round 2: previous.head')
  })

  test('do not verify where what stands was forged and all hashed anew: the text is named', () => {
    const changed = structuredClone(records) as Open
    const [definition] = changed[1].stands.definitions
    definition.body.definition.en = 'Something else.'
    changed[1] = hashedAnew(changed[1])
    changed[2].previous.head = changed[1].head
    changed[2] = hashedAnew(changed[2])

    expect(sayOf(verifyDialogue(changed))).toContain(`round 2: stands.definitions (${definition.id})`)
  })

  test('do not verify where a text that stands is left out, or comes from no earlier round', () => {
    const [without, later] = [structuredClone(records) as Open, structuredClone(records) as Open]
    without[1].stands.topics = []
    later[1].stands.topics[0].source.round = 2
    for (const one of [without, later]) one[1] = hashedAnew(one[1])

    expect(sayOf(verifyDialogue(without.slice(0, 2)))).toContain('round 2: stands.topics')
    expect(sayOf(verifyDialogue(later.slice(0, 2)))).toContain('which is not before')
  })
})

function sayOf({ mismatches }: ReturnType<typeof verifyDialogue>): string {
  return mismatches.map(({ place, says }) => `${place} ${says}`).join('\n')
}

/** Neither shown nor sealed: a part that is covered keeps its seal. */
function withoutRegister(record: Open): void {
  for (const part of ['register', 'agenda']) {
    delete record[part]
    delete record.opening.sealed[part]
  }
}
