import { afterEach, expect, test } from 'vitest'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { withdrawProposal } from '../../../functions/actions/withdraw-proposal.ts'
import { readProposals, tableProposal as store } from '../../../functions/store/proposals.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { NEWEST_FORMAT, type RecordFormat } from '../../../shared/record-format.ts'
import { localTable } from '../../a-table.ts'
import { aDefinition, aParticipant, aProposal, aReading, aRound, daysFromNow } from '../../builders.ts'

const ADA = aParticipant()
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

test('the id of a proposal cannot be computed from its author and idempotency key', async () => {
  const [here, again, elsewhere] = [await aRoundWith('one'), await aRoundWith('one'), await aRoundWith('another')]

  const ids = await Promise.all([here, again, elsewhere].map((tables) => tables('the same key')))

  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

test('a repeated amendment is acknowledged again, also if the amended text was withdrawn', async () => {
  const { table, reading } = await anOpenReading()
  const amended = await tableProposal(table, ADA, { reading: reading.id, body: aDefinition(), key: 'a' }, new Date())
  const amendment = { reading: reading.id, body: aDefinition(undefined, 'Other words.'), amends: amended.id, key: 'b' }
  const first = await tableProposal(table, ADA, amendment, new Date())
  await withdrawProposal(table, ADA, { reading: reading.id, proposal: amended.id }, new Date())

  const again = await tableProposal(table, ADA, amendment, new Date())

  expect(again).toEqual(first)
  const tooLate = { ...amendment, key: 'c' }
  await expect(tableProposal(table, ADA, tooLate, new Date())).rejects.toMatchObject({ code: 'invalid' })
  const another = { ...amendment, body: aDefinition(undefined, 'Something else.') }
  await expect(tableProposal(table, ADA, another, new Date())).rejects.toMatchObject({ code: 'idempotency-key-reused' })
  expect(await readProposals(table, reading.id, reading.shards)).toHaveLength(2)
})

test('a repeated proposal is acknowledged again, also if the reading is full of headings', async () => {
  const { table, reading } = await anOpenReading()
  const request = { reading: reading.id, body: aDefinition(), key: 'a' }
  const first = await tableProposal(table, ADA, request, new Date())
  await store(table, aProposal({ id: 'long', reading: reading.id, competes: 'x'.repeat(200_001) }), reading.shards)

  const again = await tableProposal(table, ADA, request, new Date())

  expect(again).toEqual(first)
  const another = { ...request, body: aDefinition('Something else'), key: 'b' }
  await expect(tableProposal(table, ADA, another, new Date())).rejects.toThrow('headings')
})

test('a round of the first format continues with its own rule for headings, and accepts equal texts', async () => {
  const { table, reading } = await anOpenReading('nobody knows', 'parley-record/1')
  const tables = (term: string, key: string) =>
    tableProposal(table, ADA, { reading: reading.id, body: aDefinition(term), key }, new Date())

  await Promise.all([tables('Foreign media', 'a'), tables('Foreign media', 'b'), tables('“Foreign media”', 'c')])

  const keys = (await readProposals(table, reading.id, reading.shards)).map(({ competes }) => competes)
  expect(keys.toSorted()).toEqual([
    'definition foreign media',
    'definition foreign media',
    'definition “foreign media”',
  ])
})

test('a text of a round of the second format cannot say which objections it answers', async () => {
  const { table, reading } = await anOpenReading('nobody knows', 'parley-record/2')
  const request = { reading: reading.id, body: aDefinition(), key: 'a' }

  const refused = tableProposal(table, ADA, { ...request, answers: ['0'.repeat(32)] }, new Date())

  await expect(refused).rejects.toThrow('leave "answers" out')
  expect(await readProposals(table, reading.id, reading.shards)).toEqual([])
  await tableProposal(table, ADA, { ...request, answers: [] }, new Date())
  expect((await readProposals(table, reading.id, reading.shards))[0]).not.toHaveProperty('answers')
})

test('a repeated proposal is acknowledged if an earlier version stored it uncleaned', async () => {
  const { table, reading } = await anOpenReading('nobody knows', 'parley-record/1')
  const request = { reading: reading.id, body: aDefinition('Reach', 'a\u200bb'), key: 'a' }
  const first = await tableProposal(table, ADA, request, new Date())

  const again = await tableProposal(table, ADA, { ...request, body: aDefinition('Reach', 'ab') }, new Date())

  expect(again).toEqual(first)
})

/** A round that keeps a secret, in a table of its own. @returns what tables the same text in it, under a key */
async function aRoundWith(secret: string) {
  const { table, reading } = await anOpenReading(secret)
  return async (key: string) => {
    const request = { reading: reading.id, body: aDefinition('Interference'), key }
    return (await tableProposal(table, ADA, request, new Date(daysFromNow(0)))).id
  }
}

async function anOpenReading(secret = 'nobody knows', format: RecordFormat = NEWEST_FORMAT) {
  const { table, stop } = await localTable()
  stops.push(stop)
  const reading = aReading()
  await startRound(table, { ...aRound(), secret, format })
  await freezeRoll(table, reading.id, reading.shards, { river: [ADA.id], sea: [] })
  await openReading(table, reading)
  return { table, reading }
}
