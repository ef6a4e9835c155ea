import { afterEach, beforeEach, expect, test } from 'vitest'
import { bringForward } from '../../../functions/actions/bring-forward.ts'
import { draftConsultation } from '../../../functions/actions/draft-consultation.ts'
import { draftForSide } from '../../../functions/actions/draft-for-side.ts'
import { supportDraft } from '../../../functions/actions/support-draft.ts'
import { linkOfEvent } from '../../../functions/record/register-chain.ts'
import { readAllOpenDrafts } from '../../../functions/store/consultations.ts'
import { readRevisions } from '../../../functions/store/revisions.ts'
import { supportOf } from '../../../functions/store/side-decisions.ts'
import { registerAfter } from '../../../shared/consultation/register.ts'
import { daysFromNow } from '../../builders.ts'
import { CLAUSE } from '../../what-stands.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'
import { ANA, aConsultation } from './a-consultation.ts'
import { BEA } from './a-round-to-confirm.ts'
import { doneAtCall, killedAtEveryCall, pausedAfter } from './killed-at-every-call.ts'

const SUPPORT = { support: true, seen: 0 } as const

let it: Awaited<ReturnType<typeof aConsultation>>
beforeEach(async () => {
  it = await aConsultation()
})
afterEach(async () => {
  const events = await it.events()
  expect(() => registerAfter(events)).not.toThrow()
  for (const [index, event] of events.entries()) expect(event.link).toBe(linkOfEvent(events[index - 1]?.link, event))
  await it.stop()
})

/** Sends a request again until it is answered, as a client does. */
async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch(() => ask())
}

test('a draft whose request is killed at any call is drafted once when it is sent again, and takes one place', async () => {
  let number = 0
  const ask = (table = it.table) =>
    draftConsultation(
      it.on(table),
      ADA,
      { kind: 'concern', clause: CLAUSE, words: { en: `Question ${number}` }, key: `key ${number}` },
      new Date(),
    )

  const kills = await killedAtEveryCall(it.table, ask, async () => {
    const { id } = await untilAnswered(() => ask())
    expect(await readAllOpenDrafts(it.table)).toEqual([id])
    const support = await readRevisions(it.table, supportOf(id, 1))
    expect(support.map(({ participant, revision }) => [participant, revision])).toEqual([['ada', 1]])
    // Both support it when it was killed and done again, or only done.
    await it.supports(ANA, id)
    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
    expect(await readAllOpenDrafts(it.table)).toEqual([])
    number += 1
  })

  expect(kills).toBeGreaterThan(10)
})

test('the answer that decides for a side is counted, whatever call its request is killed at, also if it is never sent again', async () => {
  let number = 0
  let id = ''
  const again = async () => {
    number += 1
    id = (await it.drafts(ADA, new Date(), `key ${number}`, `Question ${number}`)).id
  }
  await again()
  let [counted, lost] = [0, 0]

  const kills = await killedAtEveryCall(
    it.table,
    (table) => supportDraft(it.on(table), ANA, { consultation: id, draft: id }, { support: true, seen: 0 }, new Date()),
    async () => {
      const stored = await readRevisions(it.table, supportOf(id, 1))
      // The machine looks when the date has passed. Nobody was told that the answer was recorded, so either is right.
      await it.looks(id, 15)
      const kinds = await it.kinds(id)
      if (stored.length === 2) counted += 1
      else lost += 1
      expect(kinds).toEqual(stored.length === 2 ? ['made', 'transmitted'] : [])
      expect(await readAllOpenDrafts(it.table)).toEqual([])
      await again()
    },
  )

  expect(kills).toBeGreaterThan(10)
  expect(lost).toBeGreaterThan(0)
  expect(counted).toBeGreaterThan(lost)
})

test('an answer and a closing are drafted once and decided once, whatever call is killed', async () => {
  const id = await it.makes()
  const content = { purpose: 'answer', words: { en: 'It does.' } } as const
  const drafting = (table = it.table) =>
    draftForSide(it.on(table), BO, { consultation: id, content, key: 'k' }, new Date())
  const kills = await killedAtEveryCall(it.table, drafting, async () => {})
  const { draft } = await drafting()

  const supporting = (table = it.table) =>
    supportDraft(it.on(table), BEA, { consultation: id, draft }, { support: true, seen: 0 }, new Date())
  await killedAtEveryCall(it.table, supporting, async () => {})

  expect(kills).toBeGreaterThan(6)
  expect(await supporting()).toMatchObject({ revision: 1 })
  expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'answered'])
})

test('an answer that is acknowledged while the asking side closes is in the register, whenever it comes', async () => {
  const closing = { purpose: 'closing', outcome: 'not-agreed' } as const
  const became = new Set<string>()
  for (let call = 1, isLast = false; !isLast; call += 1) {
    const id = await it.makes(new Date(), `key ${call}`)
    const { draft: answer } = await it.tables(BO, id, { purpose: 'answer', words: { en: 'It does.' } })
    const { draft } = await it.tables(ADA, id, closing)
    // Bea's answer is counted, and her request goes no further before the request that closes has ended.
    const paused = pausedAfter(it.table, 'update')
    const answered = Promise.withResolvers<string>()
    isLast = true
    const answers = async () => {
      isLast = false
      const asked = supportDraft(it.on(paused.table), BEA, { consultation: id, draft: answer }, SUPPORT, new Date())
      const ended = asked.then(
        () => 'acknowledged',
        () => 'not acknowledged',
      )
      ended.then(answered.resolve)
      await Promise.race([paused.reached, ended])
    }

    const closed = doneAtCall(it.table, call, answers)
    await supportDraft(it.on(closed), ANA, { consultation: id, draft }, SUPPORT, new Date())

    paused.goOn()
    if (!isLast) became.add(`${await answered.promise}: ${(await it.kinds(id)).join()}`)
  }

  expect([...became].toSorted()).toEqual([
    'acknowledged: made,transmitted,answered,closed',
    'not acknowledged: made,transmitted,closed',
  ])
})

test('a look that is killed at any call brings about nothing twice, and is ended by the next one', async () => {
  for (const makes of [
    () => it.drafts(ADA, new Date(), 'lapses').then((one) => one.id),
    () => it.makes(new Date(), 'b'),
  ]) {
    const id = await makes()
    for (const days of [15, 31, 62]) {
      const now = new Date(daysFromNow(days))
      await killedAtEveryCall(
        it.table,
        (table) => bringForward(table, id, now),
        async () => {},
      )
    }
    expect(await it.looks(id, 63)).toMatchObject({ isOver: true })
    const kinds = await it.kinds(id)
    expect(kinds).toEqual(kinds.length === 0 ? [] : ['made', 'transmitted', 'unanswered', 'closed'])
  }
  expect(await it.events()).toHaveLength(4)
})
