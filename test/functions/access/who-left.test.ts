import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { cachedSession } from '../../../functions/access/session-cache.ts'
import { closeEverySession, closeSession, findSession } from '../../../functions/access/sessions.ts'
import { eraseName } from '../../../functions/actions/erase-names.ts'
import { putOnRoster, revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { takePositions } from '../../../functions/actions/take-positions.ts'
import { Refused } from '../../../functions/platform/refusal.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { keptInShards } from '../../../functions/store/reading-copies.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aProposal, aReading, aRound } from '../../builders.ts'
import { many } from '../../many.ts'
import { signIn } from '../../sign-in.ts'
import { actor, interleave } from '../actions/step-by-step.ts'

const INTERLEAVINGS = many({ atOnce: 12, inAll: 1_000 })
const A_MINUTE_MS = 60_000

let local: LocalTable
/** A process that knows who asks, and one in which they leave. */
let here: Table
let elsewhere: Table
let rounds = 0
let reading: Reading
let ada: Somebody
let bo: Somebody

type Somebody = { readonly id: string; readonly secret: string }

beforeAll(async () => {
  // A process goes by what it saw within a second, however long it takes here.
  vi.useFakeTimers({ toFake: ['Date'] })
  local = await localTable()
  here = local.table
  elsewhere = openTable(local.name, local.config)
})
afterAll(() => {
  vi.useRealTimers()
  return local.stop()
})
beforeEach(async () => {
  ;[ada, bo] = [await somebody('Ada', 'river'), await somebody('Bo', 'sea')]
})

