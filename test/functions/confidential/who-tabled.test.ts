import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Table } from '../../../functions/store/table.ts'
import { seeBracketMap } from '../../../functions/views/see-bracket-map.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import { seeScreen } from '../../../functions/views/see-screen.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { anotherTable, type LocalTable, localTable } from '../../a-table.ts'
import { many } from '../../many.ts'
import { signIn } from '../../sign-in.ts'
import { aTableInMemory } from './a-table-in-memory.ts'
import { AUTHORS, type Author, aTabling, at, BATCH_SECONDS, IN_BATCHES, LOOKING, THEN } from './a-tabling.ts'
import { type Served, servedTo } from './what-is-served.ts'

/** The functions read the table of the dialogue that is played. */
const served = vi.hoisted((): { table?: Table; dialogue?: Dialogue } => ({}))
vi.mock('../../../functions/environment/environment.ts', async (original) => ({
  ...(await original<typeof import('../../../functions/environment/environment.ts')>()),
  table: () => served.table,
  dialogue: () => served.dialogue,
  origin: () => 'http://localhost',
  sendsReminders: () => false,
  drafting: () => undefined,
  workflow: () => ({ start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }),
  consultationMachine: () => ({
    start: async () => {},
    stateOf: async () => 'running' as const,
    wake: async () => true,
  }),
}))

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(THEN) })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What can change while a reading is open. */
const LIVE = /reading|round|event|dialogue|await|bracket|screen|calendar|memo|standing|glossary|side|^\/$/
const ADDRESSES = { round: ['1'], reading: ['1.terms.1'], basket: [], consultation: [] }

/**
 * In every role, all that is served is fetched before and after each act with a text: tabling, amending, withdrawing, a chair's
 * text. Until the batch appears, nothing of it changes, so nobody learns when it was done, however often they look.
 */
test('no answer changes when a text is tabled, amended or withdrawn, until its batch appears', async () => {
  const table = await anotherTable(local)
  const reading = await aTabling(table, { ...IN_BATCHES, attribution: 'none' }, 'nobody knows')
  served.table = table
  served.dialogue = reading.round.dialogue
  const sessions = new Map<string, string | undefined>([['a stranger', undefined]])
  for (const who of Object.keys(LOOKING)) sessions.set(who, (await signIn(table, who, at(0))).secret)
  const look = async (second: number) => {
    vi.setSystemTime(at(second))
    const all = new Map<string, Served>()
    for (const [who, session] of sessions) all.set(who, await servedTo(session, ADDRESSES, LIVE))
    return all
  }

  const [kept, gone, old] = ['Kept', 'Gone', 'Old']
  const shown = await reading.tables('bo', 5, old)
  await look(BATCH_SECONDS)
  const before = await look(BATCH_SECONDS + 60)
  const first = await reading.tables('rob', BATCH_SECONDS + 61, kept)
  await reading.tables('rob', BATCH_SECONDS + 62, kept, first)
  await reading.withdraws('rita', BATCH_SECONDS + 64, await reading.tables('rita', BATCH_SECONDS + 63, gone))
  await reading.withdraws('bo', BATCH_SECONDS + 65, shown)
  const after = await look(BATCH_SECONDS + 66)
  // In the last minute pages say when the batch after the next one appears.
  const last = await look(2 * BATCH_SECONDS - 61)
  const appeared = await look(2 * BATCH_SECONDS)

  for (const who of sessions.keys()) {
    expect({ who, apart: apart(before.get(who), after.get(who)) }).toEqual({ who, apart: [] })
    expect({ who, apart: apart(before.get(who), last.get(who)) }).toEqual({ who, apart: [] })
    const text = JSON.stringify([...Object.values(appeared.get(who) ?? {})].map((one) => one.text))
    expect(text.includes(kept)).toBe(who !== 'a stranger')
    expect(text).not.toContain(gone)
  }
}, 240_000)

/** Addresses that are answered otherwise, apart from what is random in a page. */
function apart(one: Served = {}, other: Served = {}): readonly string[] {
  return Object.keys(one).filter((address) => alikeText(one[address]?.text) !== alikeText(other[address]?.text))
}

/** A page without the keys of its forms, which are random, and without what is left until the deadline, which is of the clock. */
function alikeText(text = ''): string {
  return text
    .replaceAll(/name="key" value="[^"]*"/g, 'a key')
    .replaceAll(/<strong> \([^)]*\)<\/strong>/g, 'time left')
    .replaceAll(/"date":"[^"]*"/g, 'when it was asked for')
}

/**
 * An onlooker sees who is at their phone in each second, and looks every second at all that changes with the texts. They guess
 * that the author of a new text is who was at their phone in the second in which it could first be seen. Without the rule they are right. With it they
 * are right as often as by chance.
 */
test.each([
  ['as often as by chance, where texts appear in batches', IN_BATCHES],
  ['always, where they appear at once', {}],
] as const)(
  'who looks every second, and sees who is active, guesses who tabled a text %s',
  async (_, rules) => {
    let right = 0
    const numRuns = many({ atOnce: 40, inAll: 1_000 })
    await fc.assert(
      fc.asyncProperty(anyBatch, async ({ author, second, active }) => {
        const table = aTableInMemory()
        const reading = await aTabling(table, { ...rules, attribution: 'none' }, crypto.randomUUID())
        served.table = table
        const moments = [second - 1, second, second + 1, BATCH_SECONDS - 1, BATCH_SECONDS, BATCH_SECONDS + 1]
        let known: string | undefined
        let guess: Author | undefined
        for (const moment of moments.toSorted((one, other) => one - other)) {
          if (moment === second) await reading.tables(author, second, 'Interference')
          const seen = await fetched(table, reading, at(moment))
          const changed = known !== undefined && seen !== known
          if (changed) guess ??= moment === second ? author : active
          known = seen
        }
        expect(guess).toBeDefined()
        right += Number(guess === author)
      }),
      { numRuns, endOnFailure: true },
    )
    if (rules !== IN_BATCHES) expect(right).toBe(numRuns)
    else {
      const byChance = numRuns / AUTHORS.length
      // Five standard deviations: once in two million times by chance.
      expect(Math.abs(right - byChance), `${right} of ${numRuns}`).toBeLessThanOrEqual(5 * Math.sqrt(byChance))
    }
  },
  600_000,
)

/** Who tables a text, in which second of the batch, and who is at their phone in the second in which the batch appears. */
const anyBatch = fc.record({
  author: fc.constantFrom(...AUTHORS),
  second: fc.integer({ min: 1, max: BATCH_SECONDS - 61 }),
  active: fc.constantFrom(...AUTHORS),
})

/** What changes with the texts, in every role, and without what differs in every second. */
async function fetched(table: Table, { reading, round }: Awaited<ReturnType<typeof aTabling>>, now: Date) {
  const views = await Promise.all(Object.values(LOOKING).map((who) => seeReading(table, who, reading.id, now)))
  const brackets = await seeBracketMap(table, 1, now)
  const screen = await seeScreen(table, { reading: reading.id }, round.dialogue, now)
  return JSON.stringify([views, brackets, screen])
}
