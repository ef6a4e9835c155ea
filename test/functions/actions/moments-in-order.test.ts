import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import type { Workflow } from '../../../functions/platform/step-functions.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Notice } from '../../../shared/notice.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aReading, aRound, daysFromNow } from '../../builders.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const workflow: Workflow = { start: async () => {}, stateOf: async () => 'running', wake: async () => true }

/** The time of one process, and that of another process which is an hour behind. */
const NOW = new Date()
const BEHIND = new Date(NOW.getTime() - 60 * 60_000)
const soon = (milliseconds: number) => new Date(NOW.getTime() + milliseconds).toISOString()

describe('what is decided in a reading is recorded in its order, also if the time of a process is behind', () => {
  let here: LocalTable
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, aRound())
  })
  afterAll(() => here.stop())

  async function aMovedReading(to = daysFromNow(8)): Promise<string> {
    readings += 1
    const { id } = await opened(aReading({ number: readings, sitting: 1 }))
    await move(id, to, NOW)
    return id
  }
  async function opened(reading: Reading): Promise<Reading> {
    await openReading(here.table, reading)
    return reading
  }
  async function read(id: string): Promise<Reading> {
    const reading = await findReading(here.table, id)
    if (reading === undefined) throw new Error(`there is no reading ${id}`)
    return reading
  }
  const move = (id: string, to: string, now: Date) =>
    moveReadingDeadline({ table: here.table, workflow }, CLEO, id, to, now)
  const settle = (id: string, now: Date, notice?: Notice) =>
    advanceReading({ table: here.table, workflow }, CLEO, id, 'settle', now, { notice })

  test('a move comes after the move before it', async () => {
    const id = await aMovedReading()

    await move(id, daysFromNow(9), BEHIND)

    expect((await read(id)).extensions.map(({ at }) => at)).toEqual([NOW.toISOString(), soon(1)])
  })

  test('a move comes after the opening', async () => {
    readings += 1
    const { id } = await opened(aReading({ number: readings, sitting: 1, openedAt: NOW.toISOString() }))

    await move(id, daysFromNow(9), BEHIND)

    expect((await read(id)).extensions.map(({ at }) => at)).toEqual([soon(1)])
  })

  test('a decision comes after the last move', async () => {
    const id = await aMovedReading()

    await settle(id, BEHIND)

    expect((await read(id)).closing?.at).toBe(soon(1))
  })

  test('a last call comes after the last move', async () => {
    const id = await aMovedReading()

    await settle(id, BEHIND, '1 hour')

    expect((await read(id)).lastCall?.at).toBe(soon(1))
  })

  test('a decision that would come at the deadline is refused', async () => {
    const id = await aMovedReading(soon(1))

    await expect(settle(id, BEHIND)).rejects.toMatchObject({ code: 'closed-at-deadline' })

    expect((await read(id)).status).toBe('open')
  })

  test('a deadline that would have passed when it is set is refused', async () => {
    const id = await aMovedReading()

    await expect(move(id, soon(1), BEHIND)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('a decision that is stored after the deadline was moved is not stored', async () => {
    const id = await aMovedReading()
    const seen = await read(id)
    await move(id, daysFromNow(9), new Date(NOW.getTime() + 60_000))

    expect(await closeReading(here.table, seen, { at: soon(1), by: 'cleo', decision: 'settle' })).toBe(false)

    await settle(id, NOW)
    expect((await read(id)).closing?.at).toBe(soon(60_001))
  })
})
