import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openSession } from '../../../functions/access/sign-in.ts'
import { invite } from '../../../functions/actions/invite-participant.ts'
import { callOffLastCall } from '../../../functions/actions/last-call.ts'
import { countReading, mergeCounts } from '../../../functions/record/count-reading.ts'
import { countShards, shardsToCount } from '../../../functions/round/count-shards.ts'
import { closeAtDeadline, closeReading, giveLastCall } from '../../../functions/store/deadlines.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { keptInShards } from '../../../functions/store/reading-copies.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Reading } from '../../../shared/reading.ts'
import type { Round } from '../../../shared/round.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aProposal, aReading, aRound, askedBy, daysFromNow } from '../../builders.ts'
import { many } from '../../many.ts'
import { actor, interleave } from './step-by-step.ts'

const INTERLEAVINGS = many({ atOnce: 6, inAll: 1_000 })
const ROUND = aRound()
const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const REFUSED_AT_THE_DOOR = /closed/

let local: LocalTable
let readingsHeld = 0

beforeAll(async () => {
  local = await localTable()
  await startRound(local.table, ROUND)
})
afterAll(() => local.stop())
beforeEach(() => vi.resetModules())

describe('guarantee 1: every acknowledged position is counted, whenever the reading closes', () => {
  test(`in ${INTERLEAVINGS} interleavings of taking positions and closing`, async () => {
    const { takePosition } = await import('../../../functions/actions/take-position.ts')

    await fc.assert(theRace(takePosition), { numRuns: INTERLEAVINGS })
  }, 480_000)

  test('and the test finds a lost position if the write is not checked again afterwards', async () => {
    vi.doMock('../../../functions/actions/write-then-check-open.ts', async (original) => ({
      ...(await original<typeof import('../../../functions/actions/write-then-check-open.ts')>()),
      writeThenCheckOpen: checkThenWrite,
    }))
    const { takePosition } = await import('../../../functions/actions/take-position.ts')

    const race = await fc.check(theRace(takePosition), { numRuns: 1_000, endOnFailure: true })

    expect(race.failed).toBe(true)
    vi.doUnmock('../../../functions/actions/write-then-check-open.ts')
  }, 480_000)

  test('and a lost position if the copies are not closed before what is in their shards is counted', async () => {
    vi.doMock('../../../functions/store/reading-copies.ts', async (original) => ({
      ...(await original<typeof import('../../../functions/store/reading-copies.ts')>()),
      closeCopies: async () => {},
    }))
    const { takePosition } = await import('../../../functions/actions/take-position.ts')
    const counting = await import('../../../functions/record/count-reading.ts')

    const race = await fc.check(theRace(takePosition, counting.countReading), { numRuns: 1_000, endOnFailure: true })

    expect(race.failed).toBe(true)
    vi.doUnmock('../../../functions/store/reading-copies.ts')
  }, 480_000)
})

describe('guarantee 1: every acknowledged statement on the floor is counted', () => {
  test(`in ${INTERLEAVINGS} interleavings of making statements and closing`, async () => {
    const { makeStatement } = await import('../../../functions/actions/make-statement.ts')

    await fc.assert(
      theRaceOf(async (table, reading, delegate) => {
        const made = { reading: reading.id, kind: 'reason' as const, text: { en: `From ${delegate.id}.` }, key: 'one' }
        const receipt = await makeStatement(table, delegate, made, new Date())
        return [receipt.digest]
      }),
      { numRuns: INTERLEAVINGS },
    )
  }, 480_000)
})

describe('guarantee 1: every position that was acknowledged as taken back is counted so', () => {
  test(`in ${INTERLEAVINGS} interleavings of taking positions back and closing`, async () => {
    const { takePosition, takePositionBack } = await import('../../../functions/actions/take-position.ts')

    await fc.assert(
      theRaceOf(async (table, reading, delegate) => {
        const [asker, target] = [askedBy(delegate), { reading: reading.id, proposal: 'p1' }]
        const taken = await takePosition(table, asker, target, { stance: 'support' }, 0, new Date())
        const back = await ifOpen(takePositionBack(table, asker, target, 1, new Date()).then(({ digest }) => [digest]))
        return [taken.digest, ...back]
      }),
      { numRuns: INTERLEAVINGS },
    )
  }, 480_000)
})

