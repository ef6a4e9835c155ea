import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { consentToDraft, onDraft, tableChairsTexts } from '../../../functions/actions/table-chairs-texts.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { withdrawChairsText } from '../../../functions/actions/withdraw-chairs-text.ts'
import { takeBackConsent, withdrawMotion } from '../../../functions/actions/withdraw-motion.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { readProposals } from '../../../functions/store/proposals.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { StoreUnavailable } from '../../../functions/store/store-errors.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeMovedTexts } from '../../../functions/views/moved-texts-view.ts'
import type { ChairsText } from '../../../shared/chairs-text.ts'
import type { Participant } from '../../../shared/participant.ts'
import { CHAIRS_PLACES, shareIn } from '../../../shared/places.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aCommitment, aParticipant, aReading, aRound } from '../../builders.ts'
import { aRoundWithCoChairs, CLEO, NOBODYS, REX } from './a-reading-with-co-chairs.ts'

const ADA = aParticipant()
const clauses = (...actions: readonly string[]): readonly ChairsText[] =>
  actions.map((action) => ({ body: aCommitment({ action: { en: action } }) }))
const saying = (body: unknown) => (body as ReturnType<typeof aCommitment>).action.en

describe('a chair’s text', () => {
  let here: LocalTable
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, aRound())
    await startRound(here.table, aRound({ round: 2, format: 'parley-record/2' }))
    for (const one of [ADA, NOBODYS]) await addParticipant(here.table, one, 'salt')
  })
  afterAll(() => here.stop())

  async function anOpenReading(round = 1) {
    readings += 1
    const reading = aReading({ round, stage: 'commitments', number: readings, sitting: 1, shards: 4 })
    await freezeRoll(here.table, reading.id, reading.shards, { river: ['ada'], sea: [] })
    await openReading(here.table, reading)
    return reading
  }
  const tables = (reading: string, texts: readonly ChairsText[], key = 'one', table: Table = here.table) =>
    tableChairsTexts(table, NOBODYS, { reading, texts, key }, new Date())
  const read = ({ id, shards }: { readonly id: string; readonly shards: number }) =>
    readProposals(here.table, id, shards)

  test('is refused with others whose changes do not fit into one item of the table', async () => {
    const reading = await anOpenReading()
    const long = { en: 'pay '.repeat(990), ru: 'плата '.repeat(660) }
    const body = aCommitment({ action: long, condition: { word: 'until', text: long } })
    const base = await tableProposal(here.table, ADA, { reading: reading.id, body, key: 'base' }, new Date())
    const amending = Array.from({ length: 40 }, (_, index) => ({
      body: aCommitment({ action: { en: `stop ${index}` } }),
      amends: base.id,
    }))

    await expect(tables(reading.id, amending, 'many')).rejects.toMatchObject({ code: 'too-large' })
    await expect(tables(reading.id, amending.slice(0, 5), 'few')).resolves.toMatchObject({ reading: reading.id })
  })

  test('has no author and no side, and says which machine drafted it', async () => {
    const reading = await anOpenReading()
    const [text] = clauses('pay for it')

    await tables(reading.id, [{ ...text, body: text?.body ?? aCommitment(), drafted: { with: 'A model' } }])

    const [tabled] = await read(reading)
    expect(tabled).toMatchObject({ chair: true, drafted: { with: 'A model' } })
    expect([tabled?.author, tabled?.side, tabled?.consents]).toEqual([undefined, undefined, undefined])
  })

  test('is tabled with a whole basket: all of them or none, and sent twice only once', async () => {
    const reading = await anOpenReading()

    await expect(tables(reading.id, clauses('one', 'two', 'one'))).rejects.toMatchObject({
      code: 'already-tabled',
      message: expect.stringMatching(/^text 3: /),
    })
    expect(await read(reading)).toEqual([])
    const first = await tables(reading.id, clauses('one', 'two', 'three'))
    const again = await tables(reading.id, clauses('one', 'two', 'three'))

    expect(again).toEqual(first)
    expect((await read(reading)).map(({ body }) => saying(body))).toEqual(['one', 'two', 'three'])
    await expect(tables(reading.id, clauses('one', 'two'))).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  })

  test('is there with the others of its basket when the store fails, or none of them is', async () => {
    const reading = await anOpenReading()
    let writes = 0
    const failing: Table = {
      ...here.table,
      putNew: async (...asked) => {
        writes += 1
        if (writes > 1) throw new StoreUnavailable('gone')
        return here.table.putNew(...asked)
      },
    }

    await tables(reading.id, clauses('one', 'two', 'three'), 'one', failing)

    expect(await read(reading)).toHaveLength(3)
  })

  test('is amended like any other, and says the same as no other', async () => {
    const reading = await anOpenReading()
    await tables(reading.id, clauses('pay for it'))
    const [tabled] = await read(reading)
    const asked = { reading: reading.id, amends: tabled?.id, key: 'a' }

    const body = aCommitment({ action: { en: 'pay for it twice' } })
    await tableProposal(here.table, ADA, { ...asked, body }, new Date())
    const same = { reading: reading.id, body: aCommitment({ action: { en: 'pay for it' } }), key: 'b' }
    await expect(tableProposal(here.table, ADA, same, new Date())).rejects.toMatchObject({
      code: 'already-tabled',
      proposal: tabled?.id,
    })
    await tables(
      reading.id,
      [{ body: aCommitment({ action: { en: 'pay for nothing' } }), amends: tabled?.id ?? '' }],
      'two',
    )

    const amendments = (await read(reading)).filter(({ amends }) => amends === tabled?.id)
    expect(amendments.map(({ competes }) => competes)).toEqual([tabled?.competes, tabled?.competes])
    expect(amendments.map(({ edits }) => edits?.length)).toEqual([1, 1])
    await expect(tables(reading.id, [{ body: body, amends: 'nothing' }], 'three')).rejects.toMatchObject({
      code: 'invalid',
    })
  })

  test('has places of its own, and takes none of the participants', async () => {
    const reading = await anOpenReading()
    const before = shareIn(reading, await read(reading))
    await tables(reading.id, clauses(...Array.from({ length: CHAIRS_PLACES }, (_, at) => `clause ${at}`)))

    const another = tables(reading.id, clauses('one more'), 'two')

    await expect(another).rejects.toMatchObject({ code: 'chairs-places-taken' })
    const carried = (await read(reading)).map((one) => ({ ...one, tabledIn: '1.commitments.b1.900' }))
    expect(shareIn(reading, await read(reading))).toEqual(before)
    expect(shareIn(reading, carried)).toEqual(before)
  })

  test('is withdrawn by a facilitator, and the text of a participant is not', async () => {
    const reading = await anOpenReading()
    await tables(reading.id, clauses('one', 'two'))
    const own = await tableProposal(here.table, ADA, { reading: reading.id, body: aCommitment(), key: 'a' }, new Date())
    const [one, two] = (await read(reading)).filter(({ chair }) => chair)
    const withdraws = (proposal: string) =>
      withdrawChairsText(here.table, NOBODYS, { reading: reading.id, proposal }, new Date())

    await withdraws(one?.id ?? '')

    const withdrawn = (await read(reading)).filter(({ withdrawnAt }) => withdrawnAt !== undefined)
    expect(withdrawn.map(({ id }) => id)).toEqual([one?.id])
    await expect(withdraws(own.id)).rejects.toMatchObject({ code: 'not-yours' })
    await expect(
      withdrawProposal(here.table, ADA, { reading: reading.id, proposal: two?.id ?? '' }, new Date()),
    ).rejects.toMatchObject({ code: 'not-yours' })
  })

  test('is refused in a round of an earlier format, and after the deadline', async () => {
    const earlier = await anOpenReading(2)
    const closed = aReading({ number: 99, stage: 'commitments', closesAt: new Date(0).toISOString() })
    await openReading(here.table, closed)

    await expect(tables(earlier.id, clauses('one'))).rejects.toMatchObject({ code: 'earlier-format' })
    await expect(tables(closed.id, clauses('one'))).rejects.toMatchObject({ code: 'reading-not-open' })
  })
})

