import { afterEach, expect, test } from 'vitest'
import { seeConsultation, seeConsultations } from '../../../functions/views/see-consultations.ts'
import { MOST_DRAFTS_OF_ONE } from '../../../shared/consultation/consultation.ts'
import { ANA, aConsultation, CLEO } from '../actions/a-consultation.ts'
import { BEA } from '../actions/a-round-to-confirm.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'

let it: Awaited<ReturnType<typeof aConsultation>>
afterEach(() => it.stop())

const HOUR_MS = 3_600_000
const TOMORROW = (Math.floor(Date.now() / HOUR_MS) + 24) * HOUR_MS
const secondsOn = (seconds: number) => new Date(TOMORROW + seconds * 1_000)
/** As many as two people can draft. */
const NUMBERS = Array.from({ length: 2 * MOST_DRAFTS_OF_ONE }, (_, number) => number + 1)

test('consultations that are drafted, or wait, stand in the order of their ids, and their dates do not tell when they were written', async () => {
  it = await aConsultation({ quorum: 1, transmission: 'by-facilitators' })
  for (const number of NUMBERS) {
    await it.drafts(number % 2 === 0 ? ADA : ANA, secondsOn(number), String(number), `Question ${number}`)
  }

  const drafted = await seeConsultations(it.table, ANA, secondsOn(10))
  for (const { id } of drafted) {
    // One of them supports it already.
    for (const one of [ADA, ANA]) await it.supports(one, id, { now: secondsOn(11) }).catch(() => undefined)
  }
  const waiting = await seeConsultations(it.table, CLEO, secondsOn(20))

  expect(drafted.map(({ phase }) => phase)).toEqual(NUMBERS.map(() => 'draft'))
  expect(drafted.map(({ id }) => id)).toEqual(drafted.map(({ id }) => id).toSorted())
  expect(new Set(drafted.map(({ closesAt }) => closesAt))).toEqual(
    new Set([new Date(TOMORROW + (14 * 24 + 1) * HOUR_MS).toISOString()]),
  )
  expect(waiting.map(({ id, phase }) => [id, phase])).toEqual(drafted.map(({ id }) => [id, 'made']))
})

test('drafts of an answer stand in the order of their ids', async () => {
  it = await aConsultation()
  const id = await it.makes()
  for (const number of NUMBERS) {
    const answer = { purpose: 'answer', words: { en: `Answer ${number}` } } as const
    await it.tables(number % 2 === 0 ? BO : BEA, id, answer, secondsOn(number), String(number))
  }

  const { yours } = await seeConsultation(it.table, BO, id, secondsOn(10))

  expect(yours?.drafts.map((one) => one.id)).toEqual(yours?.drafts.map((one) => one.id).toSorted())
  expect(yours?.drafts).toHaveLength(NUMBERS.length)
})
