import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { makeStatement } from '../../../functions/actions/make-statement.ts'
import { orderTexts } from '../../../functions/actions/order-texts.ts'
import { tableChairsTexts } from '../../../functions/actions/table-chairs-texts.ts'
import { previewProposal, tableProposal } from '../../../functions/actions/table-proposal.ts'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { withdrawChairsText } from '../../../functions/actions/withdraw-chairs-text.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import { seeAwaits } from '../../../functions/views/see-awaits.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Tabled } from '../../../shared/proposal.ts'
import type { Reading } from '../../../shared/reading.ts'
import { anotherTable, type LocalTable, localTable } from '../../a-table.ts'
import { aDefinition, aDialogue, aParticipant, aReading, aRound, askedBy } from '../../builders.ts'
import { ADA, BO, CLEO, OLU } from './a-reading-with-a-floor.ts'

const REX: Participant = { ...CLEO, id: 'rex', name: 'Rex' }
const ABE = aParticipant({ id: 'abe', name: 'Abe' })

let local: LocalTable
let table: Table
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())
beforeEach(async () => {
  table = await anotherTable(local)
})

/** An open reading in which texts appear every 15 minutes, and statements every minute. */
async function aReadingWithBatches(what: Partial<Reading> = {}, rules: Readonly<Record<string, unknown>> = {}) {
  const floor = { everyMinutes: 1, perPerson: 20 }
  const round = aRound({ dialogue: aDialogue({ texts: { everyMinutes: 15 }, floor, ...rules }) })
  const reading = aReading(what)
  await startRound(table, round)
  await freezeRoll(table, reading.id, reading.shards, { river: ['ada', 'abe'], sea: ['bo'] })
  await openReading(table, reading)
  for (const person of [ADA, ABE, BO, CLEO, REX]) await addParticipant(table, person, '00')
  const at = (minutes: number) => new Date(Date.parse(reading.openedAt) + minutes * 60_000)
  const asked = (body: Tabled, more: object) => ({ reading: reading.id, body, key: crypto.randomUUID(), ...more })
  return {
    round,
    reading,
    at,
    tables: (who: Participant, minutes: number, body: Tabled = aDefinition(), more: object = {}) =>
      tableProposal(table, who, asked(body, more), at(minutes)),
    sees: async (who: Participant, minutes: number) =>
      (await seeReading(table, who, reading.id, at(minutes))).proposals,
    takes: (who: Participant, proposal: string, minutes: number) =>
      takePosition(
        table,
        askedBy(who as typeof ADA),
        { reading: reading.id, proposal },
        { stance: 'support' },
        0,
        at(minutes),
      ),
    says: (who: Participant, proposal: string, minutes: number) =>
      makeStatement(
        table,
        who,
        { reading: reading.id, kind: 'reason', proposal, text: { en: 'It is needed.' }, key: crypto.randomUUID() },
        at(minutes),
      ),
  }
}

describe('a text that was tabled', () => {
  test('appears with its batch for everybody else, and its author is told when', async () => {
    const here = await aReadingWithBatches()

    const { id, appearsAt } = await here.tables(ADA, 3)

    expect(appearsAt).toBe(here.at(15).toISOString())
    for (const other of [ABE, BO, CLEO, OLU]) {
      expect(await here.sees(other, 14.9)).toEqual([])
      expect(await here.sees(other, 15)).toMatchObject([{ id }])
    }
    expect(await here.sees(ADA, 4)).toMatchObject([{ id, mine: true, appearsAt }])
    expect((await here.sees(ADA, 15))[0]).not.toHaveProperty('appearsAt')
    const awaiting = await seeAwaits(table, BO, [here.reading], here.round, here.at(14))
    expect(awaiting.texts).toBe(0)
    expect((await seeAwaits(table, BO, [here.reading], here.round, here.at(15))).texts).toBe(1)
  })

  test('is not there for others before: no position, no amendment, no statement, no withdrawal, no order', async () => {
    const here = await aReadingWithBatches()
    const { id } = await here.tables(ADA, 3)
    const [amended, target] = [aDefinition('Interference', 'Else.'), { reading: here.reading.id, proposal: id }]

    await expect(here.takes(BO, id, 5)).rejects.toMatchObject({ code: 'no-such-proposal' })
    await expect(here.tables(BO, 5, amended, { amends: id })).rejects.toMatchObject({
      code: 'invalid',
      message: `there is no proposal ${id} in this reading to amend`,
    })
    await expect(here.says(BO, id, 5)).rejects.toMatchObject({ message: `this reading has no proposal ${id}` })
    await expect(withdrawProposal(table, BO, target, here.at(5))).rejects.toMatchObject({ code: 'no-such-proposal' })
    await expect(withdrawChairsText(table, CLEO, target, here.at(5))).rejects.toMatchObject({
      code: 'no-such-proposal',
    })
    const order = ['definition interference']
    await expect(orderTexts(table, CLEO, here.reading.id, order, here.at(5))).rejects.toMatchObject({ code: 'invalid' })
    await here.takes(BO, id, 15)
    await here.tables(BO, 15, amended, { amends: id })
    await here.says(BO, id, 15)
    await orderTexts(table, CLEO, here.reading.id, order, here.at(15))
  })

  test('takes a position of its author at once, and an amendment, and no statement, which could appear before it', async () => {
    const here = await aReadingWithBatches()
    const { id } = await here.tables(ADA, 3)

    await here.takes(ADA, id, 4)
    await here.tables(ADA, 4, aDefinition('Interference', 'Else.'), { amends: id })
    await expect(here.says(ADA, id, 4)).rejects.toMatchObject({ code: 'invalid', message: /has not appeared yet/ })
    await here.says(ADA, id, 15)
  })

  test('does not keep others from tabling the same: a refusal would tell that it is there', async () => {
    const here = await aReadingWithBatches()
    await here.tables(ADA, 3)

    await previewProposal(table, BO, { reading: here.reading.id, body: aDefinition() }, here.at(5))
    await here.tables(BO, 5)

    expect(await here.sees(OLU, 15)).toHaveLength(2)
    await expect(here.tables(ABE, 15)).rejects.toMatchObject({ code: 'already-tabled' })
    await expect(here.tables(ADA, 16)).rejects.toMatchObject({ code: 'already-tabled' })
  })

  test('is acknowledged again for the same request, with the same moment', async () => {
    const here = await aReadingWithBatches()
    const first = await here.tables(ADA, 3, aDefinition(), { key: 'the same' })

    expect(await here.tables(ADA, 20, aDefinition(), { key: 'the same' })).toEqual(first)
  })

  test('in a batch with others has no place that tells which was first, where sides are disclosed too', async () => {
    const here = await aReadingWithBatches({}, { attribution: 'side' })
    for (const [index, term] of ['D', 'B', 'C', 'A', 'E'].entries())
      await here.tables(ADA, 1 + index, aDefinition(term))
    await here.tables(BO, 16, aDefinition('0'))

    const shown = (await here.sees(OLU, 30)).map(({ id, body }) => ({
      id,
      term: body.kind === 'definition' && body.term.en,
    }))

    expect(shown.at(-1)?.term).toBe('0')
    const ids = shown.slice(0, -1).map(({ id }) => id)
    expect(ids).toEqual(ids.toSorted())
  })
})

