import * as fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { countReading } from '../../../functions/record/count-reading.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { closeReading, findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aProposal, aReading, aRound, askedBy, daysFromNow } from '../../builders.ts'
import { many } from '../../many.ts'
import { actor, interleave } from './step-by-step.ts'

const INTERLEAVINGS = many({ atOnce: 30, inAll: 1_000 })
const ROUND = aRound()
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
  }, 240_000)

  test('and the test finds a lost position if the write is not checked again afterwards', async () => {
    vi.doMock('../../../functions/actions/write-then-check-open.ts', async (original) => ({
      ...(await original<typeof import('../../../functions/actions/write-then-check-open.ts')>()),
      writeThenCheckOpen: checkThenWrite,
    }))
    const { takePosition } = await import('../../../functions/actions/take-position.ts')

    const race = await fc.check(theRace(takePosition), { numRuns: 1_000, endOnFailure: true })

    expect(race.failed).toBe(true)
    vi.doUnmock('../../../functions/actions/write-then-check-open.ts')
  }, 240_000)
})

type TakePosition = typeof import('../../../functions/actions/take-position.ts').takePosition

/**
 * Two sides submit while a facilitator closes and the machine counts, their steps in any order. Where a process has
 * looked at the reading before, it goes by what it saw.
 */
function theRace(takePosition: TakePosition) {
  const burst = fc.record({ who: fc.nat({ max: 2 }), steps: fc.integer({ min: 1, max: 6 }) })
  return fc.asyncProperty(fc.array(burst, { maxLength: 8 }), fc.boolean(), async (bursts, hasLooked) => {
    const reading = await anOpenReading(local.table)
    const submitters = [aParticipant(), aParticipant({ id: 'bo', side: 'sea' })].map((delegate) =>
      actor(local.table, async (table) => {
        if (hasLooked) await findReading(table, reading.id)
        return submit(takePosition, table, reading, delegate)
      }),
    )
    const closing = actor(local.table, (table) => closeAndCount(table, reading))

    await interleave([...submitters, closing], bursts)

    const acknowledged = (await Promise.all(submitters.map(({ result }) => result))).flat()
    expect(await closing.result).toEqual(expect.arrayContaining(acknowledged))
  })
}

/** The side, once its position is acknowledged. */
async function submit(takePosition: TakePosition, table: Table, reading: Reading, delegate: Participant) {
  const target = { reading: reading.id, proposal: 'p1' }
  try {
    await takePosition(table, askedBy(delegate), target, { stance: 'support' }, 0, new Date())
    return delegate.role === 'participant' ? [delegate.side] : []
  } catch (error) {
    if (error instanceof Error && REFUSED_AT_THE_DOOR.test(error.message)) return []
    throw error
  }
}

/** The sides that were counted. */
async function closeAndCount(table: Table, reading: Reading): Promise<readonly string[]> {
  await closeReading(table, reading, { at: daysFromNow(0), by: 'cleo', decision: 'settle' })
  const { counts } = await countReading(table, reading, ROUND)
  return Object.keys(counts['p1'] ?? {})
}

async function anOpenReading(table: Table): Promise<Reading> {
  readingsHeld += 1
  const reading = aReading({ number: readingsHeld })
  await Promise.all([
    freezeRoll(table, reading.id, reading.shards, { river: ['ada'], sea: ['bo'] }),
    tableProposal(table, aProposal({ reading: reading.id }), reading.shards),
    openReading(table, reading),
  ])
  return reading
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
  return { written: await write(), reading }
}
