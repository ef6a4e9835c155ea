import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bringForward } from '../../../functions/actions/bring-forward.ts'
import { draftConsultation } from '../../../functions/actions/draft-consultation.ts'
import { linkOfEvent } from '../../../functions/record/register-chain.ts'
import { readAllOpenDrafts } from '../../../functions/store/consultations.ts'
import { REGISTER } from '../../../functions/store/keys/keys-of-consultations.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { findPutToSide } from '../../../functions/store/side-decisions.ts'
import { ConditionNotMet } from '../../../functions/store/store-errors.ts'
import type { Table } from '../../../functions/store/table.ts'
import { dateOf } from '../../../shared/consultation/consultation-state.ts'
import { consultationIn, registerAfter } from '../../../shared/consultation/register.ts'
import { aParticipant, daysFromNow } from '../../builders.ts'
import { CLAUSE, DEFINITION } from '../../what-stands.ts'
import { ADA, BO } from '../round/a-round-by-hand.ts'
import { ANA, AYA, aConsultation, CLEO, DEA, OTTO } from './a-consultation.ts'
import { BEA } from './a-round-to-confirm.ts'

let it: Awaited<ReturnType<typeof aConsultation>>
afterEach(() => it.stop())

const at = (days: number) => new Date(daysFromNow(days))
const refused = (code: string) => ({ code })

