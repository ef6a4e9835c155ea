import * as fc from 'fast-check'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Table } from '../../../functions/store/table.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import { anotherTable, type LocalTable, localTable } from '../../a-table.ts'
import { many } from '../../many.ts'
import { heldByConvener } from './a-convened-reading.ts'
import { ACTS, type Act, anyScript } from './a-convener.ts'
import { anyScenario } from './a-scenario.ts'
import { addFindings, attackOn, FOUND_NOTHING } from './an-attack.ts'

/** The functions read the table of the dialogue that is played. */
const served = vi.hoisted((): { table?: Table; dialogue?: Dialogue } => ({}))
vi.mock('../../../functions/environment/environment.ts', async (original) => ({
  ...(await original<typeof import('../../../functions/environment/environment.ts')>()),
  table: () => served.table,
  dialogue: () => served.dialogue,
  origin: () => 'http://localhost',
  sendsReminders: () => false,
  drafting: () => undefined,
  logKeeper: () => undefined,
  announcer: () => undefined,
  workflow: () => ({ start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }),
}))

const serve = (table: Table, dialogue: Dialogue) => Object.assign(served, { table, dialogue })

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** Nobody who has come in is invited once more, a round is running, and without co-chairs nobody publishes. */
const NEVER_GRANTED: readonly Act[] = ['makes another invitation', 'starts a round', 'publishes']

/** In how many other ways everybody may have answered, in a dialogue. */
const OTHERS = 3

/**
 * A facilitator does whatever the access table grants, as often and whenever they like: puts ghosts on a side and signs in as them, makes
 * recoveries and signs in with these, revokes, erases, signs out, closes as early as they may, moves the deadline, tables a chair's text, and
 * looks at everything after each of it. They learn no more of what anybody answered than the rule tells: the outcomes, which sides agree, the distinct
 * words, and who was heard in numbers from three on.
 */
test('a facilitator who does everything that the access table grants learns nothing beyond what is allowed', async () => {
  let found = FOUND_NOTHING
  const taken = new Map<Act, string>()
  const heard = (act: Act, answer: unknown) => {
    const { status = 200, body } = (answer ?? {}) as { status?: number; body?: unknown }
    if (status < 300) taken.set(act, 'is taken')
    else if (!taken.has(act)) taken.set(act, `${status} ${JSON.stringify(body)}`)
  }
  const numRuns = many({ atOnce: 2, inAll: 1_000 })
  const worlds = anyScenario.filter(({ stage }) => stage === 'terms')
  await fc.assert(
    fc.asyncProperty(worlds, anyScript, fc.infiniteStream(fc.nat()), async (world, script, numbers) => {
      const hold = (other: typeof world) =>
        heldByConvener(other, script, { table: () => anotherTable(local), serve, heard })
      const next = (below: number) => (numbers.next().value ?? 0) % below
      const [more] = await attackOn(world, hold, ['facilitator'], next, OTHERS)
      found = addFindings(found, more ?? FOUND_NOTHING)
    }),
    { numRuns, endOnFailure: true },
  )

  const { compared, toldApart, stances, counts, example } = found
  expect(compared).toBeGreaterThan(0)
  expect({ toldApart, example, stances, counts }).toEqual({
    toldApart: 0,
    stances: { ...stances, right: stances.rightFromAllowed },
    counts: { ...counts, right: counts.rightFromAllowed },
  })
  const refused = ACTS.filter((act) => taken.get(act) !== 'is taken')
  if (numRuns >= 100) expect(refused).toEqual(NEVER_GRANTED)
}, 7_200_000)
