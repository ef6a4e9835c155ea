import { afterAll, beforeAll, expect, test } from 'vitest'
import { appendPosition } from '../../../functions/store/positions.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { seeTurnout } from '../../../functions/views/see-turnout.ts'
import { type LocalTable, localTable } from '../../a-table.ts'
import { aParticipant, aPosition, aReading } from '../../builders.ts'

let local: LocalTable
beforeAll(async () => {
  local = await localTable()
})
afterAll(() => local.stop())

test('under the silence procedure no facilitator learns who was heard, or how many: who answers nearly always objects', async () => {
  const people = [aParticipant({ id: 'ada' }), aParticipant({ id: 'bo', side: 'sea' })]
  const open = aReading({ rules: { ...aReading().rules, rule: 'silence' } })
  await freezeRoll(local.table, open.id, open.shards, { river: ['ada'], sea: ['bo'] })
  const look = () => seeTurnout(local.table, open, Promise.resolve(people))
  const before = await look()
  await appendPosition(local.table, aPosition({ reading: open.id, participant: 'ada', stance: 'object' }), open.shards)

  const after = await look()

  expect(after).toEqual([
    { side: 'river', roll: 1, quorum: 0 },
    { side: 'sea', roll: 1, quorum: 0 },
  ])
  expect(after).toEqual(before)
})
