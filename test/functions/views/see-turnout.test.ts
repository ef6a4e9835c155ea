import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { noteHeard } from '../../../functions/store/first-heard.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { keptInShards } from '../../../functions/store/reading-copies.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { seeTurnout } from '../../../functions/views/see-turnout.ts'
import type { Reading } from '../../../shared/reading.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aParticipant, aPosition, aReading } from '../../builders.ts'

const RIVER = ['r1', 'r2', 'r3', 'r4', 'r5']
const SEA = ['s1', 's2', 's3', 's4', 's5']

/** A version before there were notes opened readings of several shards without them. */
const OPENED: readonly (readonly [string, Partial<Reading>])[] = [
  ['with one shard', {}],
  ['with three shards', { shards: 3, ...keptInShards(3) }],
  ['with three shards, by the version before there were notes', { shards: 3, copies: 3 }],
]

let held = 0
let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

describe.each(OPENED)('in a reading that was opened %s,', (_, kept) => {
  test('a facilitator sees numbers at each count, from three on, and no name', async () => {
    const { look, takes } = await anOpenReading('none', kept)
    const river = { side: 'river', roll: 5, quorum: 3 }
    const sea = { side: 'sea', roll: 5, quorum: 3, isQuorumHeard: false }

    await takes('r1', 'r2')
    expect(await look(5)).toEqual([{ ...river, isQuorumHeard: false }, sea])
    await takes('r3', 's1')
    expect(await look(9.9)).toEqual([{ ...river, isQuorumHeard: false }, sea])
    expect(await look(10)).toEqual([{ ...river, isQuorumHeard: true, heard: 3 }, sea])
  })

  test('every look until the next count sees the same, whoever made it', async () => {
    const { look, takes } = await anOpenReading('none', kept)
    await takes('r1', 'r2', 'r3')
    const first = await look(5)

    await takes('r4', 's1', 's2', 's3')

    expect(await look(9)).toEqual(first)
  })

  test('whoever looks first after a count does not choose what is counted: it is what had been taken when the count was due', async () => {
    const { look, takesAt } = await anOpenReading('none', kept)
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

  test.each(OPENED)(
    'where names are disclosed, a facilitator sees who was not heard, immediately (%s)',
    async (_, kept) => {
      const { look, takes } = await anOpenReading('named', kept)

      await takes('r1')

      const [river, sea] = (await look(0)) ?? []
      expect(river).toMatchObject({ heard: 1, unheard: ['r2', 'r3', 'r4', 'r5'].map((id) => ({ id, name: id })) })
      expect(sea).toMatchObject({ heard: 0, isQuorumHeard: false })
    },
  )
})

test('under the silence procedure no facilitator learns who was heard, or how many: who answers nearly always objects', async () => {
  const { look, takes } = await anOpenReading('named', {}, 'silence')
  const before = await look(5)

  await takes('r1')

  expect(before).toEqual([
    { side: 'river', roll: 5, quorum: 0 },
    { side: 'sea', roll: 5, quorum: 0 },
  ])
  expect(await look(60)).toEqual(before)
})

async function anOpenReading(
  attribution: 'none' | 'named',
  kept: Partial<Reading>,
  rule: Reading['rules']['rule'] = 'consensus',
) {
  held += 1
  const openedAt = new Date()
  const minutesLater = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000)
  const reading = aReading({
    ...kept,
    id: `1.terms.${held}`,
    openedAt: openedAt.toISOString(),
    closesAt: minutesLater(1_000).toISOString(),
    roll: { river: RIVER.length, sea: SEA.length },
    rules: { ...aReading().rules, rule },
  })
  await freezeRoll(local.table, reading.id, reading.shards, { river: RIVER, sea: SEA })
  const people = [...RIVER, ...SEA].map((one) => aParticipant({ id: one, name: one, side: sideOf(one) }))
  const takesAt = (minutes: number, ...some: readonly string[]) =>
    Promise.all(
      some.map(async (participant) => {
        const takenAt = minutesLater(minutes).toISOString()
        const whose = { reading: reading.id, participant, side: sideOf(participant) }
        await appendPosition(local.table, aPosition({ ...whose, stance: 'support', takenAt }), reading.shards)
        await noteHeard(local.table, reading, participant, minutesLater(minutes))
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
