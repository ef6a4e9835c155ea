import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { callOffLastCall } from '../../../functions/actions/last-call.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import type { Workflow } from '../../../functions/platform/step-functions.ts'
import { countReading } from '../../../functions/record/count-reading.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { bringCopiesUpToDate, keptInShards } from '../../../functions/store/reading-copies.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { openTable, type Table } from '../../../functions/store/table.ts'
import type { Reading } from '../../../shared/reading.ts'
import { itemsOf, type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aProposal, aReading, aRound, askedBy, daysFromNow } from '../../builders.ts'
import { aRoundByHand } from '../round/a-round-by-hand.ts'
import { killedAtEveryCall } from './killed-at-every-call.ts'

const ADA = aParticipant()
const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const ROUND = aRound()
const SHARDS = 3
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
  await startRound(here, ROUND)
})
afterAll(() => local.stop())

describe('a reading that opens', () => {
  test.each([
    [1, undefined],
    [SHARDS, SHARDS],
  ])('in a dialogue of %i shards has %o copies', async (shards, copies) => {
    const round = await aRoundByHand({ shards })
    const reading = await findReading(round.table, await round.opens('terms'))

    const statuses = (await itemsOf(round.config, round.name)).filter(({ sk }) => sk?.S === 'STATUS')
    await round.stop()

    expect(reading?.copies).toBe(copies)
    expect(statuses).toHaveLength(copies ?? 0)
  })

  test('gets the copies that are missing when it is opened again', async () => {
    const round = await aRoundByHand({ shards: SHARDS })
    const id = await round.opens('terms')
    await round.table.delete(copyKey(id, 1))

    await round.opens('terms')
    const made = await copiesOf(round.table, id)
    await round.stop()

    expect(made.map((copy) => copy?.['status'])).toEqual(['open', 'open', 'open'])
  })
})

describe('the copies of a reading', () => {
  test.each(['settle', 'another-reading', 'adjourn'] as const)(
    'are closed when who closed it has an answer, although they were killed at any call (%s)',
    async (decision) => {
      let reading = await anOpenReading()
      const close = (table: Table) => advanceReading({ table, workflow }, CLEO, reading.id, decision, new Date())

      const kills = await killedAtEveryCall(elsewhere, close, async () => {
        await close(elsewhere)
        expect((await copiesOf(here, reading.id)).map((copy) => copy?.['status'])).toEqual(Array(SHARDS).fill('closed'))
        reading = await anOpenReading()
      })

      expect(kills).toBeGreaterThan(SHARDS)
    },
  )

  test('have the deadline that somebody was told, although they were killed at any call', async () => {
    let reading = await anOpenReading()
    const sooner = daysFromNow(2)
    const move = (table: Table) =>
      moveReadingDeadline({ table, workflow }, CLEO, reading.id, sooner, new Date()).then(() => {})

    const kills = await killedAtEveryCall(elsewhere, move, async () => {
      await move(elsewhere)
      expect((await copiesOf(here, reading.id)).map((copy) => copy?.['closesAt'])).toEqual(Array(SHARDS).fill(sooner))
      reading = await anOpenReading()
    })

    expect(kills).toBeGreaterThan(SHARDS)
  })

  test('have the end of a last call, and after it was called off the deadline, although who did it was killed at any call', async () => {
    let reading = await anOpenReading()
    const deadline = reading.closesAt
    const closes = { notice: '1 day' } as const
    const call = (table: Table) => advanceReading({ table, workflow }, CLEO, reading.id, 'adjourn', new Date(), closes)
    const off = (table: Table) => callOffLastCall(table, CLEO, { reading: reading.id, call: 1, seen: 0 }, new Date())

    const calls = await killedAtEveryCall(elsewhere, call, async () => {
      await call(elsewhere)
      const { closesAt } = (await findReading(here, reading.id)) ?? {}
      expect(closesAt).not.toBe(deadline)
      expect((await copiesOf(here, reading.id)).map((copy) => copy?.['closesAt'])).toEqual(Array(SHARDS).fill(closesAt))
      reading = await anOpenReading()
    })
    await call(elsewhere)
    const callsOff = await killedAtEveryCall(elsewhere, off, async () => {
      await off(elsewhere)
      const { closesAt } = (await findReading(here, reading.id)) ?? {}
      expect((await copiesOf(here, reading.id)).map((copy) => copy?.['closesAt'])).toEqual(Array(SHARDS).fill(closesAt))
      reading = await anOpenReading()
      await call(elsewhere)
    })

    expect([calls, callsOff].every((kills) => kills > SHARDS)).toBe(true)
  })

  test('know of a withdrawal when its author has an answer, although they were killed at any call', async () => {
    let reading = await anOpenReading()
    const withdraw = (table: Table) => withdrawProposal(table, ADA, { reading: reading.id, proposal: 'p1' }, new Date())

    const kills = await killedAtEveryCall(elsewhere, withdraw, async () => {
      await withdraw(elsewhere).catch((error) => expect(error).toMatchObject({ code: 'not-yours' }))
      const { withdrawals } = (await findReading(here, reading.id)) ?? {}
      expect((await copiesOf(here, reading.id)).map((copy) => copy?.['withdrawals'])).toEqual(
        Array(SHARDS).fill(withdrawals),
      )
      reading = await anOpenReading()
    })

    expect(kills).toBeGreaterThan(SHARDS)
  })

  test('stay closed, although somebody brings them up to what they read before', async () => {
    const reading = await anOpenReading()
    await advanceReading({ table: elsewhere, workflow }, CLEO, reading.id, 'settle', new Date())

    await bringCopiesUpToDate(elsewhere, { ...reading, changes: 9 })

    expect((await copiesOf(here, reading.id)).map((copy) => copy?.['status'])).toEqual(Array(SHARDS).fill('closed'))
  })

  test('keep the latest of two deadlines, although the one before is written after it', async () => {
    const reading = await anOpenReading()
    const move = (to: string) => moveReadingDeadline({ table: elsewhere, workflow }, CLEO, reading.id, to, new Date())
    const first = await move(daysFromNow(20))
    const { closesAt } = await move(daysFromNow(10))

    await bringCopiesUpToDate(elsewhere, first)

    expect((await copiesOf(here, reading.id)).map((copy) => copy?.['closesAt'])).toEqual(Array(SHARDS).fill(closesAt))
  })

  test('are closed by whoever counts, although the reading was closed by a version that knew no copies', async () => {
    const reading = await anOpenReading()
    await elsewhere.update(
      { pk: 'ROUND#1', sk: `READING#${reading.id}` },
      {
        set: '#status = :closed',
        when: '#status = :open',
        names: { '#status': 'status' },
        values: { ':closed': 'closed', ':open': 'open' },
      },
    )
    const closed = (await findReading(elsewhere, reading.id)) ?? reading

    await countReading(elsewhere, closed, ROUND)

    expect((await copiesOf(here, reading.id)).map((copy) => copy?.['status'])).toEqual(Array(SHARDS).fill('closed'))
  })
})

