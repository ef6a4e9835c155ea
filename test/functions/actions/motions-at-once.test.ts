import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { revokeParticipant } from '../../../functions/actions/invite-participant.ts'
import { closeAtDeadline } from '../../../functions/store/deadlines.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import type { Table } from '../../../functions/store/table.ts'
import { daysFromNow } from '../../builders.ts'
import { many } from '../../many.ts'
import { aCoChair, aRoundWithCoChairs, CLEO, REX } from './a-reading-with-co-chairs.ts'
import { actor, interleave } from './step-by-step.ts'

const TIMES = many({ atOnce: 5, inAll: 50 })
const INTERLEAVINGS = many({ atOnce: 25, inAll: 300 })

describe('co-chairs who act at once, or whom something overtakes', () => {
  let here: Awaited<ReturnType<typeof aRoundWithCoChairs>>
  let anOpenReading: typeof here.anOpenReading
  let advance: typeof here.advance
  let read: typeof here.read
  beforeAll(async () => {
    here = await aRoundWithCoChairs()
    ;({ anOpenReading, advance, read } = here)
  })
  afterAll(() => here.stop())

  test('two different motions at the same time: one is stored, the other is refused, and nothing is closed', async () => {
    for (let times = 0; times < TIMES; times += 1) {
      const id = await anOpenReading()

      const outcomes = await Promise.allSettled([advance(CLEO, id, 'settle'), advance(REX, id, 'adjourn')])

      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
      const refused = outcomes.find((one) => one.status === 'rejected')
      expect(refused?.reason).toMatchObject({ code: 'another-motion' })
      expect((await read(id)).status).toBe('open')
    }
  })

  test('two equal motions at the same time count as two consents', async () => {
    for (let times = 0; times < TIMES; times += 1) {
      const id = await anOpenReading()

      await Promise.all([advance(CLEO, id, 'settle'), advance(REX, id, 'settle')])

      expect(await read(id)).toMatchObject({ status: 'closed', closing: { decision: 'settle' } })
    }
  })

  test(`withdrawn and consented to at once, in ${INTERLEAVINGS} interleavings: one of the two, never both`, async () => {
    const came = new Set<string>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ who: fc.nat(1), steps: fc.integer({ min: 1, max: 6 }) }), { maxLength: 8 }),
        async (bursts) => {
          const id = await anOpenReading()
          await advance(CLEO, id, 'settle')
          const withdrawing = actor(here.table, (table) => here.withdraw(CLEO, id, 1, table))
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
      { numRuns: INTERLEAVINGS },
    )
    expect(came).toEqual(new Set(['open', 'closed']))
  }, 60_000)

  test('a consent after the deadline closed the reading is refused and changes nothing', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'adjourn')
    await closeAtDeadline(here.table, await read(id), new Date().toISOString())

    await expect(advance(REX, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'closed-at-deadline' })

    expect((await read(id)).closing).not.toHaveProperty('decision')
  })

  test('a consent after the deadline is refused, also if the closing is not stored yet', async () => {
    const id = await anOpenReading({ closesAt: daysFromNow(-0.01) })

    for (const who of [CLEO, REX]) {
      await expect(advance(who, id, 'adjourn')).rejects.toMatchObject({ code: 'closed-at-deadline' })
    }
    expect((await read(id)).status).toBe('open')
  })

  test('a repeated consent after the closing changes nothing; a different decision is refused', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'settle')
    await advance(REX, id, 'settle', 1)
    const closed = await read(id)

    await advance(REX, id, 'settle', 1)
    await expect(advance(REX, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'already-decided' })
    await expect(here.withdraw(CLEO, id, 1)).rejects.toMatchObject({ code: 'motion-carried' })

    expect(await read(id)).toEqual(closed)
  })

  test('the consent of a revoked co-chair does not count, and another co-chair of that side can consent', async () => {
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

  test('a repeated consent closes the reading if the process died after the motion was carried', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'settle')
    const dying: Table = { ...here.table, update: () => Promise.reject(new Error('killed')) }

    await expect(advance(REX, id, 'settle', 1, dying)).rejects.toThrow('killed')
    const between = await read(id)
    await expect(advance(CLEO, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'motion-carried' })
    await advance(CLEO, id, 'settle', 1)

    expect(between.status).toBe('open')
    expect(await read(id)).toMatchObject({
      status: 'closed',
      closing: { consents: [{ side: 'river' }, { side: 'sea' }] },
    })
  })
})