describe.each([1, 3])('a process with a cached session, in a dialogue of %i shards,', (shards) => {
  beforeEach(async () => {
    reading = await anOpenReading({ shards })
    for (const one of [ada, bo]) await take(one, 'known')
  })

  test('never acknowledges a position of a participant who was revoked in another one', async () => {
    await revokeParticipant(elsewhere, ada.id, new Date())

    await expect(take(ada, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
    await expect(take(ada, 'p2')).rejects.toMatchObject({ code: 'unauthenticated' })
    await expect(take(bo, 'p1')).resolves.toMatchObject({ revision: 1 })
  })

  test('never acknowledges a position sent with a session that ended in another one', async () => {
    await closeSession(elsewhere, ada.secret)

    await expect(take(ada, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
  })

  test('never acknowledges any of several positions, and says nothing of them, after they left in another one', async () => {
    const positions = ['p1', 'p2', 'nothing'].map((proposal) => ({ proposal, stance: 'support' as const, revision: 0 }))
    await closeSession(elsewhere, ada.secret)
    const session = await cachedSession(here, reading.id, ada.secret, new Date())
    if (session === undefined) throw new Error('the session is not cached')

    await expect(takePositions(here, session, reading.id, positions, new Date())).rejects.toMatchObject({
      code: 'left-meanwhile',
    })
  })

  test('never acknowledges a position sent with a second session that ended later', async () => {
    const again = { id: ada.id, secret: await sessionOf(ada.id, elsewhere) }
    await closeSession(elsewhere, ada.secret)
    for (const proposal of ['p1', 'p2']) await take(again, proposal)
    await closeSession(elsewhere, again.secret)

    await expect(take(again, 'p3')).rejects.toMatchObject({ code: 'left-meanwhile' })
  })

  test('never acknowledges a position after a sign-out on every device in another one', async () => {
    await closeEverySession(elsewhere, bo.id)

    await expect(take(bo, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
  })

  test('never acknowledges a position sent with a session that an eleventh one replaced', async () => {
    const sessions = []
    for (let more = 0; more < 10; more += 1) sessions.push(await sessionOf(ada.id, elsewhere))
    // Nothing that can fail comes after an invitation is spent: the new session's first request counts it.
    await findSession(elsewhere, sessions.at(-1) ?? '', new Date())

    await expect(take(ada, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
  })

  describe('never acknowledges a position if the store failed while they signed out,', () => {
    const givesUp = () => ({ ...elsewhere, last: () => Promise.reject(new Error('the store gave up')) })
    const gaveUp = (leaving: Promise<void>) => expect(leaving).rejects.toThrow('the store gave up')

    test('and they sent another request', async () => {
      await gaveUp(closeSession(givesUp(), ada.secret))

      expect(await findSession(elsewhere, ada.secret, new Date())).toBeUndefined()
      await expect(take(ada, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
    })

    test('and they were revoked again', async () => {
      await gaveUp(revokeParticipant(givesUp(), bo.id, new Date()))

      await revokeParticipant(elsewhere, bo.id, new Date())
      await expect(take(bo, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
    })

    test('and their name was erased', async () => {
      await gaveUp(revokeParticipant(givesUp(), bo.id, new Date()))

      await eraseName(elsewhere, bo.id, new Date())
      await expect(take(bo, 'p1')).rejects.toMatchObject({ code: 'left-meanwhile' })
    })

    test('and they submitted to another process with a second session', async () => {
      const other = { id: ada.id, secret: await sessionOf(ada.id, elsewhere) }
      await gaveUp(closeSession(givesUp(), ada.secret))

      await take(other, 'p1', openTable(local.name, local.config))
      await expect(take(ada, 'p2')).rejects.toMatchObject({ code: 'left-meanwhile' })
    })
  })

  test('does not use the cache in a closed reading', async () => {
    await closeReading(here, reading, { at: new Date().toISOString(), by: 'cleo', decision: 'settle' })
    for (const one of [ada, bo]) await expect(take(one, 'p1')).rejects.toMatchObject({ code: 'reading-not-open' })
    await closeSession(elsewhere, ada.secret)
    await revokeParticipant(elsewhere, bo.id, new Date())

    for (const one of [ada, bo]) await expect(take(one, 'p1')).rejects.toMatchObject({ code: 'unauthenticated' })
  })

  test('accepts a session that they opened afterwards', async () => {
    await closeSession(elsewhere, ada.secret)
    const again = { id: ada.id, secret: await sessionOf(ada.id, elsewhere) }

    await expect(take(again, 'p1')).resolves.toMatchObject({ revision: 1 })
  })

  test('refuses before it writes if they signed out in the same process', async () => {
    await revokeParticipant(here, ada.id, new Date())

    await expect(take(ada, 'p1')).rejects.toMatchObject({ code: 'unauthenticated' })
  })
})

describe('a participant who signed out in any process is refused at the next request', () => {
  test(`in ${INTERLEAVINGS} interleavings of taking positions, leaving and being revoked`, async () => {
    const bursts = fc.array(fc.record({ who: fc.nat({ max: 4 }), steps: fc.integer({ min: 1, max: 5 }) }), {
      maxLength: 12,
    })
    const race = fc.asyncProperty(
      bursts,
      fc.constantFrom(...WAYS),
      fc.constantFrom(1, 3),
      async (order, leave, shards) => {
        const [leaver, other] = [await somebody('Ada', 'river'), await somebody('Bo', 'sea')]
        const onTheirPhone = { id: leaver.id, secret: await sessionOf(leaver.id, here) }
        reading = await anOpenReading({ river: leaver, sea: other, shards })
        const leaving = actor(local.table, (table) => leave(table, leaver))
        const leavingToo = actor(local.table, (table) => closeSession(table, onTheirPhone.secret))
        const submitting = [
          actor(local.table, (table) => asks(table, leaver, ['known', 'p1', 'p2'], () => leaving.isDone())),
          actor(local.table, (table) => asks(table, onTheirPhone, ['p3', 'p4', 'p5'], () => leavingToo.isDone())),
          actor(local.table, (table) => asks(table, other, ['known', 'p1', 'p2'], () => false)),
        ]

        await interleave([leaving, leavingToo, ...submitting], order)

        const [first, second, others] = await Promise.all(submitting.map(({ result }) => result))
        expect([first, second].flat()).not.toContain('acknowledged, though they had left')
        expect([first, second].flat()).not.toContain('no-such-proposal')
        expect(others).toEqual(Array(3).fill('acknowledged'))
      },
    )

    await fc.assert(race, { numRuns: INTERLEAVINGS })
  }, 240_000)
})

/** How somebody comes to leave. */
const WAYS: readonly ((table: Table, one: Somebody) => Promise<void>)[] = [
  (table, { id }) => revokeParticipant(table, id, new Date()),
  (table, { secret }) => closeSession(table, secret),
  (table, { id }) => closeEverySession(table, id),
]

/** Three requests one after another, in a process of its own: what came of each. */
async function asks(table: Table, one: Somebody, proposals: readonly string[], hasLeft: () => boolean) {
  const came: string[] = []
  for (const proposal of proposals) {
    const hadLeft = hasLeft()
    try {
      await take(one, proposal, table)
      came.push(hadLeft ? 'acknowledged, though they had left' : 'acknowledged')
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      came.push(error.code)
    }
  }
  return came
}

/** Takes a position as a request does: who asks comes first. */
async function take({ secret }: Somebody, proposal: string, table = here) {
  const held = await cachedSession(table, reading.id, secret, new Date())
  if (held === undefined) throw new Refused('unauthenticated', 'nobody asks with it')
  return takePosition(table, held, { reading: reading.id, proposal }, { stance: 'support' }, 0, new Date())
}

async function somebody(name: string, side: string): Promise<Somebody> {
  const newcomer = { role: 'participant', name, side, capacity: 'nongovernmental-expert' } as const
  const { id } = await putOnRoster(here, newcomer, aDialogue(), new Date())
  return { id, secret: await sessionOf(id, here, new Date(Date.now() - A_MINUTE_MS)) }
}

async function sessionOf(id: string, table: Table, at = new Date()): Promise<string> {
  return (await signIn(table, id, at)).secret
}

/** A round of its own, in which one reading is open to two people. */
async function anOpenReading({ river = ada, sea = bo, shards = 1 }): Promise<Reading> {
  rounds += 1
  const opened = aReading({ round: rounds, shards, ...keptInShards(shards) })
  await startRound(here, aRound({ round: rounds }))
  await freezeRoll(here, opened.id, opened.shards, { river: [river.id], sea: [sea.id] })
  for (const id of ['known', 'p1', 'p2', 'p3', 'p4', 'p5'])
    await tableProposal(here, aProposal({ id, reading: opened.id }), opened.shards)
  await openReading(here, opened)
  return opened
}
