import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import type { Workflow } from '../../../functions/platform/step-functions.ts'
import { closeReading, moveDeadline } from '../../../functions/store/deadlines.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Decision, Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aReading, aRound, daysFromNow } from '../../builders.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const workflow: Workflow = { start: async () => {}, stateOf: async () => 'running', wake: async () => true }
/** A second after the deadline of a reading that ends in a day, and a second before it. */
const CLOSES = daysFromNow(1)
const BEFORE = new Date(Date.parse(CLOSES) - 1_000)
const AFTER = new Date(Date.parse(CLOSES) + 1_000)

describe('a reading after its deadline, also if its closing is not stored yet', () => {
  let here: LocalTable
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
    for (const coChairs of [false, true]) {
      await startRound(here.table, aRound({ round: coChairs ? 2 : 1, dialogue: aDialogue({ coChairs }) }))
    }
  })
  afterAll(() => here.stop())

  async function aReadingThatCloses(what: Partial<Reading> = {}): Promise<string> {
    readings += 1
    const reading = aReading({ number: readings, sitting: 1, closesAt: CLOSES, ...what })
    await openReading(here.table, reading)
    return reading.id
  }
  async function read(id: string): Promise<Reading> {
    const reading = await findReading(here.table, id)
    if (reading === undefined) throw new Error(`there is no reading ${id}`)
    return reading
  }
  const move = (id: string, to: string, now: Date) =>
    moveReadingDeadline({ table: here.table, workflow }, CLEO, id, to, now)
  const decide = (id: string, decision: Decision, now: Date) =>
    advanceReading({ table: here.table, workflow }, CLEO, id, decision, now)

  test.each([1, 2])('is not reopened by moving the deadline, with co-chairs or without (round %i)', async (round) => {
    const id = await aReadingThatCloses({ round })

    await expect(move(id, daysFromNow(9), AFTER)).rejects.toMatchObject({ code: 'reading-not-open', status: 409 })

    expect(await read(id)).toMatchObject({ closesAt: CLOSES, extensions: [] })
  })

  test('is not reopened by a moved deadline that is stored late', async () => {
    const id = await aReadingThatCloses()
    const extension = { at: AFTER.toISOString(), by: 'cleo', closesAt: daysFromNow(9) }

    expect(await moveDeadline(here.table, await read(id), extension)).toBeUndefined()

    expect(await read(id)).toMatchObject({ closesAt: CLOSES, extensions: [] })
  })

  test('accepts a repeated move of its deadline as one', async () => {
    const id = await aReadingThatCloses()
    const to = daysFromNow(9)
    await move(id, to, BEFORE)

    const again = await Promise.all([1, 2].map(() => move(id, to, AFTER)))

    expect(again.map(({ extensions }) => extensions.length)).toEqual([1, 1])
  })

  test.each(['settle', 'another-reading', 'adjourn'] as const)(
    'is not closed with a decision: %s',
    async (decision) => {
      const id = await aReadingThatCloses()

      await expect(decide(id, decision, AFTER)).rejects.toMatchObject({ code: 'closed-at-deadline', status: 409 })

      expect((await read(id)).closing).toBeUndefined()
    },
  )

  test('is not closed by a decision that is stored after the deadline was brought forward', async () => {
    const id = await aReadingThatCloses()
    const seen = await read(id)
    const closing = { at: BEFORE.toISOString(), by: 'cleo', decision: 'adjourn' } as const
    await move(id, daysFromNow(0.5), new Date())

    expect(await closeReading(here.table, seen, closing)).toBe(false)

    expect((await read(id)).status).toBe('open')
  })

  test('accepts the decision that closed it again', async () => {
    const id = await aReadingThatCloses()
    await decide(id, 'adjourn', BEFORE)

    await expect(decide(id, 'adjourn', AFTER)).resolves.toBeUndefined()

    expect((await read(id)).closing).toMatchObject({ decision: 'adjourn', at: BEFORE.toISOString() })
  })

  test('accepts the same silence again, also after its end, and refuses one with another end', async () => {
    const id = await aReadingThatCloses()
    const silence = (until: string, now: Date) =>
      advanceReading({ table: here.table, workflow }, CLEO, id, 'silence', now, { until })
    const until = daysFromNow(2)
    await silence(until, BEFORE)

    await expect(silence(until, new Date(daysFromNow(3)))).resolves.toBeUndefined()
    await expect(silence(daysFromNow(2.5), AFTER)).rejects.toMatchObject({ code: 'already-decided' })

    expect((await read(id)).closing).toMatchObject({ decision: 'silence', until })
  })

  test('stores the end of a silence in the same form as every instant', async () => {
    const id = await aReadingThatCloses()
    const until = `${daysFromNow(2).slice(0, 16)}Z`

    await advanceReading({ table: here.table, workflow }, CLEO, id, 'silence', BEFORE, { until })

    expect((await read(id)).closing?.until).toBe(new Date(until).toISOString())
  })

  test('shows its facilitator no decision to take', async () => {
    const id = await aReadingThatCloses()

    const [before, after] = [
      await seeReading(here.table, CLEO, id, BEFORE),
      await seeReading(here.table, CLEO, id, AFTER),
    ]

    expect(before.may.advance).toEqual(['settle', 'another-reading', 'silence', 'adjourn'])
    expect(after.may.advance).toEqual([])
  })
})
