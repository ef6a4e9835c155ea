import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendPosition } from '../../../functions/store/positions.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { seeTurnout } from '../../../functions/views/see-turnout.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aParticipant, aPosition, aReading } from '../../builders.ts'

const RIVER = ['r1', 'r2', 'r3', 'r4', 'r5']
const SEA = ['s1', 's2', 's3', 's4', 's5']

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

test('a facilitator sees numbers at each count, from three on, and no name', async () => {
  const { look, takes } = await anOpenReading('1.terms.1', 'none')
  const river = { side: 'river', roll: 5, quorum: 3 }
  const sea = { side: 'sea', roll: 5, quorum: 3, isQuorumHeard: false }

  await takes('r1', 'r2')
  expect(await look(5)).toEqual([{ ...river, isQuorumHeard: false }, sea])
  await takes('r3', 's1')
  expect(await look(9.9)).toEqual([{ ...river, isQuorumHeard: false }, sea])
  expect(await look(10)).toEqual([{ ...river, isQuorumHeard: true, heard: 3 }, sea])
})

test('every look until the next count sees the same, whoever made it', async () => {
  const { look, takes } = await anOpenReading('1.terms.2', 'none')
  await takes('r1', 'r2', 'r3')
  const first = await look(5)

  await takes('r4', 's1', 's2', 's3')

  expect(await look(9)).toEqual(first)
})

test('whoever looks first after a count does not choose what is counted: it is what had been taken when the count was due', async () => {
  const { look, takesAt } = await anOpenReading('1.terms.5', 'none')
  await takesAt(4, 'r1', 'r2', 'r3')
  await takesAt(5, 'r4')
  await takesAt(9.9, 's1', 's2', 's3')

  const heard = [await look(9.99), await look(10), await look(15)].map((looked) =>
    looked?.map((side) => ('heard' in side ? side.heard : 'too few')),
  )

  expect(heard).toEqual([
    [3, 'too few'],
    [4, 3],
    [4, 3],
  ])
})

test('where names are disclosed, a facilitator sees who was not heard, immediately', async () => {
  const { look, takes } = await anOpenReading('1.terms.3', 'named')

  await takes('r1')

  const [river, sea] = (await look(0)) ?? []
  expect(river).toMatchObject({ heard: 1, unheard: ['r2', 'r3', 'r4', 'r5'].map((id) => ({ id, name: id })) })
  expect(sea).toMatchObject({ heard: 0, isQuorumHeard: false })
})

test('under the silence procedure no facilitator learns who was heard, or how many: who answers nearly always objects', async () => {
  const { look, takes } = await anOpenReading('1.terms.4', 'named', 'silence')
  const before = await look(5)

  await takes('r1')

  expect(before).toEqual([
    { side: 'river', roll: 5, quorum: 0 },
    { side: 'sea', roll: 5, quorum: 0 },
  ])
  expect(await look(60)).toEqual(before)
})

async function anOpenReading(id: string, attribution: 'none' | 'named', rule: Reading['rules']['rule'] = 'consensus') {
  const openedAt = new Date()
  const minutesLater = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000)
  const reading = aReading({
    id,
    openedAt: openedAt.toISOString(),
    closesAt: minutesLater(1_000).toISOString(),
    roll: { river: RIVER.length, sea: SEA.length },
    rules: { ...aReading().rules, rule },
  })
  await freezeRoll(local.table, id, reading.shards, { river: RIVER, sea: SEA })
  const people = [...RIVER, ...SEA].map((one) => aParticipant({ id: one, name: one, side: sideOf(one) }))
  const takesAt = (minutes: number, ...some: readonly string[]) =>
    Promise.all(
      some.map((participant) => {
        const takenAt = minutesLater(minutes).toISOString()
        const position = aPosition({ reading: id, participant, side: sideOf(participant), stance: 'support', takenAt })
        return appendPosition(local.table, position, reading.shards)
      }),
    )
  return {
    look: (minutes: number) =>
      seeTurnout(local.table, reading, aDialogue({ attribution }), {
        people: Promise.resolve(people),
        now: minutesLater(minutes),
      }),
    takes: (...some: readonly string[]) => takesAt(0, ...some),
    takesAt,
  }
}

function sideOf(participant: string): string {
  return participant.startsWith('r') ? 'river' : 'sea'
}