describe('a withdrawal', () => {
  test('appears with the next batch; until then others take positions on the text, which count for nothing', async () => {
    const here = await aReadingWithBatches()
    const { id } = await here.tables(ADA, 3)
    await withdrawProposal(table, ADA, { reading: here.reading.id, proposal: id }, here.at(20))

    expect(await here.sees(ADA, 21)).toMatchObject([
      { id, withdrawn: true, withdrawalAppearsAt: here.at(30).toISOString() },
    ])
    for (const other of [BO, CLEO, OLU]) expect(await here.sees(other, 29)).toMatchObject([{ id, withdrawn: false }])
    await here.takes(BO, id, 21)
    await here.tables(BO, 21, aDefinition('Interference', 'Else.'), { amends: id })
    for (const other of [CLEO, OLU]) expect((await here.sees(other, 30))[0]).toMatchObject({ id, withdrawn: true })
    await expect(here.takes(ABE, id, 30)).rejects.toMatchObject({ code: 'invalid' })
  })

  test('before the text appeared keeps it from others while the reading is open', async () => {
    const here = await aReadingWithBatches()
    const { id } = await here.tables(ADA, 3)
    await withdrawProposal(table, ADA, { reading: here.reading.id, proposal: id }, here.at(5))

    for (const other of [BO, CLEO, OLU]) expect(await here.sees(other, 60)).toEqual([])
    expect(await here.sees(ADA, 60)).toMatchObject([{ id, withdrawn: true }])
    await here.tables(BO, 6)
  })
})

describe('a chair’s text', () => {
  test('appears with its batch; until then every facilitator sees it, and can amend and withdraw it', async () => {
    const here = await aReadingWithBatches()
    const texts = [{ body: aDefinition() }]
    const receipt = await tableChairsTexts(table, CLEO, { reading: here.reading.id, texts, key: 'one' }, here.at(3))
    const [{ id, appearsAt } = { id: '' }] = 'texts' in receipt ? receipt.texts : []

    expect(appearsAt).toBe(here.at(15).toISOString())
    for (const one of [CLEO, REX]) expect(await here.sees(one, 4)).toMatchObject([{ id, chair: true, appearsAt }])
    for (const other of [ADA, BO, OLU]) expect(await here.sees(other, 14)).toEqual([])
    const same = { reading: here.reading.id, texts, key: 'two' }
    await expect(tableChairsTexts(table, REX, same, here.at(5))).rejects.toMatchObject({ code: 'already-tabled' })
    await withdrawChairsText(table, REX, { reading: here.reading.id, proposal: id }, here.at(6))
    expect(await here.sees(BO, 15)).toEqual([])
  })
})

describe('under the silence procedure', () => {
  test('a text that would appear after the deadline is refused: nobody could object, and it would be agreed', async () => {
    const opened = aReading()
    const closesAt = new Date(Date.parse(opened.openedAt) + 40 * 60_000).toISOString()
    const here = await aReadingWithBatches({ ...opened, closesAt, rules: { ...opened.rules, rule: 'silence' } })
    const chairs = { reading: here.reading.id, texts: [{ body: aDefinition() }], key: 'one' }

    await here.tables(ADA, 20)
    await expect(here.tables(ADA, 29.5, aDefinition('Else'))).rejects.toMatchObject({ code: 'appears-too-late' })
    await expect(tableChairsTexts(table, CLEO, chairs, here.at(29.5))).rejects.toMatchObject({
      code: 'appears-too-late',
    })
  })

  test('in any other reading it is taken, and is seen with the outcome', async () => {
    const opened = aReading()
    const closesAt = new Date(Date.parse(opened.openedAt) + 40 * 60_000).toISOString()
    const here = await aReadingWithBatches({ ...opened, closesAt })

    const { appearsAt } = await here.tables(ADA, 35)

    expect(appearsAt).toBe(here.at(45).toISOString())
    expect(await here.sees(BO, 50)).toEqual([])
  })
})
