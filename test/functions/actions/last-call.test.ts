import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { callOffLastCall } from '../../../functions/actions/last-call.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import { closeAtDeadline, closeReading, giveLastCall, moveDeadline } from '../../../functions/store/deadlines.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Notice } from '../../../shared/notice.ts'
import type { Decision, Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aReading, aRound, daysFromNow } from '../../builders.ts'

const CLEO = { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
const NOW = new Date()
const MINUTE_MS = 60_000
const later = (minutes: number) => new Date(NOW.getTime() + minutes * MINUTE_MS)
const DEADLINE = daysFromNow(6)

describe('a last call', () => {
  let here: LocalTable
  let readings = 0
  let woken: string[] = []
  const workflow = {
    start: async () => {},
    stateOf: async () => 'running' as const,
    wake: async (token: string) => woken.push(token) > 0,
  }
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, aRound())
    await startRound(here.table, aRound({ round: 2, format: 'parley-record/2' }))
    await startRound(here.table, aRound({ round: 3, dialogue: aDialogue({ lastCall: '10 minutes' }) }))
  })
  afterAll(() => here.stop())

  async function anOpenReading(what: Partial<Reading> = {}): Promise<string> {
    readings += 1
    woken = []
    const reading = aReading({ number: readings, sitting: 1, closesAt: DEADLINE, ...what })
    await openReading(here.table, reading)
    return reading.id
  }
  test('that was given and called off meanwhile is not closed over by a request that saw neither', async () => {
    const id = await anOpenReading()
    const seen = await read(id)
    await close(id, 'settle', '1 hour')
    await callOffLastCall(here.table, CLEO, { reading: id, call: 1, seen: 0 }, NOW)

    const isClosed = await closeReading(here.table, seen, { at: NOW.toISOString(), by: 'cleo', decision: 'settle' })

    expect(isClosed).toBe(false)
    expect((await read(id)).status).toBe('open')
  })

  async function read(id: string): Promise<Reading> {
    const reading = await findReading(here.table, id)
    if (reading === undefined) throw new Error(`there is no reading ${id}`)
    return reading
  }
  const context = () => ({ table: here.table, workflow })
  const close = (id: string, decision: Decision, notice?: Notice, { at = NOW, calledOff = 0, until = '' } = {}) =>
    advanceReading(context(), CLEO, id, decision, at, { notice, calledOff, ...(until !== '' && { until }) })
  const callOff = (id: string, call = 1, at = NOW) =>
    callOffLastCall(here.table, CLEO, { reading: id, call, seen: 0 }, at)

  test.each([
    ['10 minutes', 10],
    ['1 hour', 60],
    ['1 day', 1_440],
  ] as const)(
    'with notice of %s closes the reading then and not before, and is kept with its decision',
    async (notice, minutes) => {
      const id = await anOpenReading()

      await close(id, 'settle', notice)

      const closesAt = later(minutes).toISOString()
      expect(await read(id)).toMatchObject({
        status: 'open',
        closesAt,
        lastCall: { decision: 'settle', deadline: DEADLINE },
      })
      await closeAtDeadline(here.table, await read(id), closesAt)
      expect((await read(id)).closing).toEqual({ at: closesAt, by: 'cleo', decision: 'settle' })
    },
  )

  test('is not given where the dialogue’s file does not say so: the reading closes at once', async () => {
    const id = await anOpenReading()

    await close(id, 'adjourn')

    expect(await read(id)).toMatchObject({ status: 'closed', closing: { decision: 'adjourn' } })
  })

  test('is given where the dialogue’s file says so, and not if the facilitator says now', async () => {
    const [one, other] = [await anOpenReading({ round: 3 }), await anOpenReading({ round: 3 })]

    await close(one, 'settle')
    await close(other, 'settle', 'now')

    expect(await read(one)).toMatchObject({ status: 'open', closesAt: later(10).toISOString() })
    expect((await read(other)).status).toBe('closed')
  })

  test('is refused in a running round of the version before, whose record knows none', async () => {
    const id = await anOpenReading({ round: 2 })

    await expect(close(id, 'settle', '1 hour')).rejects.toMatchObject({ code: 'earlier-format', status: 409 })
    await close(id, 'settle')

    expect((await read(id)).status).toBe('closed')
  })

  test('ends at the deadline if that is earlier, with its decision', async () => {
    const closesAt = later(30).toISOString()
    const id = await anOpenReading({ closesAt })

    await close(id, 'adjourn', '1 hour')

    expect(await read(id)).toMatchObject({ closesAt, lastCall: { decision: 'adjourn', deadline: closesAt } })
  })

  test('sent twice is given once', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '1 hour')

    await close(id, 'settle', '1 hour', { at: later(5) })

    expect(await read(id)).toMatchObject({ closesAt: later(60).toISOString(), lastCall: { number: 1 } })
  })

  test('that is called off leaves the reading open until its deadline', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '1 hour')

    await callOff(id)
    await callOff(id)

    const reading = await read(id)
    expect(reading).toMatchObject({ status: 'open', closesAt: DEADLINE, calledOff: 1 })
    expect(reading.lastCall).toBeUndefined()
  })

  test('is not given again by the same request that arrives after it was called off', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '1 hour')
    await callOff(id)

    await expect(close(id, 'settle', '1 hour')).rejects.toMatchObject({ code: 'last-call-called-off', status: 409 })
    await close(id, 'settle', '10 minutes', { calledOff: 1 })

    expect(await read(id)).toMatchObject({ closesAt: later(10).toISOString(), lastCall: { number: 2 } })
  })

  test('is not called off by the request that called off the one before', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '1 hour')
    await callOff(id, 1)
    await close(id, 'settle', '1 hour', { calledOff: 1 })

    await callOff(id, 1)

    expect((await read(id)).lastCall?.number).toBe(2)
    await expect(callOff(id, 3)).rejects.toMatchObject({ code: 'no-last-call', status: 404 })
    await expect(callOff(id, 0)).rejects.toMatchObject({ code: 'no-last-call' })
  })

  test('cannot be called off after it ended', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '10 minutes')

    await expect(callOff(id, 1, later(11))).rejects.toMatchObject({ code: 'reading-not-open', status: 409 })
  })

  test('has to be called off before another decision or another deadline', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '1 hour')

    const refused = { code: 'last-call-given', status: 409 }
    await expect(close(id, 'adjourn')).rejects.toMatchObject(refused)
    await expect(close(id, 'settle', 'now')).rejects.toMatchObject(refused)
    await expect(close(id, 'settle', '10 minutes')).rejects.toMatchObject(refused)
    await expect(moveReadingDeadline(context(), CLEO, id, daysFromNow(9), NOW)).rejects.toMatchObject(refused)

    expect(await read(id)).toMatchObject({ status: 'open', closesAt: later(60).toISOString(), extensions: [] })
  })

  test('is taken as the decision after its end, before the machine has closed the reading', async () => {
    const id = await anOpenReading()
    await close(id, 'settle', '10 minutes')

    await close(id, 'settle', '10 minutes', { at: later(11) })
    await expect(close(id, 'adjourn', 'now', { at: later(11) })).rejects.toMatchObject({ code: 'already-decided' })
  })

  test('for silence needs an end of the silence after its own', async () => {
    const id = await anOpenReading()
    const silence = (minutes: number) => close(id, 'silence', '1 hour', { until: later(minutes).toISOString() })

    await expect(silence(30)).rejects.toMatchObject({ code: 'invalid' })
    await silence(90)

    expect((await read(id)).lastCall).toMatchObject({ decision: 'silence', until: later(90).toISOString() })
  })

  test.each([
    ['given or called off', (seen: Reading) => closeAtDeadline(here.table, seen, DEADLINE)],
    [
      'given, by a deadline that was moved late',
      (seen: Reading) =>
        moveDeadline(here.table, seen, { at: NOW.toISOString(), by: 'rex', closesAt: daysFromNow(9) }).then(
          (moved) => moved !== undefined,
        ),
    ],
    [
      'given, by a closing that was stored late',
      (seen: Reading) => closeReading(here.table, seen, { at: NOW.toISOString(), by: 'rex', decision: 'adjourn' }),
    ],
  ])('is not lost when it was %s meanwhile', async (_, late) => {
    const id = await anOpenReading()
    const seen = await read(id)
    await close(id, 'settle', '1 hour')

    expect(await late(seen)).toBe(false)
    const called = await read(id)
    await callOff(id)
    expect(await closeAtDeadline(here.table, called, called.closesAt)).toBe(false)

    expect(await read(id)).toMatchObject({ status: 'open', closesAt: DEADLINE, extensions: [] })
  })

  test('stored late gives no second one', async () => {
    const id = await anOpenReading()
    const seen = await read(id)
    const lastCall = {
      at: NOW.toISOString(),
      by: 'rex',
      decision: 'adjourn',
      number: 1,
      notice: '1 hour',
      deadline: DEADLINE,
    } as const
    await close(id, 'settle', '10 minutes')
    await callOff(id)

    expect(await giveLastCall(here.table, seen, lastCall, later(60).toISOString())).toBe(false)
  })

  test('takes away from its facilitator what cannot be done, and offers to call it off', async () => {
    const id = await anOpenReading()
    const before = await seeReading(here.table, CLEO, id, NOW)
    await close(id, 'settle', '1 hour')

    const seen = await seeReading(here.table, CLEO, id, NOW)

    expect(before.may).toMatchObject({ notices: ['now', '10 minutes', '1 hour', '1 day'], callOff: false })
    expect(seen.may).toMatchObject({ advance: [], notices: [], callOff: true })
    expect(seen.lastCall).toEqual({ number: 1, givenAt: NOW.toISOString(), notice: '1 hour', decision: 'settle' })
  })

  test('is given fifty times at most: each takes a wait of the state machine', async () => {
    const id = await anOpenReading({ calledOff: 50 })

    await expect(close(id, 'settle', '1 hour', { calledOff: 50 })).rejects.toMatchObject({ code: 'invalid' })
    await close(id, 'settle', 'now', { calledOff: 50 })

    expect((await read(id)).status).toBe('closed')
  })
})