describe('a chair’s text of co-chairs', () => {
  let all: Awaited<ReturnType<typeof aRoundWithCoChairs>>
  beforeAll(async () => {
    all = await aRoundWithCoChairs()
  })
  afterAll(() => all.stop())

  const aDraft = async (who: Participant = CLEO, texts = clauses('one', 'two')) => {
    const reading = await all.anOpenReading({ stage: 'commitments', basket: 'b1' })
    const moved = await tableChairsTexts(all.table, who, { reading, texts, key: 'one' }, new Date())
    return { reading, draft: 'moved' in moved ? moved.moved : 'not moved' }
  }
  type Asked = Awaited<ReturnType<typeof aDraft>>
  const consents = (who: Participant, asked: Asked, motion = 1, table = all.table) =>
    consentToDraft(table, who, { ...asked, motion }, new Date())
  const answer = async (act: typeof withdrawMotion, who: Participant, { reading, draft }: Asked, motion = 1) =>
    act(all.table, await onDraft(all.table, reading, draft), who, motion, new Date())
  const read = ({ reading }: Asked) => readProposals(all.table, reading, 1)

  test('is tabled when one of each side consents, and keeps who consented', async () => {
    const asked = await aDraft()
    expect(await read(asked)).toEqual([])

    const done = await consents(REX, asked)

    const tabled = await read(asked)
    expect(tabled.map(({ body }) => saying(body))).toEqual(['one', 'two'])
    for (const one of tabled) {
      expect(one).toMatchObject({
        chair: true,
        consents: [
          { side: 'river', by: 'cleo' },
          { side: 'sea', by: 'rex' },
        ],
      })
    }
    expect(await consents(REX, asked)).toEqual(done)
    expect(await read(asked)).toHaveLength(2)
  })

  test('is shown to co-chairs alone before, and is no longer waiting afterwards', async () => {
    const asked = await aDraft()
    const sees = (who: Participant) => seeMovedTexts(all.table, who, asked.reading)

    expect(await sees(REX)).toMatchObject([{ draft: asked.draft, chaired: { standing: { missing: ['sea'] } } }])
    expect(await sees(CLEO)).toHaveLength(1)
    for (const one of [NOBODYS, ADA]) expect(await sees(one)).toEqual([])
    await consents(REX, asked)
    expect(await sees(REX)).toEqual([])
  })

  test('is one of as many as may wait for consent, for each side, and of as many as a side may move', async () => {
    const reading = await all.anOpenReading({ stage: 'commitments', basket: 'b1' })
    const some = (key: string, many = CHAIRS_PLACES) =>
      clauses(...Array.from({ length: many }, (_, at) => `${key} ${at}`))
    const moves = (who: Participant, key: string, texts = some(key)) =>
      tableChairsTexts(all.table, who, { reading, texts, key }, new Date())
    const withdraws = async (moved: Awaited<ReturnType<typeof moves>>) =>
      withdrawMotion(
        all.table,
        await onDraft(all.table, reading, 'moved' in moved ? moved.moved : ''),
        CLEO,
        1,
        new Date(),
      )
    const first = await moves(CLEO, 'first')

    await expect(moves(CLEO, 'too many', clauses('one more'))).rejects.toMatchObject({ code: 'motions-waiting' })
    expect(await moves(CLEO, 'first')).toEqual(first)
    expect(await moves(REX, 'of the other side')).toHaveProperty('moved')
    await withdraws(first)
    for (const key of ['second', 'third', 'fourth']) await withdraws(await moves(CLEO, key))
    await expect(moves(CLEO, 'after so many', clauses('one more'))).rejects.toMatchObject({ code: 'motions-reached' })
    expect(await seeMovedTexts(all.table, REX, reading)).toHaveLength(1)
  })

  test('is neither moved nor consented to nor withdrawn by a facilitator whom no side convened', async () => {
    const asked = await aDraft()

    await expect(aDraft(NOBODYS)).rejects.toMatchObject({ code: 'not-a-co-chair' })
    await expect(consents(NOBODYS, asked)).rejects.toMatchObject({ code: 'not-a-co-chair' })
    await consents(REX, asked)
    const [one] = await read(asked)
    const withdraws = (who: Participant) =>
      withdrawChairsText(all.table, who, { reading: asked.reading, proposal: one?.id ?? '' }, new Date())
    await expect(withdraws(NOBODYS)).rejects.toMatchObject({ code: 'not-a-co-chair' })
    await withdraws(REX)
    expect((await read(asked)).filter(({ withdrawnAt }) => withdrawnAt !== undefined)).toHaveLength(1)
  })

  test('is not tabled after its motion was withdrawn, and a repeated request moves nothing again', async () => {
    const asked = await aDraft()
    await answer(withdrawMotion, CLEO, asked)

    await expect(consents(REX, asked)).rejects.toMatchObject({ code: 'motion-withdrawn' })
    await tableChairsTexts(
      all.table,
      CLEO,
      { reading: asked.reading, texts: clauses('one', 'two'), key: 'one' },
      new Date(),
    )

    expect(await seeMovedTexts(all.table, REX, asked.reading)).toEqual([])
    expect(await read(asked)).toEqual([])
  })

  test('of three sides is not tabled with a consent that was taken back', async () => {
    const three = await aRoundWithCoChairs(['river', 'sea', 'lake'])
    const reading = await three.anOpenReading({ stage: 'commitments', basket: 'b1' })
    const request = { reading, texts: clauses('one'), key: 'one' }
    const moved = await tableChairsTexts(three.table, CLEO, request, new Date())
    const draft = 'moved' in moved ? moved.moved : ''

    await consentToDraft(three.table, REX, { reading, draft, motion: 1 }, new Date())
    await takeBackConsent(three.table, await onDraft(three.table, reading, draft), REX, 1, new Date())
    const again = consentToDraft(three.table, REX, { reading, draft, motion: 1 }, new Date())

    await expect(again).rejects.toMatchObject({ code: 'consent-taken-back' })
    expect(await readProposals(three.table, reading, 1)).toEqual([])
    await three.stop()
  })

  test('is tabled by the next consent, if the process failed after the last one', async () => {
    const asked = await aDraft()
    const failing: Table = {
      ...all.table,
      putNew: async (key, stored) => {
        if ('together' in stored) throw new StoreUnavailable('gone')
        return all.table.putNew(key, stored)
      },
    }
    await expect(consents(REX, asked, 1, failing)).rejects.toThrow(StoreUnavailable)

    expect(await seeMovedTexts(all.table, CLEO, asked.reading)).toMatchObject([{ draft: asked.draft }])
    await consents(CLEO, asked)

    expect(await read(asked)).toHaveLength(2)
  })

  test('takes no consent any more when another text says the same', async () => {
    const asked = await aDraft()
    const other = { reading: asked.reading, texts: clauses('two'), key: 'other' }
    const moved = await tableChairsTexts(all.table, REX, other, new Date())
    await consents(CLEO, { reading: asked.reading, draft: 'moved' in moved ? moved.moved : '' })

    await expect(consents(REX, asked)).rejects.toMatchObject({ code: 'already-tabled' })
    expect(await seeMovedTexts(all.table, REX, asked.reading)).toMatchObject([
      { chaired: { standing: { missing: ['sea'] } } },
    ])
  })
})