describe('a draft of a consultation', () => {
  beforeEach(async () => {
    it = await aConsultation()
  })

  test('is made when enough of its side support it, and is transmitted at once', async () => {
    const { id } = await it.drafts()
    expect(await it.kinds(id)).toEqual([])
    expect(it.started).toEqual([`${id} 1`])

    await it.supports(ANA, id)

    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
    const [made] = await it.events()
    expect(made).toMatchObject({
      ...{ consultation: id, consultationNumber: 1, kind: 'concern', rules: { quorum: 1, by: 'quorum' } },
      about: { is: 'clause', id: CLAUSE, basket: 'b1' },
      decision: { by: 'quorum', side: 'river', draft: id, roll: 2 },
    })
    expect(JSON.stringify(made)).not.toMatch(/"(ada|ana)"/)
    expect(await readAllOpenDrafts(it.table)).toEqual([])
  })

  test('is drafted once by the same request, and refused under a key of another one', async () => {
    const first = await it.drafts()
    expect(await it.drafts()).toEqual(first)
    await expect(it.drafts(ADA, new Date(), 'a-key', 'Something else')).rejects.toMatchObject(
      refused('idempotency-key-reused'),
    )
    expect(await it.drafts(ANA)).not.toEqual(first)

    await it.supports(ANA, first.id)
    expect(await it.drafts()).toEqual(first)
    expect(await it.kinds(first.id)).toEqual(['made', 'transmitted'])
  })

  test('is found by its own side alone, and what others look for is refused as what is not there', async () => {
    const { id } = await it.drafts()
    const nothing = '0'.repeat(20)
    const said = async (refusal: Promise<unknown>) =>
      refusal.then(
        () => 'no refusal',
        ({ code, message }) => `${code} ${message.replaceAll(id, 'ID').replaceAll(nothing, 'ID')}`,
      )

    for (const who of [BO, CLEO]) {
      const act = who === CLEO ? it.transmits : it.supports
      expect(await said(act(who, id))).toBe(await said(act(who, nothing)))
      expect(await said(act(who, id))).toContain('no-such-consultation')
    }
    expect(await said(it.moves(id, daysFromNow(20)))).toBe(await said(it.moves(nothing, daysFromNow(20))))
  })

  test('lapses at its date, and nobody else learns of it', async () => {
    const { id } = await it.drafts()
    expect(await it.looks(id, 13)).toMatchObject({ isOver: false })

    expect(await it.looks(id, 15)).toMatchObject({ isOver: true })

    expect(await it.kinds(id)).toEqual([])
    expect(await readAllOpenDrafts(it.table)).toEqual([])
    await expect(it.supports(ANA, id, { now: at(13) })).rejects.toMatchObject(refused('consultation-not-open'))
    await expect(it.supports(ANA, id, { now: at(15) })).rejects.toMatchObject(refused('consultation-not-open'))
  })

  test('is over when nobody supports it any more, also if that is sent twice', async () => {
    const { id } = await it.drafts()
    const back = { support: false, seen: 1 }
    const receipt = await it.supports(ADA, id, back)

    expect(await it.supports(ADA, id, back)).toEqual(receipt)
    expect(await it.looks(id)).toMatchObject({ isOver: true })
    expect(await readAllOpenDrafts(it.table)).toEqual([])
    await expect(it.supports(ANA, id)).rejects.toMatchObject(refused('no-such-draft'))
    expect(await it.kinds(id)).toEqual([])
  })

  test('takes one of five places of its side, and gives it back when it is made or over', async () => {
    const ids: string[] = []
    for (const [number, who] of [ADA, ADA, ANA, ANA].entries()) {
      ids.push((await it.drafts(who, new Date(), `key ${number}`, `Question ${number}`)).id)
    }
    await addParticipant(it.table, AYA, 'salt')
    ids.push((await it.drafts(AYA, new Date(), 'the last one')).id)
    await expect(it.drafts(AYA)).rejects.toMatchObject(refused('drafts-reached'))

    await it.supports(ANA, ids[0] ?? '')
    expect(await it.drafts(AYA)).toHaveProperty('id')
    await expect(it.drafts(ADA, new Date(), 'another')).rejects.toMatchObject(refused('drafts-reached'))
    await it.supports(ADA, ids[1] ?? '', { support: false, seen: 1 })
    expect(await it.drafts(ADA, new Date(), 'another')).toHaveProperty('id')
  })

  test('takes one of two places of its author, who gets it back when it is made or over, whatever the side has left', async () => {
    const ids: string[] = []
    for (const number of [1, 2]) ids.push((await it.drafts(ADA, new Date(), `key ${number}`, `${number}`)).id)
    const third = () => it.drafts(ADA, new Date(), 'key 3', '3')
    for (const _ of ['once', 'and again']) await expect(third()).rejects.toMatchObject(refused('own-drafts-reached'))
    // What was drafted is not refused when it is sent again, and others of the side draft.
    expect(await it.drafts(ADA, new Date(), 'key 1', '1')).toEqual({ id: ids[0] })
    expect(await it.drafts(ANA)).toHaveProperty('id')

    await it.supports(ANA, ids[0] ?? '')
    expect(await third()).toHaveProperty('id')
    await expect(it.drafts(ADA, new Date(), 'key 4', '4')).rejects.toMatchObject(refused('own-drafts-reached'))
    await it.supports(ADA, ids[1] ?? '', { support: false, seen: 1 })
    expect(await it.drafts(ADA, new Date(), 'key 4', '4')).toHaveProperty('id')
  })

  test('is refused about what does not stand, in a foreign language, and to who belongs to no side', async () => {
    const draft = (clause: string, words: { en: string } | { ru: string }, who = ADA) =>
      draftConsultation(
        { ...it.on(it.table), dialogue: { ...it.dialogue, languages: ['en'] } },
        who,
        { kind: 'concern', clause, words, key: 'k' },
        new Date(),
      )

    await expect(draft('nothing', { en: 'Why?' })).rejects.toMatchObject({
      code: 'invalid',
      errors: [{ path: 'clause' }],
    })
    await expect(draft(DEFINITION, { ru: 'Почему?' })).rejects.toMatchObject({ errors: [{ path: 'words' }] })
    await expect(draft(DEFINITION, { en: 'Why?' }, OTTO as never)).rejects.toMatchObject(refused('forbidden'))
    expect(await draft(DEFINITION, { en: 'Why?' })).toHaveProperty('id')
  })

  test('is answered by who was on the roll when it was tabled', async () => {
    const { id } = await it.drafts()

    const later = aParticipant({ id: 'zoe', side: 'river' })
    await expect(it.supports(later, id)).rejects.toMatchObject(refused('not-on-the-roll'))
  })
})

test('a dialogue can hold no consultations', async () => {
  it = await aConsultation({ quorum: 1 })
  const dialogue = { ...it.dialogue, consultation: 'none' } as const

  await expect(
    draftConsultation(
      { ...it.on(it.table), dialogue },
      ADA,
      { kind: 'concern', clause: CLAUSE, words: { en: 'Why?' }, key: 'k' },
      new Date(),
    ),
  ).rejects.toMatchObject(refused('no-consultations'))
})

describe('an answer to a draft', () => {
  beforeEach(async () => {
    it = await aConsultation()
  })

  test('is acknowledged twice when it is sent twice, also after its side has decided by it', async () => {
    const { id } = await it.drafts()
    const receipt = await it.supports(ANA, id)

    expect(await it.supports(ANA, id)).toEqual(receipt)
    expect(await it.kinds(id)).toEqual(['made', 'transmitted'])
  })

  test('is refused where its author saw another revision, or has nothing to take back', async () => {
    const { id } = await it.drafts()

    await expect(it.supports(ADA, id, { support: false })).rejects.toMatchObject(refused('no-position'))
    await expect(it.supports(ADA, id, { seen: 3 })).rejects.toMatchObject(refused('position-changed-meanwhile'))
    await expect(it.supports(ANA, id, { support: false })).rejects.toMatchObject(refused('no-position'))
  })

  test('that is changed back and forth counts once', async () => {
    await it.stop()
    it = await aConsultation({ quorum: 1 })
    const { id } = await it.drafts()
    await it.supports(ANA, id, { support: true })
    const [made] = await it.events()

    expect(made).toMatchObject({ decision: { counted: 8 } })
  })
})

