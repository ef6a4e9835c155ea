import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading, moveReadingDeadline, withdrawFromReading } from '../../../functions/actions/advance-reading.ts'
import { revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { findMotion } from '../../../functions/store/motions.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { closeAtDeadline, findReading, openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Decision } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aReading, aRound, daysFromNow } from '../../builders.ts'
import { actor, interleave } from './step-by-step.ts'

const CLEO = aCoChair('cleo', 'river')
const REX = aCoChair('rex', 'sea')
const NOBODYS = aCoChair('nora')
const workflow = { start: async () => {}, stateOf: async () => 'running' as const, wake: async () => true }

describe('co-chairs advance a reading together', () => {
  let here: LocalTable
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, aRound({ dialogue: aDialogue({ coChairs: true }) }))
    for (const one of [CLEO, REX, NOBODYS]) await addParticipant(here.table, one, 'salt')
  })
  afterAll(() => here.stop())

  async function anOpenReading(): Promise<string> {
    readings += 1
    const reading = aReading({ number: readings, sitting: 1 })
    await openReading(here.table, reading)
    return reading.id
  }
  const advance = (who: Participant, id: string, decision: Decision, seen = 0, table: Table = here.table) =>
    advanceReading({ table, workflow }, who, id, decision, new Date(), { seen })
  const read = async (id: string) => {
    const reading = await findReading(here.table, id)
    if (reading === undefined) throw new Error(`there is no reading ${id}`)
    return reading
  }

  test('the first moves, the second consents, and both are in how it was closed', async () => {
    const id = await anOpenReading()

    await advance(CLEO, id, 'settle')
    const between = await read(id)
    await advance(REX, id, 'settle', 1)

    expect(between.status).toBe('open')
    const consents = [
      { side: 'river', by: 'cleo' },
      { side: 'sea', by: 'rex' },
    ]
    expect(await read(id)).toMatchObject({ status: 'closed', closing: { decision: 'settle', consents } })
  })

  test('one alone closes nothing, however often they say it', async () => {
    const id = await anOpenReading()

    await Promise.all(Array.from({ length: 10 }, () => advance(CLEO, id, 'settle')))
    await advance(CLEO, id, 'settle', 1)

    expect((await read(id)).status).toBe('open')
    expect(await findMotion(here.table, { reading: id })).toMatchObject({
      number: 1,
      consents: [{ side: 'river', by: 'cleo' }],
    })
  })

  test('a facilitator whom no side convened decides nothing', async () => {
    const id = await anOpenReading()

    await expect(advance(NOBODYS, id, 'settle')).rejects.toMatchObject({ code: 'not-a-co-chair', status: 403 })
  })

  test('two who move different things at once: one stands, the other is told, and nothing is closed', async () => {
    for (let times = 0; times < 20; times += 1) {
      const id = await anOpenReading()

      const outcomes = await Promise.allSettled([advance(CLEO, id, 'settle'), advance(REX, id, 'adjourn')])

      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const refused = outcomes.find((one) => one.status === 'rejected')
      expect(refused?.reason).toMatchObject({ code: 'another-motion' })
      expect((await read(id)).status).toBe('open')
    }
  })

  test('two who move the same thing at once have both consented to it', async () => {
    for (let times = 0; times < 20; times += 1) {
      const id = await anOpenReading()

      await Promise.all([advance(CLEO, id, 'settle'), advance(REX, id, 'settle')])

      expect(await read(id)).toMatchObject({ status: 'closed', closing: { decision: 'settle' } })
    }
  })

  test('what was withdrawn cannot be consented to', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'adjourn')
    await withdrawFromReading(here.table, CLEO, id, 1, new Date())

    await expect(advance(REX, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'motion-gone' })

    expect((await read(id)).status).toBe('open')
  })

  test('only the side that moved something withdraws it; twice is once', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'adjourn')

    await expect(withdrawFromReading(here.table, REX, id, 1, new Date())).rejects.toMatchObject({ code: 'not-yours' })
    await withdrawFromReading(here.table, CLEO, id, 1, new Date())
    await withdrawFromReading(here.table, CLEO, id, 1, new Date())
  })

  test('what was replaced cannot be consented to, by whoever had moved it least of all', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'settle')
    await advance(REX, id, 'another-reading', 1)

    await expect(advance(CLEO, id, 'settle', 1)).rejects.toMatchObject({ code: 'motion-gone' })
    expect((await read(id)).status).toBe('open')
    await advance(CLEO, id, 'another-reading', 2)

    expect((await read(id)).closing).toMatchObject({ decision: 'another-reading' })
  })

  test('withdrawn and consented to at once, in 60 interleavings: one of the two, never both', async () => {
    const came = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(1), steps: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 }),
        async (bursts) => {
          const id = await anOpenReading()
          await advance(CLEO, id, 'settle')
          const withdrawing = actor(here.table, (table) => withdrawFromReading(table, CLEO, id, 1, new Date()))
          const consenting = actor(here.table, (table) => advance(REX, id, 'settle', 1, table))
          const settled = Promise.allSettled([withdrawing.result, consenting.result])
          await interleave([withdrawing, consenting], bursts)

          const [withdrawal, consent] = await settled
          const { status } = await read(id)

          came.add(status)
          expect([withdrawal.status, consent.status, status]).toEqual(
            status === 'closed' ? ['rejected', 'fulfilled', 'closed'] : ['fulfilled', 'rejected', 'open'],
          )
        },
      ),
      { numRuns: 60 },
    )
    expect(came).toEqual(new Set(['open', 'closed']))
  }, 60_000)

  test('the deadline closes it meanwhile: whoever consents is told, and nothing is closed by them', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'adjourn')
    await closeAtDeadline(here.table, await read(id), new Date().toISOString())

    await expect(advance(REX, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'already-decided' })

    expect((await read(id)).closing).not.toHaveProperty('decision')
  })

  test('past the deadline nobody consents any more, though nobody may have written it down', async () => {
    readings += 1
    const reading = aReading({ number: readings, sitting: 1, closesAt: daysFromNow(-0.01) })
    await openReading(here.table, reading)

    for (const who of [CLEO, REX]) {
      await expect(advance(who, reading.id, 'adjourn')).rejects.toMatchObject({ code: 'already-decided' })
    }
    expect((await read(reading.id)).status).toBe('open')
  })

  test('said again after it is closed it changes nothing; said otherwise it is refused', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'settle')
    await advance(REX, id, 'settle', 1)
    const closed = await read(id)

    await advance(REX, id, 'settle', 1)
    await expect(advance(REX, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'already-decided' })
    await expect(withdrawFromReading(here.table, CLEO, id, 1, new Date())).rejects.toMatchObject({
      code: 'already-decided',
    })

    expect(await read(id)).toEqual(closed)
  })

  test('revoked between moving and consenting: the motion waits for another of that side', async () => {
    const id = await anOpenReading()
    const gone = aCoChair(`gone-${id}`, 'river')
    await addParticipant(here.table, gone, 'salt')
    await advance(gone, id, 'settle')
    await revokeParticipant(here.table, gone.id, new Date())

    await advance(REX, id, 'settle', 1)
    const between = await read(id)
    await advance(CLEO, id, 'settle', 1)

    expect(between.status).toBe('open')
    expect((await read(id)).closing?.consents?.map(({ by }) => by)).toEqual(['cleo', 'rex'])
  })

  test('a process that dies between carrying and closing is made good by saying it again', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'settle')
    const dying: Table = { ...here.table, update: () => Promise.reject(new Error('killed')) }

    await expect(advance(REX, id, 'settle', 1, dying)).rejects.toThrow('killed')
    const between = await read(id)
    await expect(advance(CLEO, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'already-decided' })
    await advance(CLEO, id, 'settle', 1)

    expect(between.status).toBe('open')
    expect(await read(id)).toMatchObject({
      status: 'closed',
      closing: { consents: [{ side: 'river' }, { side: 'sea' }] },
    })
  })

  test('the end of a silence is the one that both sides consented to, not the one that the last co-chair sent', async () => {
    const id = await anOpenReading()
    const [agreed, other] = [daysFromNow(3), daysFromNow(1)]
    const silence = (who: Participant, until: string | undefined, seen: number) =>
      advanceReading({ table: here.table, workflow }, who, id, 'silence', new Date(), { seen, until })

    await silence(CLEO, agreed, 0)
    await silence(REX, other, 1)
    await expect(silence(CLEO, agreed, 1)).rejects.toMatchObject({ code: 'motion-gone' })
    await silence(CLEO, agreed, 2)
    await silence(REX, agreed, 3)

    expect((await read(id)).closing).toMatchObject({
      decision: 'silence',
      until: agreed,
      consents: [{ side: 'river' }, { side: 'sea' }],
    })
  })

  test('nobody consents to silence that would be over; what every side consented to is closed with it all the same', async () => {
    const id = await anOpenReading()
    const until = daysFromNow(1)
    const silence = (who: Participant, seen: number, now: string, table = here.table) =>
      advanceReading({ table, workflow }, who, id, 'silence', new Date(now), { seen, until })
    const dying: Table = { ...here.table, update: () => Promise.reject(new Error('killed')) }
    await silence(CLEO, 0, daysFromNow(0))

    await expect(silence(REX, 1, daysFromNow(1.1))).rejects.toMatchObject({ code: 'invalid' })
    await expect(silence(REX, 1, daysFromNow(0), dying)).rejects.toThrow('killed')
    await silence(CLEO, 1, daysFromNow(1.1))

    expect(await read(id)).toMatchObject({ status: 'closed', closing: { decision: 'silence', until } })
  })

  test('a deadline is moved later by any facilitator, and earlier by none', async () => {
    const id = await anOpenReading()
    const move = (who: Participant, to: string) =>
      moveReadingDeadline({ table: here.table, workflow }, who, id, to, new Date())

    await expect(move(CLEO, daysFromNow(1))).rejects.toMatchObject({ code: 'only-later' })
    await move(NOBODYS, daysFromNow(9))

    expect((await read(id)).extensions).toHaveLength(1)
  })
})

test('with three sides it takes one of each', async () => {
  const { table, stop } = await localTable()
  const sides = ['river', 'sea', 'lake'].map((id) => ({ id, name: { en: id } }))
  await startRound(table, aRound({ dialogue: aDialogue({ coChairs: true, sides }) }))
  const coChairs = sides.map(({ id }) => aCoChair(`chair-${id}`, id))
  for (const one of coChairs) await addParticipant(table, one, 'salt')
  const reading = aReading({ roll: { river: 4, sea: 4, lake: 4 } })
  await openReading(table, reading)

  const statuses: unknown[] = []
  for (const one of coChairs) {
    await advanceReading({ table, workflow }, one, reading.id, 'settle', new Date())
    statuses.push((await findReading(table, reading.id))?.status)
  }
  await stop()

  expect(statuses).toEqual(['open', 'open', 'closed'])
})

function aCoChair(id: string, convenedBy?: string): Participant {
  return {
    role: 'facilitator',
    id,
    name: id,
    joinedAt: daysFromNow(-1),
    ...(convenedBy !== undefined && { convenedBy }),
  }
}
