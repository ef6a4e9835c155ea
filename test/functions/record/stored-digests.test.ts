import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { countReading } from '../../../functions/record/count-reading.ts'
import { RecordIncomplete } from '../../../functions/record/counted-leaves.ts'
import { digestOf } from '../../../functions/record/hashing.ts'
import { leavesOf, recordedPosition } from '../../../functions/record/leaves.ts'
import { LeavesBroken, packLeaves, unpackLeaves } from '../../../functions/record/packed-leaves.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { positionSort, SORT, shardPartition } from '../../../functions/store/keys/keys-of-readings.ts'
import { roundKey } from '../../../functions/store/keys/keys-of-rounds.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { all, type Stored } from '../../../functions/store/table.ts'
import { FIRST_FORMAT, NEWEST_FORMAT } from '../../../shared/record-format.ts'
import { aDefinition, aDialogue, aPosition, askedBy } from '../../builders.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'

const READING = '1.terms.1'
const PARTITION = shardPartition(READING, 0)

describe('the digests that are stored with a position', () => {
  const NOTES = Array.from({ length: 3 }, (_, index) => ({ clause: `c${index}`, text: { en: 'Not in wartime.' } }))

  test.each([
    ['without words', aPosition(), NEWEST_FORMAT],
    ['with words', aPosition({ stance: 'object', change: { en: 'Say whom.' } }), NEWEST_FORMAT],
    ['with several words', aPosition({ stance: 'ratify-with-reservation', reservations: NOTES }), FIRST_FORMAT],
  ])('are those of its leaves, %s', (_, position, format) => {
    const round = { secret: 'secret', dialogue: aDialogue(), format }
    const { position: itself, words } = recordedPosition(position, round)
    const opened = [itself, ...words]
    const packed = packLeaves(opened, opened.map(digestOf))

    for (const stands of [true, false]) {
      const digests = [...unpackLeaves(packed, stands)].map((digest) => Buffer.from(digest).toString('hex'))
      expect(digests.toSorted()).toEqual(leavesOf(position, stands, round).map(digestOf).toSorted())
    }
  })

  test.each([0, 31, 33, 64])('are refused if there are %i bytes', (bytes) => {
    expect(() => [...unpackLeaves(new Uint8Array(bytes), true)]).toThrow(LeavesBroken)
  })
})

describe('a reading is counted by the digests that are stored with its positions', () => {
  let round: Awaited<ReturnType<typeof aRoundByHand>>
  let proposal: string
  beforeEach(async () => {
    round = await aRoundByHand()
    await round.opens('terms')
    proposal = await round.tables(READING, aDefinition())
    await take(ADA, { stance: 'object', change: { en: 'Say whom.' } }, 0)
    await take(ADA, { stance: 'block', change: { en: 'Say whose.' } }, 1)
    await take(BO, { stance: 'support' }, 0)
  })
  afterEach(() => round.stop())

  test('as by their words: whether all positions have them, some, or none', async () => {
    const items = await stored()
    expect(items.every(({ leaves }) => leaves instanceof Uint8Array)).toBe(true)
    const expected = await counted()

    for (const item of items) {
      await change(item, ({ leaves: _, ...without }) => without)
      expect(await counted()).toEqual(expected)
    }
    expect((await stored()).some(({ leaves }) => leaves !== undefined)).toBe(false)
  })

  test('a digest that does not fit its position is found when the record is read, with its place', async () => {
    const [first] = await stored()
    await change(first ?? {}, (item) => ({ ...item, leaves: Buffer.alloc(32 * 3, 1) }))
    await round.closes(READING)
    await round.settles(READING)

    const told = await readRecord(round.table, 1).catch((error: unknown) => error)

    expect(told).toBeInstanceOf(RecordIncomplete)
    expect(String(told)).toContain(`${proposal}, revision 1 of `)
    expect(String(told)).not.toMatch(/\bada\b/)
  })

  async function take(who: typeof ADA, taken: Parameters<typeof takePosition>[3], seen: number): Promise<void> {
    await takePosition(round.table, askedBy(who), { reading: READING, proposal }, taken, seen, new Date())
  }

  async function stored(): Promise<readonly Stored[]> {
    return await all(round.table.query(PARTITION, SORT.position))
  }

  async function change(item: Stored, how: (item: Stored) => Stored): Promise<void> {
    const sk = positionSort(String(item['participant']), String(item['proposal']), Number(item['revision']))
    await round.table.put({ pk: PARTITION, sk }, how(item))
  }

  async function counted() {
    const reading = await findReading(round.table, READING)
    if (reading === undefined) throw new Error(`there is no reading ${READING}`)
    const { counts, root, size } = await countReading(round.table, reading, round.round)
    return { counts, root, size }
  }
})

test('a round that began before they were stored stores none', async () => {
  const round = await aRoundByHand()
  const { storesDigests: _, ...before } = round.round
  await round.table.put(roundKey(1), before)
  await round.opens('terms')
  const proposal = await round.tables(READING, aDefinition())
  await round.takes(ADA, READING, proposal, 'support')

  const items = await all(round.table.query(PARTITION, SORT.position))

  expect(items).toHaveLength(1)
  expect(items[0]).not.toHaveProperty('leaves')
  await round.stop()
})