describe('the course of a consultation', () => {
  beforeEach(async () => {
    it = await aConsultation()
  })

  test('is answered by the first draft that enough of the side support, and closed by its own side', async () => {
    const id = await it.makes()
    const other = await it.tables(BEA, id, { purpose: 'answer', words: { en: 'Perhaps.' } })
    await it.answers(id)

    await expect(it.supports(BO, id, { draft: other.draft })).rejects.toMatchObject(refused('consultation-not-open'))
    expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'answered'])
    await it.closes(id)
    expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'answered', 'closed'])
    expect((await it.events()).at(-1)).toMatchObject({ outcome: 'clarified', decision: { side: 'river' } })
    expect(await it.looks(id)).toMatchObject({ isOver: true })
  })

  test('goes on without an answer when the date has passed, and is closed for review when that of the closing has', async () => {
    const id = await it.makes()
    const { draft } = await it.tables(BEA, id, { purpose: 'answer', words: { en: 'Perhaps.' } })

    expect(await it.looks(id, 29)).toMatchObject({ isOver: false })
    await it.looks(id, 31)
    expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'unanswered'])
    await expect(it.answers(id, at(29))).rejects.toMatchObject(refused('consultation-not-open'))
    await expect(it.supports(BO, id, { draft, now: at(29) })).rejects.toMatchObject(refused('consultation-not-open'))
    await it.looks(id, 60)
    expect(await it.looks(id, 62)).toMatchObject({ isOver: true })
    expect((await it.events()).at(-1)).toMatchObject({ is: 'closed', outcome: 'for-review' })
    expect((await it.events()).at(-1)).not.toHaveProperty('decision')
  })

  test('can be closed early by its own side, and then nobody answers any more', async () => {
    const id = await it.makes()
    const { draft } = await it.tables(BO, id, { purpose: 'answer', words: { en: 'Perhaps.' } })
    await it.closes(id)

    await expect(it.supports(BEA, id, { draft })).rejects.toMatchObject(refused('consultation-not-open'))
    expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'closed'])
  })

  test('is decided on by the sides in their turn alone', async () => {
    const id = await it.makes()
    const answer = { purpose: 'answer', words: { en: 'It does.' } } as const

    await expect(it.tables(ADA, id, answer)).rejects.toMatchObject(refused('consultation-not-open'))
    await expect(it.tables(BO, id, { purpose: 'closing', outcome: 'clarified' })).rejects.toMatchObject(
      refused('consultation-not-open'),
    )
    await expect(it.tables(BO, id, { purpose: 'publication' })).rejects.toMatchObject(refused('consultation-not-open'))
    await expect(it.tables(CLEO, id, answer)).rejects.toMatchObject(refused('forbidden'))
    const { draft } = await it.tables(BO, id, answer)
    await expect(it.supports(ADA, id, { draft })).rejects.toMatchObject(refused('no-such-draft'))
    await expect(it.tables(BO, id, { ...answer, words: { en: 'Other' } })).rejects.toMatchObject(
      refused('idempotency-key-reused'),
    )
    expect(await it.tables(BO, id, answer)).toEqual({ draft })
  })

  test('becomes public when each side has consented after it was closed', async () => {
    const id = await it.makes()
    await it.answers(id)
    await it.closes(id)
    const content = { purpose: 'publication' } as const

    for (const [one, other] of [
      [ADA, ANA],
      [BO, BEA],
    ] as const) {
      const { draft } = await it.tables(one, id, content)
      expect(await it.tables(other, id, content)).toEqual({ draft })
    }

    expect((await it.kinds(id)).slice(4)).toEqual(['consented', 'consented'])
    expect((await it.events()).at(-1)).toMatchObject({ decision: { side: 'sea' } })
  })

  test('a draft that was taken back is not tabled again by a repeated request', async () => {
    const id = await it.makes()
    const answer = { purpose: 'answer', words: { en: 'It does.' } } as const
    const { draft } = await it.tables(BO, id, answer)
    await it.supports(BO, id, { draft, support: false, seen: 1 })

    expect(await it.tables(BO, id, answer)).toEqual({ draft })

    await expect(it.supports(BEA, id, { draft })).rejects.toMatchObject(refused('no-such-draft'))
    expect(await findPutToSide(it.table, { consultation: id, side: 'sea', purpose: 'answer' })).toMatchObject({
      drafts: {},
    })
    expect(await it.tables(BO, id, answer, new Date(), 'anew')).not.toEqual({ draft })
  })

  test('a consent to publish that was taken back comes back by a new request alone, and then counts', async () => {
    const id = await it.makes()
    await it.answers(id)
    await it.closes(id)
    const consent = (who: typeof ADA, key: string) => it.tables(who, id, { purpose: 'publication' }, new Date(), key)
    const { draft } = await consent(ADA, 'first')
    await it.supports(ADA, id, { draft, support: false, seen: 1 })

    await consent(ADA, 'first')
    await expect(it.supports(ANA, id, { draft })).rejects.toMatchObject(refused('no-such-draft'))
    expect(await consent(ADA, 'second')).toEqual({ draft })
    expect(await consent(ADA, 'second')).toEqual({ draft })
    await it.supports(ADA, id, { draft, support: false, seen: 3 })
    await consent(ADA, 'second')
    await expect(it.supports(ANA, id, { draft })).rejects.toMatchObject(refused('no-such-draft'))
    await consent(ADA, 'third')
    await it.supports(ANA, id, { draft })

    expect((await it.kinds(id)).slice(4)).toEqual(['consented'])
  })

  test('a draft beyond the places of its side is refused again when it is sent again', async () => {
    const id = await it.makes()
    await addParticipant(it.table, DEA, 'salt')
    const answer = (number: number, who = [BO, BEA, DEA][number % 3]) =>
      it.tables(who ?? BO, id, { purpose: 'answer', words: { en: `${number}` } }, new Date(), `key ${number}`)
    for (let number = 1; number <= 5; number += 1) await answer(number)

    for (let sent = 1; sent <= 2; sent += 1) await expect(answer(6)).rejects.toMatchObject(refused('drafts-reached'))
  })

  test('a person has two drafts for a decision, and another one once a draft of theirs is over', async () => {
    const id = await it.makes()
    const answer = (number: number) =>
      it.tables(BO, id, { purpose: 'answer', words: { en: `${number}` } }, new Date(), `key ${number}`)
    const { draft } = await answer(1)
    await answer(2)
    for (const _ of ['once', 'and again']) {
      await expect(answer(3)).rejects.toMatchObject(refused('own-drafts-reached'))
    }
    expect(await answer(1)).toEqual({ draft })

    await it.supports(BO, id, { draft, support: false, seen: 1 })
    expect(await answer(3)).toHaveProperty('draft')
  })

  test('goes on from what is in the register, also if a write of its own was tried twice', async () => {
    const id = await it.makes()
    let tries = 0
    // The first try reached the table, and its answer was lost: the second one finds the number taken.
    const table: Table = {
      ...it.table,
      putNew: async (key, item) => {
        await it.table.putNew(key, item)
        if (key.pk !== REGISTER.pk) return
        tries += 1
        throw new ConditionNotMet('the condition of a write did not hold')
      },
    }

    const course = await bringForward(table, id, at(31))

    expect([tries, await it.kinds(id)]).toEqual([1, ['made', 'transmitted', 'unanswered']])
    const state = consultationIn(registerAfter(await it.events()), id)
    expect(course).toEqual({ isOver: false, until: state && dateOf(state) })
    expect(Date.parse(course?.until ?? '')).toBeGreaterThan(at(32).getTime())
  })

  test('a date that runs can be moved later by facilitators until it has passed', async () => {
    const id = await it.makes()
    await it.moves(id, daysFromNow(50))
    await it.moves(id, (await it.events()).at(-1)?.is === 'date-moved' ? daysFromNow(51) : '')

    await it.looks(id, 45)
    await it.answers(id, at(46))
    await expect(it.moves(id, daysFromNow(60), at(46))).rejects.toMatchObject(refused('only-later'))
    await expect(it.moves(id, daysFromNow(100), at(80))).rejects.toMatchObject(refused('consultation-not-open'))
    expect(await it.kinds(id)).toEqual(['made', 'transmitted', 'date-moved', 'date-moved', 'answered'])
  })

  test('the register is one chain of every consultation, numbered without gaps', async () => {
    const [first, second] = [await it.makes(), await it.makes(new Date(), 'another')]
    await Promise.all([it.answers(second), it.answers(first)])
    const events = await it.events()

    expect(events.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(() => registerAfter(events)).not.toThrow()
    for (const [index, event] of events.entries()) {
      expect(event.link).toBe(linkOfEvent(events[index - 1]?.link, event))
    }
    expect(events.flatMap((one) => (one.is === 'made' ? [one.consultationNumber] : []))).toEqual([1, 2])
  })
})
