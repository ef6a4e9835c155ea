import { beforeAll, describe, expect, test } from 'vitest'
import { tableProposal } from '../../../functions/actions/table-proposal.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { carryProposal, readProposals } from '../../../functions/store/proposals.ts'
import { findReading, openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Participant } from '../../../shared/participant.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { aDefinition, aPosition, aReading } from '../../builders.ts'
import type { Answer, Scenario, Seat } from './a-scenario.ts'
import { seatsIn } from './a-scenario.ts'
import { delegateAt, settled } from './a-settled-reading.ts'
import { aTableInMemory } from './a-table-in-memory.ts'
import { differencesBetween, normalized } from './normalized.ts'
import { fetchedBy, fetchedByAll } from './what-is-fetched.tsx'

const FOR: Answer = [{ stance: 'support' }]
const AGAINST: Answer = [{ stance: 'object', says: 'Say it otherwise.' }]

/** Everybody on the river's side is for a text, and everybody on the sea's side objects to it in the same words. */
const WORLD: Scenario = {
  stage: 'terms',
  rule: 'consensus',
  competing: false,
  sides: { river: [[FOR], [FOR], [FOR]], sea: [[AGAINST], [AGAINST], [AGAINST]] },
}

const THEN = '2026-03-09T09:00:00.000Z'
const CLOSED = '2100-03-16T09:00:00.000Z'
const SECOND = '1.terms.2'
const VIEWERS: readonly Participant[] = [
  { role: 'observer', id: 'olu', name: 'Olu', joinedAt: THEN },
  { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: THEN },
  delegateAt({ side: 'river', seat: 1 }),
  delegateAt({ side: 'sea', seat: 1 }),
]

describe('under the Chatham House Rule', () => {
  const authors = seatsIn(WORLD).filter(({ seat }) => seat !== 1)
  let seen: readonly (readonly string[])[]
  beforeAll(async () => {
    seen = await Promise.all(authors.map(everythingSeen))
  })

  test('nobody can tell who, or which side, tabled an amendment that answers an objection', () => {
    const [first = [], ...others] = seen

    expect(first.join('')).toContain('answered')
    for (const other of others) {
      expect(first.map((one, index) => differencesBetween(one, other[index] ?? ''))).toEqual(first.map(() => []))
    }
  })
})

/** All that each viewer and everybody can fetch, while the amendment is read and after it was agreed. */
async function everythingSeen(author: Seat): Promise<readonly string[]> {
  const table = aTableInMemory()
  const { round, reading: first } = await settled(WORLD, 'none', table)
  const second = aReading({
    stage: 'terms',
    id: SECOND,
    number: 2,
    sitting: 2,
    rules: round.dialogue.stages.terms,
    openedAt: THEN,
    closesAt: CLOSED,
    roll: { river: 3, sea: 3 },
  })
  const members = ['river', 'sea'].map((side) => [side, [0, 1, 2].map((seat) => delegateAt({ side, seat }).id)])
  await freezeRoll(table, SECOND, 1, Object.fromEntries(members))
  await openReading(table, second)
  for (const text of await readProposals(table, first.id, 1))
    await carryProposal(table, { ...text, reading: SECOND }, 1)

  const now = new Date()
  const { answerable = [] } = await seeReading(table, delegateAt(author), SECOND, now)
  const { id } = await tableProposal(
    table,
    delegateAt(author),
    {
      reading: SECOND,
      body: aDefinition('Term 0', 'What definition 0 says otherwise.'),
      amends: 'p0',
      answers: answerable.map((one) => one.id),
      key: 'an amendment',
    },
    now,
  )
  const whileOpen = await fetched()

  for (const seat of seatsIn(WORLD)) {
    const { id: participant, side } = delegateAt(seat)
    const said = { reading: SECOND, proposal: id, participant, side, stance: 'support', takenAt: THEN } as const
    await appendPosition(table, aPosition(said), 1)
  }
  await closeReading(table, second, { at: CLOSED })
  const closed = await findReading(table, SECOND)
  if (closed === undefined) throw new Error('the reading is not there')
  await settleNow(table, closed)
  return [...whileOpen, ...(await fetched())]

  async function fetched() {
    const place = { table, round, reading: second }
    const record = await readRecord(table, round.round)
    const all = await fetchedByAll(place, record)
    const each = await Promise.all(VIEWERS.map((viewer) => fetchedBy(viewer, place, [])))
    return [all, editionOf(record, 'public'), ...each].map((one) => normalized(one))
  }
}