describe('a position, if the copy in its shard', () => {
  test('is missing, is taken by what the reading says', async () => {
    const reading = await anOpenReading()
    for (let shard = 0; shard < SHARDS; shard += 1) await here.delete(copyKey(reading.id, shard))

    await expect(take(reading, 'p1')).resolves.toMatchObject({ revision: 1 })
  })

  test('misses a later deadline, is taken by what the reading says', async () => {
    const reading = await anOpenReading()
    const move = moveReadingDeadline({ table: diesAtCopies(), workflow }, CLEO, reading.id, daysFromNow(30), new Date())
    await expect(move).rejects.toThrow('died')

    await expect(take(reading, 'p1', new Date(daysFromNow(25)))).resolves.toMatchObject({ revision: 1 })
  })

  test('is open, although the reading was closed more than a second before, is refused', async () => {
    const reading = await anOpenReading()
    await take(reading, 'p1')
    const close = advanceReading({ table: diesAtCopies(), workflow }, CLEO, reading.id, 'settle', new Date())
    await expect(close).rejects.toThrow('died')

    const other = openTable(local.name, local.config)
    await expect(take(reading, 'p2', new Date(), other)).rejects.toMatchObject({ code: 'reading-not-open' })
  })
})

/** A table whose user dies before it changes a copy. */
function diesAtCopies(): Table {
  return {
    ...elsewhere,
    update: (key, change) => (key.sk === 'STATUS' ? Promise.reject(new Error('died')) : elsewhere.update(key, change)),
  }
}

function take(reading: Reading, proposal: string, now = new Date(), table = here) {
  return takePosition(table, askedBy(ADA), { reading: reading.id, proposal }, { stance: 'support' }, 0, now)
}

function copyKey(reading: string, shard: number) {
  return { pk: `READING#${reading}#${shard}`, sk: 'STATUS' }
}

function copiesOf(table: Table, reading: string) {
  return Promise.all(Array.from({ length: SHARDS }, (_, shard) => table.get(copyKey(reading, shard))))
}

async function anOpenReading(): Promise<Reading> {
  held += 1
  const reading = aReading({
    number: held,
    sitting: 1,
    closesAt: daysFromNow(15),
    shards: SHARDS,
    ...keptInShards(SHARDS),
  })
  await freezeRoll(here, reading.id, SHARDS, { river: ['ada'], sea: [] })
  for (const id of ['p1', 'p2']) await tableProposal(here, aProposal({ id, reading: reading.id }), SHARDS)
  await openReading(here, reading)
  return reading
}