describe('guarantee 1: every position that was acknowledged together with others is counted', () => {
  test(`in ${INTERLEAVINGS} interleavings of taking several positions and closing`, async () => {
    const { takePositions } = await import('../../../functions/actions/take-positions.ts')
    const secrets = new Map<string, string>()
    for (const delegate of [aParticipant(), aParticipant({ id: 'bo', side: 'sea' })]) {
      await addParticipant(local.table, delegate, 'salt')
      const { secret } = await invite(local.table, delegate.id, new Date())
      secrets.set(delegate.id, (await openSession(local.table, secret, new Date())).secret)
    }

    await fc.assert(
      theRaceOf(async (table, reading, delegate) => {
        const asker = { ...askedBy(delegate), secret: secrets.get(delegate.id) ?? '' }
        const positions = ['p1', 'p2'].map((proposal) => ({ proposal, stance: 'support' as const, revision: 0 }))
        const outcomes = await takePositions(table, asker, reading.id, positions, new Date())
        return outcomes.flatMap((outcome) => ('receipt' in outcome ? [outcome.receipt.digest] : []))
      }),
      { numRuns: INTERLEAVINGS },
    )
  }, 480_000)
})

describe('guarantee 1: a last call that was acknowledged as called off closes nothing, and any other closes the reading', () => {
  test(`in ${INTERLEAVINGS} interleavings of calling off and closing at its end`, async () => {
    const burst = fc.record({ who: fc.nat({ max: 2 }), steps: fc.integer({ min: 1, max: 6 }) })

    await fc.assert(
      fc.asyncProperty(fc.array(burst, { maxLength: 8 }), async (bursts) => {
        const { id, closesAt } = await aReadingWithLastCall(local.table)
        const asked = { reading: id, call: 1, seen: 0 }
        const callsOff = [1, 2].map(() =>
          actor(local.table, (table) =>
            callOffLastCall(table, CLEO, asked, new Date()).then(
              () => 'called off',
              ({ code }: { readonly code: string }) => code,
            ),
          ),
        )
        const machine = actor(local.table, async (table) => {
          const reading = await findReading(table, id)
          // Where it was called off before, the machine waits for the deadline.
          return reading?.lastCall !== undefined && closeAtDeadline(table, reading, closesAt)
        })

        await interleave([...callsOff, machine], bursts)

        const said = await Promise.all(callsOff.map(({ result }) => result))
        const { status, calledOff, closing } = (await findReading(local.table, id)) ?? {}
        const isCalledOff = said.includes('called off')
        expect({ isClosed: await machine.result, status, calledOff, decision: closing?.decision }).toEqual(
          isCalledOff
            ? { isClosed: false, status: 'open', calledOff: 1, decision: undefined }
            : { isClosed: true, status: 'closed', calledOff: undefined, decision: 'adjourn' },
        )
        expect(said).toEqual(said.map(() => (isCalledOff ? 'called off' : 'reading-not-open')))
      }),
      { numRuns: INTERLEAVINGS },
    )
  }, 480_000)
})

type TakePosition = typeof import('../../../functions/actions/take-position.ts').takePosition

/** Two sides take positions while a facilitator closes. */
function theRace(takePosition: TakePosition, count = countReading) {
  return theRaceOf(async (table, reading, delegate) => {
    const target = { reading: reading.id, proposal: 'p1' }
    const { digest } = await takePosition(table, askedBy(delegate), target, { stance: 'support' }, 0, new Date())
    return [digest]
  }, count)
}

type Count = (table: Table, reading: Reading, round: Round) => Promise<{ readonly digests: Iterable<string> }>

/** Submits something. @returns the digests that were acknowledged */
type Submit = (table: Table, reading: Reading, delegate: Participant) => Promise<readonly string[]>

/**
 * Two sides submit while a facilitator closes and the machine counts, their steps in any order. Where a process has
 * looked at the reading before, it goes by what it saw. With several shards each side is in another one, and who closes
 * may die before it has closed so many copies.
 */
