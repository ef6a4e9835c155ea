import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import type { Workflow } from '../../../functions/platform/step-functions.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { keptInShards } from '../../../functions/store/reading-copies.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aProposal, aReading, aRound, askedBy, daysFromNow } from '../../builders.ts'

const ADA = aParticipant()
const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const workflow: Workflow = { start: async () => {}, stateOf: async () => 'running', wake: async () => true }

let local: LocalTable
/** A process that has seen the readings before, and one in which everything else happens. */
let here: Table
let elsewhere: Table
let held = 0

beforeAll(async () => {
  local = await localTable()
  here = local.table
  elsewhere = openTable(local.name, local.config)
  await startRound(here, aRound())
})
afterAll(() => local.stop())

describe.each([1, 3])('a process with a cached reading, in a dialogue of %i shards,', (shards) => {
  test('never acknowledges a position after another process closed it', async () => {
    const reading = await anOpenReading(shards)
    await take(reading, 'p1')
    await closeReading(elsewhere, reading, { at: daysFromNow(0), by: 'cleo', decision: 'settle' })

    await expect(take(reading, 'p2')).rejects.toMatchObject({ code: 'closed-meanwhile' })
    await expect(take(reading, 'p1', 1)).rejects.toMatchObject({ code: 'reading-not-open' })
  })

  test('never acknowledges a position on a proposal that was withdrawn in another process', async () => {
    const reading = await anOpenReading(shards)
    await take(reading, 'p1')
    await withdrawProposal(elsewhere, ADA, { reading: reading.id, proposal: 'p1' }, new Date())

    const again = { code: 'invalid', message: 'this proposal was withdrawn by its author' }
    await expect(take(reading, 'p1', 1)).rejects.toMatchObject(again)
    await expect(take(reading, 'p1', 1)).rejects.toMatchObject(again)
    await expect(take(reading, 'p2')).resolves.toMatchObject({ revision: 1 })
  })

  test('never acknowledges a position after a deadline that another process brought forward', async () => {
    const reading = await anOpenReading(shards)
    await take(reading, 'p1')
    const sooner = new Date(Date.now() + 60_000)
    await moveReadingDeadline({ table: elsewhere, workflow }, CLEO, reading.id, sooner.toISOString(), new Date())

    await expect(take(reading, 'p2', 0, sooner)).rejects.toMatchObject({ code: 'closed-meanwhile' })
  })

  test('accepts a position after another process moved the deadline later', async () => {
    const reading = await anOpenReading(shards)
    await take(reading, 'p1')
    await moveReadingDeadline({ table: elsewhere, workflow }, CLEO, reading.id, daysFromNow(20), new Date())

    await expect(take(reading, 'p2', 0, new Date(daysFromNow(10)))).resolves.toMatchObject({ revision: 1 })
  })
})

test('refuses a revision if the revision before it does not exist', async () => {
  const reading = await anOpenReading()
  await take(reading, 'p1')

  await expect(take(reading, 'p1', 2)).rejects.toMatchObject({ code: 'position-changed-meanwhile' })
  await expect(take(reading, 'p1', 1)).resolves.toMatchObject({ revision: 2 })
})

test('refuses words of objection with a position that is no objection', async () => {
  const reading = await anOpenReading()
  const taken = { stance: 'support', change: { en: 'Say who pays.' } } as const
  const target = { reading: reading.id, proposal: 'p1' }

  await expect(takePosition(here, askedBy(ADA), target, taken, 0, new Date())).rejects.toMatchObject({
    code: 'invalid',
    message: '"support" is no objection; leave "change" out',
  })
})

function take(reading: Reading, proposal: string, seen = 0, now = new Date()) {
  return takePosition(here, askedBy(ADA), { reading: reading.id, proposal }, { stance: 'support' }, seen, now)
}

async function anOpenReading(shards = 1): Promise<Reading> {
  held += 1
  const reading = aReading({ number: held, shards, ...keptInShards(shards) })
  await freezeRoll(here, reading.id, reading.shards, { river: ['ada'], sea: [] })
  for (const id of ['p1', 'p2']) await tableProposal(here, aProposal({ id, reading: reading.id }), reading.shards)
  await openReading(here, reading)
  return reading
}
