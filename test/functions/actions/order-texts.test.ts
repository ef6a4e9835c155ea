import { afterAll, beforeAll, expect, test } from 'vitest'
import { mattersOfStage } from '../../../functions/actions/matters-of-stage.ts'
import { orderTexts } from '../../../functions/actions/order-texts.ts'
import { requireReading } from '../../../functions/actions/require-reading.ts'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { newId } from '../../../functions/platform/random.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { tableProposal as storeProposal, withdrawProposal } from '../../../functions/store/proposals.ts'
import { openReading, settleReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { storeOutcomes } from '../../../functions/store/settlements.ts'
import type { Participant } from '../../../shared/participant.ts'
import { HEADING_BYTES } from '../../../shared/places.ts'
import type { Reading, Settlement } from '../../../shared/reading.ts'
import type { Round } from '../../../shared/round.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import {
  aDefinition,
  aDialogue,
  aParticipant,
  aProposal,
  aReading,
  aRound,
  aSettledReading,
  daysFromNow,
} from '../../builders.ts'

const ROUNDS = {
  none: aRound(),
  side: aRound({ round: 2, dialogue: aDialogue({ attribution: 'side' }) }),
  together: aRound({ round: 3, dialogue: aDialogue({ attribution: 'side', coChairs: true }) }),
}

/** Somebody looks, at a moment that changes nothing: texts appear at once. */
const SEEN = { looking: { role: 'observer', id: 'olu' }, now: new Date() } as const

let local: LocalTable
let opened = 0

beforeAll(async () => {
  local = await localTable()
  for (const round of Object.values(ROUNDS)) await startRound(local.table, round)
})
afterAll(() => local.stop())

function aFacilitator(convenedBy?: string): Participant {
  const cleo = { id: 'cleo', role: 'facilitator', name: 'Cleo', joinedAt: daysFromNow(-1) } as const
  return convenedBy === undefined ? cleo : { ...cleo, convenedBy }
}

async function anOpenReading({ round }: Round, what: Partial<Reading> = {}): Promise<Reading> {
  opened += 1
  const reading = aReading({ number: opened, sitting: 1, round, ...what })
  await freezeRoll(local.table, reading.id, reading.shards, { river: ['ada'], sea: ['bo'] })
  await openReading(local.table, reading)
  return reading
}

async function tables(reading: Reading, term: string): Promise<string> {
  const request = { reading: reading.id, body: aDefinition(term), key: `key of ${term}` }
  return (await tableProposal(local.table, aParticipant(), request, new Date())).id
}

async function matters(reading: Reading, round: Round): Promise<readonly string[]> {
  const seen = await mattersOfStage(local.table, await requireReading(local.table, reading.id), round, SEEN)
  return seen.map(({ competes }) => competes)
}

test('a text whose heading is only a sign can be put in order, though its key ends in a space', async () => {
  const reading = await anOpenReading(ROUNDS.none)
  await tables(reading, '—')
  await tables(reading, 'Alpha')
  expect(await matters(reading, ROUNDS.none)).toEqual(['definition ', 'definition alpha'])

  // As it comes in a request, whose texts are cleaned.
  await orderTexts(local.table, aFacilitator(), reading.id, ['definition alpha', 'definition'], new Date())

  expect(await matters(reading, ROUNDS.none)).toEqual(['definition alpha', 'definition '])
})

test('an order is taken although a text in it was withdrawn after the page was shown', async () => {
  const reading = await anOpenReading(ROUNDS.none)
  for (const id of ['x', 'y', 'z']) {
    await storeProposal(local.table, aProposal({ id, reading: reading.id, competes: id }), 1)
  }
  const gone = aProposal({ id: 'y', reading: reading.id })
  await withdrawProposal(local.table, gone, 1, new Date().toISOString())

  await orderTexts(local.table, aFacilitator(), reading.id, ['z', 'y', 'x'], new Date())

  expect(await matters(reading, ROUNDS.none)).toEqual(['z', 'x'])
})

test('a text that was agreed only when it was read again is one text of its matter', async () => {
  const place = { round: 1, stage: 'commitments', basket: 'b7' } as const
  const settles = async (number: number, came: Partial<Settlement>) => {
    const { settlement, ...reading } = aSettledReading({ ...place, number }, { ...came, run: `${number}` })
    await openReading(local.table, { ...reading, status: 'closed' })
    await storeProposal(local.table, aProposal({ id: 'again', reading: reading.id, competes: 'again' }), 1)
    await storeOutcomes(local.table, reading, `${number}`, { outcomes: [], digests: [] })
    await settleReading(local.table, { ...reading, status: 'closed' }, settlement)
  }
  await settles(1, { next: 'another-reading', bracketed: ['again'] })
  await settles(2, { next: 'another-reading', agreed: ['again'], decided: ['again'] })
  const third = aReading({ ...place, number: 3, decided: ['again'] })
  await openReading(local.table, third)

  const [matter] = await mattersOfStage(local.table, third, ROUNDS.none, SEEN)

  expect(matter).toMatchObject({ competes: 'again', isDecided: true })
  expect(matter?.texts).toHaveLength(1)
})

test.each(['side', 'together'] as const)(
  'a reading full of headings, all of them put in order, can still be settled: %s',
  async (which) => {
    const round = ROUNDS[which]
    const first = await anOpenReading(round, { sitting: 1 })
    const full = async (reading: Reading) => {
      const headings = Array.from(
        { length: Math.floor(HEADING_BYTES / 320) },
        (_, heading) => `${reading.number} ${heading} ${'ж'.repeat(150)}`,
      )
      for (const heading of headings) {
        const text = { id: newId(), reading: reading.id, body: aDefinition(heading), competes: `definition ${heading}` }
        await storeProposal(local.table, aProposal(text), reading.shards)
      }
    }
    await full(first)
    const listed = await matters(first, round)
    const second = await anOpenReading(round, { sitting: 2, orderBefore: listed })
    await full(second)
    const order = (await matters(second, round)).toReversed()
    for (const { id } of round.dialogue.sides) {
      await orderTexts(local.table, aFacilitator(id), second.id, order, new Date())
    }
    const closing = { at: new Date().toISOString(), by: 'cleo', decision: 'settle' } as const
    await closeReading(local.table, second, closing)

    const settled = await settleNow(local.table, await requireReading(local.table, second.id))

    expect(settled.settlement.order).toEqual(order)
    const item = { ...settled, settlement: { ...settled.settlement, decided: order } }
    expect(Buffer.byteLength(JSON.stringify(item))).toBeLessThan(260_000)
  },
)
