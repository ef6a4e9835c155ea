import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { callOffLastCall } from '../../../functions/actions/last-call.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Notice } from '../../../shared/notice.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aRoundWithCoChairs, CLEO, NOBODYS, REX, workflow } from './a-reading-with-co-chairs.ts'

describe('with co-chairs, last call', () => {
  let round: Awaited<ReturnType<typeof aRoundWithCoChairs>>
  beforeAll(async () => {
    round = await aRoundWithCoChairs()
  })
  afterAll(() => round.stop())

  const close = (who: Participant, id: string, notice: Notice, { seen = 0, calledOff = 0 } = {}) =>
    advanceReading({ table: round.table, workflow }, who, id, 'settle', new Date(), { seen, notice, calledOff })
  const callOff = (who: Participant, id: string, { call = 1, seen = 0 } = {}) =>
    callOffLastCall(round.table, who, { reading: id, call, seen }, new Date())
  async function called(): Promise<string> {
    const id = await round.anOpenReading()
    await close(CLEO, id, '1 hour')
    await close(REX, id, '1 hour', { seen: 1 })
    return id
  }

  test('is given when each side consents, and not before, and keeps the consents', async () => {
    const id = await round.anOpenReading()
    await close(CLEO, id, '1 hour')
    const before = await round.read(id)

    await close(REX, id, '1 hour', { seen: 1 })

    expect(before.lastCall).toBeUndefined()
    const consents = [
      { side: 'river', by: 'cleo' },
      { side: 'sea', by: 'rex' },
    ]
    expect(await round.read(id)).toMatchObject({ status: 'open', lastCall: { notice: '1 hour', by: 'rex', consents } })
  })

  test('is refused before anybody consents if too many were called off, and the reading can be closed at once', async () => {
    const id = await round.anOpenReading({ calledOff: 50 })

    await expect(close(CLEO, id, '1 hour', { calledOff: 50 })).rejects.toMatchObject({ code: 'invalid' })

    await close(CLEO, id, 'now', { calledOff: 50 })
    await close(REX, id, 'now', { seen: 1, calledOff: 50 })
    expect((await round.read(id)).status).toBe('closed')
  })

  test('with another notice is another motion', async () => {
    const id = await round.anOpenReading()
    await close(CLEO, id, '1 hour')

    await expect(close(REX, id, 'now')).rejects.toMatchObject({ code: 'another-motion' })
    await close(REX, id, 'now', { seen: 1 })

    const { chaired } = await seeReading(round.table, CLEO, id, new Date())
    expect(chaired?.standing).toMatchObject({ motion: 2, movedBy: 'sea' })
    expect(chaired?.standing?.notice).toBeUndefined()
  })

  test('is called off when each side consents, and then the reading can be closed again', async () => {
    const id = await called()
    const { deadline } = (await round.read(id)).lastCall ?? {}

    await callOff(REX, id)
    const between = await round.read(id)
    await callOff(CLEO, id, { seen: 2 })
    const after = await round.read(id)
    await close(CLEO, id, '10 minutes', { calledOff: 1 })
    await close(REX, id, '10 minutes', { calledOff: 1, seen: 3 })

    expect(between.lastCall?.number).toBe(1)
    expect(after).toMatchObject({ status: 'open', calledOff: 1, closesAt: deadline })
    expect(await round.read(id)).toMatchObject({ lastCall: { number: 2, notice: '10 minutes' } })
  })

  test('is not called off by one side alone, nor by whom no side convened', async () => {
    const id = await called()

    await callOff(REX, id)
    await callOff(REX, id)

    await expect(callOff(NOBODYS, id)).rejects.toMatchObject({ code: 'not-a-co-chair' })
    expect((await round.read(id)).lastCall?.number).toBe(1)
  })

  test('to call it off can be moved, consented to, and taken back like any motion', async () => {
    const id = await called()
    await callOff(REX, id)
    const { chaired } = await seeReading(round.table, CLEO, id, new Date())
    await round.withdraw(REX, id, 2)

    await expect(callOff(CLEO, id, { seen: 2 })).rejects.toMatchObject({ code: 'motion-withdrawn' })

    expect(chaired?.standing).toEqual({
      motion: 2,
      act: 'call-off',
      movedBy: 'sea',
      consents: ['sea'],
      missing: ['river'],
    })
    expect((await round.read(id)).lastCall?.number).toBe(1)
  })

  test('is given once by a consent that is sent twice, also after it was called off', async () => {
    const id = await called()
    await close(REX, id, '1 hour', { seen: 1 })
    await callOff(REX, id)
    await callOff(CLEO, id, { seen: 2 })

    await expect(close(REX, id, '1 hour', { seen: 1 })).rejects.toMatchObject({ code: 'last-call-called-off' })
    await callOff(CLEO, id, { seen: 2 })

    expect(await round.read(id)).toMatchObject({ status: 'open', calledOff: 1 })
  })

  test('has to be called off together before another decision', async () => {
    const id = await called()

    await expect(round.advance(CLEO, id, 'adjourn')).rejects.toMatchObject({ code: 'last-call-given' })

    const { may } = await seeReading(round.table, CLEO, id, new Date())
    expect(may).toMatchObject({ advance: [], callOff: true })
    expect((await seeReading(round.table, NOBODYS, id, new Date())).may.callOff).toBe(false)
  })
})
