import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { advanceReading } from '../../../functions/actions/advance-reading.ts'
import { moveReadingDeadline } from '../../../functions/actions/move-deadline.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import type { StageRules } from '../../../shared/stage-rules.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aDialogue, aPosition, aReading, aRound } from '../../builders.ts'
import { CLEO, workflow } from './a-reading-with-co-chairs.ts'

const RIVER = ['r1', 'r2', 'r3', 'r4']
const SEA = ['s1', 's2']
/** Three of the river side, and both of the sea side, which is smaller. */
const ENOUGH = ['r1', 'r2', 'r3', 's1', 's2']

let local: LocalTable
let rounds = 0
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

describe('where the file asks that three of each side were heard', () => {
  const asks = { heardBeforeClosing: 3 } as const

  test('a reading closes early only after a count of three of each side, and of a smaller side everybody', async () => {
    const reading = await anOpenReading(asks)

    await reading.hears('r1', 'r2', 's1', 's2')
    await expect(reading.closes(5)).rejects.toMatchObject({ code: 'too-few-heard', status: 409 })
    await reading.hears('r3')
    await expect(reading.closes(9), 'not counted yet').rejects.toMatchObject({ code: 'too-few-heard' })
    expect(await reading.status()).toBe('open')
    await reading.closes(10)

    expect(await reading.status()).toBe('closed')
  })

  test('a small side counts too: nothing else is told of it', async () => {
    const reading = await anOpenReading(asks)

    await reading.hears('r1', 'r2', 'r3', 'r4', 's1')

    await expect(reading.closes(5)).rejects.toMatchObject({ code: 'too-few-heard' })
  })

  test('no last call is given earlier, and the deadline is not moved to an earlier time', async () => {
    const reading = await anOpenReading(asks)
    await reading.hears('r1', 's1')

    await expect(reading.closes(5, '10 minutes')).rejects.toMatchObject({ code: 'too-few-heard' })
    await expect(reading.ends(5, 20)).rejects.toMatchObject({ code: 'too-few-heard' })
    await reading.ends(5, 2_000)
    await reading.hears(...ENOUGH)
    await reading.ends(10, 20)
    await reading.closes(15, '10 minutes')

    expect(await reading.found()).toMatchObject({ status: 'open', lastCall: { decision: 'settle' } })
  })

  test('with co-chairs nothing is proposed earlier', async () => {
    const reading = await anOpenReading({ ...asks, coChairs: true })

    await expect(reading.closes(5)).rejects.toMatchObject({ code: 'too-few-heard' })
  })

  test('a decision that closed the reading is repeated, and what closed at its deadline is said', async () => {
    const [decided, late] = [await anOpenReading(asks), await anOpenReading(asks)]
    await decided.hears(...ENOUGH)
    await decided.closes(5)

    await decided.closes(6)
    await expect(late.closes(1_001)).rejects.toMatchObject({ code: 'closed-at-deadline' })
  })

  test('under the silence procedure it does not hold: silence is an answer there', async () => {
    const reading = await anOpenReading(asks, { rule: 'silence' })

    await reading.closes(5, 'now', 'adjourn')

    expect(await reading.status()).toBe('closed')
  })
})

test('without the key a reading closes at any time', async () => {
  const reading = await anOpenReading({})

  await reading.closes(1)

  expect(await reading.status()).toBe('closed')
})

async function anOpenReading(says: Partial<Dialogue>, rules: Partial<StageRules> = {}) {
  rounds += 1
  const round = rounds
  const openedAt = new Date()
  const at = (minutes: number) => new Date(openedAt.getTime() + minutes * 60_000)
  await startRound(local.table, aRound({ round, dialogue: aDialogue(says) }))
  const plain = aReading({ round, roll: { river: RIVER.length, sea: SEA.length } })
  const { id, shards } = plain
  await openReading(local.table, {
    ...plain,
    openedAt: openedAt.toISOString(),
    closesAt: at(1_000).toISOString(),
    rules: { ...plain.rules, ...rules },
  })
  await freezeRoll(local.table, id, shards, { river: RIVER, sea: SEA })
  const context = { table: local.table, workflow }
  const found = () => findReading(local.table, id)
  return {
    found,
    status: async () => (await found())?.status,
    hears: async (...members: readonly string[]) => {
      for (const one of members) {
        await appendPosition(
          local.table,
          aPosition({ reading: id, participant: one, side: one[0] === 'r' ? 'river' : 'sea' }),
          shards,
        )
      }
    },
    closes: (minute: number, notice: 'now' | '10 minutes' = 'now', decision: 'settle' | 'adjourn' = 'settle') =>
      advanceReading(context, CLEO, id, decision, at(minute), { notice }),
    ends: (minute: number, to: number) => moveReadingDeadline(context, CLEO, id, at(to).toISOString(), at(minute)),
  }
}
