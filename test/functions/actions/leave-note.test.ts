import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forgetAuthor, leaveNote } from '../../../functions/actions/leave-note.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { StoreUnavailable } from '../../../functions/store/store-errors.ts'
import { all, type Table } from '../../../functions/store/table.ts'
import { seeCaucus } from '../../../functions/views/caucus-view.ts'
import { MOST_NOTES, NOTES_A_PAGE } from '../../../shared/note.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aReading, aRound } from '../../builders.ts'

const ADA = aParticipant({ id: 'ada', name: 'Ada', side: 'river' })
const ABE = aParticipant({ id: 'abe', name: 'Abe', side: 'river' })
const BO = aParticipant({ id: 'bo', name: 'Bo', side: 'sea' })
const ON_ROLL = { river: [ADA.id, ABE.id], sea: [BO.id] }

describe('a side’s caucus', () => {
  let here: LocalTable
  let readings = 0
  beforeAll(async () => {
    here = await localTable()
    await startRound(here.table, aRound())
    for (const one of [ADA, ABE, BO]) await addParticipant(here.table, one, 'salt')
  })
  afterAll(() => here.stop())

  async function aRoom(): Promise<string> {
    readings += 1
    const reading = aReading({ number: readings })
    await freezeRoll(here.table, reading.id, 1, ON_ROLL)
    await openReading(here.table, reading)
    return reading.id
  }
  const leave = (who: typeof ADA, reading: string, text: string, key: string, signed = false) =>
    leaveNote(here.table, who, { reading, text, key, signed }, {}, new Date())
  const see = (who: typeof ADA, reading: string, page?: number) => seeCaucus(here.table, who, reading, page, new Date())

  test('keeps notes in the order they were left, and shows them only to its own side', async () => {
    const room = await aRoom()
    await leave(ADA, room, 'First.', 'a')
    await leave(ABE, room, 'Second.', 'a')
    await leave(BO, room, 'Of the sea.', 'a')

    expect((await see(ABE, room)).notes.map(({ text }) => text)).toEqual(['First.', 'Second.'])
    expect((await see(BO, room)).notes.map(({ text }) => text)).toEqual(['Of the sea.'])
  })

  test('shows neither the author nor the time of a note, unless it is signed', async () => {
    const room = await aRoom()
    await leave(ADA, room, 'Unsigned.', 'a')
    await leave(ADA, room, 'Signed.', 'b', true)

    const { notes } = await see(ABE, room)

    expect(notes).toEqual([
      { number: 1, text: 'Unsigned.' },
      { number: 2, text: 'Signed.', name: 'Ada' },
    ])
  })

  test('has places for everybody: who left their share of notes, signed or not, leaves no more', async () => {
    readings += 1
    const reading = aReading({ number: readings, roll: { river: 40, sea: 4 } })
    await freezeRoll(here.table, reading.id, 1, ON_ROLL)
    await openReading(here.table, reading)
    for (let note = 1; note <= 25; note += 1) await leave(ADA, reading.id, `Note ${note}`, `${note}`, note % 5 === 0)

    await expect(leave(ADA, reading.id, 'One more.', 'more')).rejects.toMatchObject({ code: 'notes-reached' })
    expect(await leave(ADA, reading.id, 'Note 3', '3')).toMatchObject({ number: 3 })
    expect(await leave(ABE, reading.id, 'By another.', 'a')).toMatchObject({ number: 26 })
    expect(await leave(ADA, await aRoom(), 'Elsewhere.', 'a')).toMatchObject({ number: 1 })
    // Nothing in the table counts the notes of a person: it would tell who left unsigned ones.
    const stored = await all(here.table.query(`CAUCUS#${reading.id}#river`))
    expect(new Set(stored.flatMap(Object.keys))).toEqual(new Set(['id', 'number', 'places', 'signedBy', 'text']))
    expect(stored.filter((one) => 'signedBy' in one)).toHaveLength(5)
  })

  test('does not store the author of an unsigned note', async () => {
    const room = await aRoom()
    await leave(ADA, room, 'Unsigned.', 'a')

    const stored: unknown[] = []
    for await (const page of here.table.query(`CAUCUS#${room}#river`)) stored.push(...page)

    expect(stored.length).toBeGreaterThan(0)
    expect(JSON.stringify(stored)).not.toContain('ada')
    expect(JSON.stringify(stored)).not.toMatch(/\d{4}-\d{2}-\d{2}T/)
  })

  test('stores a note once when it is sent many times, also at the same time', async () => {
    const room = await aRoom()

    const receipts = await Promise.all(Array.from({ length: 20 }, () => leave(ADA, room, 'Once.', 'same', true)))

    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1)
    expect((await see(ABE, room)).notes).toHaveLength(1)
  })

  test('refuses another text under the same key, and does not sign the first with it', async () => {
    const room = await aRoom()
    await leave(ADA, room, 'The first.', 'same')

    await expect(leave(ADA, room, 'Another.', 'same', true)).rejects.toMatchObject({ code: 'idempotency-key-reused' })

    expect((await see(ABE, room)).notes).toEqual([{ number: 1, text: 'The first.' }])
  })

  test('stores a note unsigned if the signed request failed and it is sent again unsigned under the same key', async () => {
    const room = await aRoom()
    const note = { reading: room, text: 'The minister is wrong.', key: 'same' }
    await expect(
      leaveNote(tableThatFailsOnNotes(here.table), ADA, { ...note, signed: true }, {}, new Date()),
    ).rejects.toThrow()

    await leave(ADA, room, note.text, note.key, false)

    expect((await see(ABE, room)).notes.map(({ text, name }) => [text, name])).toEqual([[note.text, undefined]])
  })

  test('signs a note once if the signed request failed halfway and is sent again', async () => {
    const room = await aRoom()
    const note = { reading: room, text: 'Mine.', key: 'same', signed: true }
    await expect(leaveNote(tableThatFailsOnNotes(here.table), ADA, note, {}, new Date())).rejects.toThrow()

    await leave(ADA, room, note.text, note.key, true)
    await leave(ADA, room, note.text, note.key, true)

    expect((await see(ABE, room)).notes).toEqual([{ number: 1, text: 'Mine.', name: 'Ada' }])
  })

  test.each([true, false])(
    'refuses the other choice under the key of a note that was left (signed: %s)',
    async (signed) => {
      const room = await aRoom()
      await leave(ADA, room, 'Once.', 'same', signed)

      await expect(leave(ADA, room, 'Once.', 'same', !signed)).rejects.toMatchObject({ code: 'idempotency-key-reused' })

      expect((await see(ABE, room)).notes).toEqual([{ number: 1, text: 'Once.', ...(signed && { name: 'Ada' }) }])
    },
  )

  test('loses no note when several are left at the same time', async () => {
    const room = await aRoom()
    const texts = Array.from({ length: 60 }, (_, index) => `Note ${index}`)

    await Promise.all(texts.map((text, index) => leave(index % 2 === 0 ? ADA : ABE, room, text, text)))

    // A store that is slow to say that it gave a place is asked for another: places stay empty, and may fill a third page.
    const { page: last } = await see(ADA, room)
    expect(last).toBeGreaterThan(1)
    const pages = await Promise.all(Array.from({ length: last }, (_, index) => see(ADA, room, index + 1)))
    expect(pages.every(({ notes }) => notes.length <= NOTES_A_PAGE)).toBe(true)
    expect(pages.flatMap(({ notes }) => notes.map(({ text }) => text)).toSorted()).toEqual(texts.toSorted())
  })

  test('refuses notes above its limit, also at the same time, and still acknowledges a repeated one', async () => {
    const room = await aRoom()
    await here.table.put({ pk: `CAUCUS#${room}#river`, sk: 'ROOM' }, { places: MOST_NOTES - 3 })
    const leaving = Array.from({ length: 10 }, (_, index) => leave(ADA, room, 'Late.', String(index)))

    const outcomes = await Promise.allSettled(leaving)

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    const left = outcomes.findIndex(({ status }) => status === 'fulfilled')
    await expect(leave(ADA, room, 'Late.', String(left))).resolves.toBeDefined()
    await expect(leave(ADA, room, 'One more.', 'more')).rejects.toMatchObject({ code: 'caucus-full', status: 409 })
    expect(await see(ADA, room)).toMatchObject({ left: 0, page: MOST_NOTES / NOTES_A_PAGE })
  })

  test('removes the name from the notes of a person who is erased, and keeps the notes', async () => {
    const [one, other] = [await aRoom(), await aRoom()]
    await leave(ADA, one, 'Here.', 'a', true)
    await leave(ABE, one, 'Not erased.', 'a', true)
    await leave(ADA, other, 'And here.', 'a', true)

    await forgetAuthor(here.table, ADA)

    expect((await see(ABE, one)).notes).toEqual([
      { number: 1, text: 'Here.' },
      { number: 2, text: 'Not erased.', name: 'Abe' },
    ])
    expect((await see(ABE, other)).notes).toEqual([{ number: 1, text: 'And here.' }])
  })
})

/** A table that takes everything but a note: what is written before one is there when it fails. */
function tableThatFailsOnNotes(table: Table): Table {
  return {
    ...table,
    putNew: (key, stored) =>
      'text' in stored ? Promise.reject(new StoreUnavailable('the store did not answer')) : table.putNew(key, stored),
  }
}
