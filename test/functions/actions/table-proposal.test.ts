import { afterEach, expect, test } from 'vitest'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import { localTable } from '../../a-table.ts'
import { aDefinition, aParticipant, aReading, aRound, daysFromNow } from '../../builders.ts'

const ADA = aParticipant()
const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
})

test('who knows a participant and the key they sent cannot find their proposal by its id', async () => {
  const [here, again, elsewhere] = [await aRoundWith('one'), await aRoundWith('one'), await aRoundWith('another')]

  const ids = await Promise.all([here, again, elsewhere].map((tables) => tables('the same key')))

  expect(ids[1]).toBe(ids[0])
  expect(ids[2]).not.toBe(ids[0])
})

/** A round that keeps a secret, in a table of its own. @returns what tables the same text in it, under a key */
async function aRoundWith(secret: string) {
  const { table, stop } = await localTable()
  stops.push(stop)
  const reading = aReading()
  await startRound(table, { ...aRound(), secret })
  await freezeRoll(table, reading.id, reading.shards, { river: [ADA.id], sea: [] })
  await openReading(table, reading)
  return async (key: string) => {
    const request = { reading: reading.id, body: aDefinition('Interference'), key }
    return (await tableProposal(table, ADA, request, new Date(daysFromNow(0)))).id
  }
}