function theRaceOf(submit: Submit, count = countReading) {
  const burst = fc.record({ who: fc.nat({ max: 2 }), steps: fc.integer({ min: 1, max: 6 }) })
  const where = fc.record({
    hasLooked: fc.boolean(),
    shards: fc.constantFrom(1, 3),
    closed: fc.nat({ max: 3 }),
    spreads: fc.boolean(),
  })
  return fc.asyncProperty(
    fc.array(burst, { maxLength: 8 }),
    where,
    async (bursts, { hasLooked, shards, closed, spreads }) => {
      const reading = await anOpenReading(local.table, shards)
      const submitters = [aParticipant(), aParticipant({ id: 'bo', side: 'sea' })].map((delegate) =>
        actor(local.table, async (table) => {
          if (hasLooked) await findReading(table, reading.id)
          return ifOpen(submit(table, reading, delegate))
        }),
      )
      const closing = actor(local.table, (table) =>
        closeAndCount(table, reading, closed, spreads ? countSpread : count),
      )

      await interleave([...submitters, closing], bursts)

      const acknowledged = (await Promise.all(submitters.map(({ result }) => result))).flat()
      expect(await closing.result).toEqual(expect.arrayContaining(acknowledged))
    },
  )
}

/** What was acknowledged; nothing if the reading was closed. */
async function ifOpen(acknowledged: Promise<readonly string[]>): Promise<readonly string[]> {
  try {
    return await acknowledged
  } catch (error) {
    if (error instanceof Error && REFUSED_AT_THE_DOOR.test(error.message)) return []
    throw error
  }
}

/** The digests that were counted. @param copies how many of them who closes has closed when they die */
async function closeAndCount(table: Table, reading: Reading, copies: number, count: Count) {
  const closing = { at: daysFromNow(0), by: 'cleo', decision: 'settle' } as const
  await closeReading(diesAtCopy(table, copies), reading, closing).catch((error) => {
    if (error !== DIED) throw error
  })
  return [...(await count(table, reading, ROUND)).digests]
}

/** Counts each shard by itself, as the machine does where there are several. */
async function countSpread(table: Table, { id, copies }: Reading): Promise<{ readonly digests: readonly string[] }> {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Error(`there is no reading ${id}`)
  if (copies === undefined) return { digests: [...(await countReading(table, reading, ROUND)).digests] }
  const before = await shardsToCount(table, reading)
  for (const one of 'due' in before ? before.due : []) await countShards(table, one)
  const after = await shardsToCount(table, reading)
  const merged = await mergeCounts(table, reading, ROUND, [], 'counted' in after ? after.counted : [])
  const digests: string[] = []
  for await (const part of merged.digests as AsyncIterable<readonly string[]>) digests.push(...part)
  return { digests }
}

const DIED = new Error('the process died')

/** A table whose user dies once it has changed so many copies. */
function diesAtCopy(table: Table, copies: number): Table {
  let changed = 0
  return {
    ...table,
    async update(key, change) {
      if (key.sk === 'STATUS' && changed === copies) throw DIED
      if (key.sk === 'STATUS') changed += 1
      return table.update(key, change)
    },
  }
}

async function anOpenReading(table: Table, shards = 1): Promise<Reading> {
  readingsHeld += 1
  const reading = aReading({ number: readingsHeld, shards, ...keptInShards(shards) })
  await Promise.all([
    freezeRoll(table, reading.id, reading.shards, { river: ['ada'], sea: ['bo'] }),
    tableProposal(table, aProposal({ reading: reading.id }), reading.shards),
    tableProposal(table, aProposal({ id: 'p2', reading: reading.id }), reading.shards),
    openReading(table, reading),
  ])
  return reading
}

/** A reading that closes in ten minutes by a last call. */
async function aReadingWithLastCall(table: Table): Promise<Reading> {
  const { id, closesAt: deadline } = await anOpenReading(table)
  const called = { at: daysFromNow(0), by: 'cleo', decision: 'adjourn', number: 1, notice: '10 minutes' } as const
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Error(`there is no reading ${id}`)
  const closesAt = new Date(Date.now() + 600_000).toISOString()
  await giveLastCall(table, reading, { ...called, deadline }, closesAt)
  return { ...reading, closesAt }
}

/** The two steps of a write, swapped. */
async function checkThenWrite<Written>(
  table: Table,
  { id }: { id: string },
  _now: Date,
  write: () => Promise<Written>,
) {
  const reading = await findReading(table, id)
  if (reading?.status !== 'open') throw new Error('closed')
  return { receipt: await write(), reading }
}
