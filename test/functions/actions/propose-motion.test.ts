import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import { findMotion } from '../../../functions/store/motions.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Participant } from '../../../shared/participant.ts'
import { localTable } from '../../a-table.ts'
import { aDialogue, aReading, aRound, daysFromNow } from '../../builders.ts'
import { aCoChair, aRoundWithCoChairs, CLEO, NOBODYS, REX, workflow } from './a-reading-with-co-chairs.ts'

describe('co-chairs advance a reading together', () => {
  let here: Awaited<ReturnType<typeof aRoundWithCoChairs>>
  let anOpenReading: typeof here.anOpenReading
  let advance: typeof here.advance
  let read: typeof here.read
  beforeAll(async () => {
    here = await aRoundWithCoChairs()
    ;({ anOpenReading, advance, read } = here)
  })
  afterAll(() => here.stop())

  test('the first proposes, the second consents, and the closing lists both', async () => {
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

  test('one co-chair alone closes nothing, however often they propose it', async () => {
    const id = await anOpenReading()

    await Promise.all(Array.from({ length: 10 }, () => advance(CLEO, id, 'settle')))
    await advance(CLEO, id, 'settle', 1)

    expect((await read(id)).status).toBe('open')
    expect(await findMotion(here.table, { reading: id })).toMatchObject({
      number: 1,
      consents: [{ side: 'river', by: 'cleo' }],
    })
  })

  test('a facilitator without a side decides nothing', async () => {
    const id = await anOpenReading()

    await expect(advance(NOBODYS, id, 'settle')).rejects.toMatchObject({ code: 'not-a-co-chair', status: 403 })
  })

  test('a withdrawn motion cannot be consented to', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'adjourn')
    await here.withdraw(CLEO, id, 1)

    await expect(advance(REX, id, 'adjourn', 1)).rejects.toMatchObject({ code: 'motion-withdrawn' })

    expect((await read(id)).status).toBe('open')
  })

  test('only the side that proposed a motion can withdraw it, and can repeat the withdrawal', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'adjourn')

    await expect(here.withdraw(REX, id, 1)).rejects.toMatchObject({ code: 'not-your-motion' })
    await here.withdraw(CLEO, id, 1)
    await here.withdraw(CLEO, id, 1)
  })

  test('a replaced motion cannot be consented to, also not by the co-chair who proposed it', async () => {
    const id = await anOpenReading()
    await advance(CLEO, id, 'settle')
    await advance(REX, id, 'another-reading', 1)

    await expect(advance(CLEO, id, 'settle', 1)).rejects.toMatchObject({ code: 'motion-replaced' })
    expect((await read(id)).status).toBe('open')
    await advance(CLEO, id, 'another-reading', 2)

    expect((await read(id)).closing).toMatchObject({ decision: 'another-reading' })
  })

  test('the silence ends when both sides consented that it ends, not when the last co-chair asked', async () => {
    const id = await anOpenReading()
    const [agreed, other] = [daysFromNow(3), daysFromNow(1)]
    const silence = (who: Participant, until: string | undefined, seen: number) =>
      advanceReading({ table: here.table, workflow }, who, id, 'silence', new Date(), { seen, until })

    await silence(CLEO, agreed, 0)
    await silence(REX, other, 1)
    await expect(silence(CLEO, agreed, 1)).rejects.toMatchObject({ code: 'motion-replaced' })
    await silence(CLEO, agreed, 2)
    await silence(REX, agreed, 3)

    expect((await read(id)).closing).toMatchObject({
      decision: 'silence',
      until: agreed,
      consents: [{ side: 'river' }, { side: 'sea' }],
    })
  })

  test('a consent to a silence that would be over is refused; a carried one still closes the reading', async () => {
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

  test('any facilitator can move a deadline later, and none can move it earlier', async () => {
    const id = await anOpenReading()
    const move = (who: Participant, to: string) =>
      moveReadingDeadline({ table: here.table, workflow }, who, id, to, new Date())

    await expect(move(CLEO, daysFromNow(1))).rejects.toMatchObject({ code: 'only-later' })
    await move(NOBODYS, daysFromNow(9))

    expect((await read(id)).extensions).toHaveLength(1)
  })
})

test('three sides need the consent of one co-chair each', async () => {
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
