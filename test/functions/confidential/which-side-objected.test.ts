import { expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import type { Participant } from '../../../shared/participant.ts'
import type { Revision, Scenario, Sheet } from './a-scenario.ts'
import { delegateAt, settled } from './a-settled-reading.ts'
import { aTableInMemory } from './a-table-in-memory.ts'
import { differencesBetween, normalized } from './normalized.ts'
import { fetchedBy, fetchedByAll } from './what-is-fetched.tsx'

const THEN = '2026-03-02T09:00:00.000Z'
const OBJECTION: Revision = { stance: 'object', says: 'Say it otherwise.' }
const APPROVAL: Revision = { stance: 'support' }

/** Who knows nothing of their own that would tell: the delegate says nothing. */
const VIEWERS: readonly Participant[] = [
  delegateAt({ side: 'river', seat: 0 }),
  delegateAt({ side: 'sea', seat: 0 }),
  { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: THEN },
  { role: 'observer', id: 'olu', name: 'Olu', joinedAt: THEN },
]

/** Two sides of seven before three texts; one side objects to the first, the other to the second, and nobody to the third. */
function scenarioOf(objecting: 'river' | 'sea', competing: boolean): Scenario {
  const answers = (side: string): Sheet =>
    side === objecting ? [[OBJECTION], [APPROVAL], [APPROVAL]] : [[APPROVAL], [OBJECTION], [APPROVAL]]
  const members = (side: string): readonly Sheet[] =>
    Array.from({ length: 7 }, (_, seat) => (seat === 0 ? [[], [], []] : answers(side)))
  return { stage: 'terms', rule: 'consensus', competing, sides: { river: members('river'), sea: members('sea') } }
}

test.each([true, false])(
  'under the Chatham House Rule nobody is shown which of two sides an objection is from (competing texts: %s)',
  async (competing) => {
    const [one, other] = await Promise.all((['river', 'sea'] as const).map((side) => seenOf(side, competing)))

    expect(one).toContain('Say it otherwise.')
    expect(differencesBetween(one ?? '', other ?? '')).toEqual([])
  },
)

/** All that is shown of a reading, without the record for the delegations: it has what is needed to check an outcome. */
async function seenOf(objecting: 'river' | 'sea', competing: boolean): Promise<string> {
  const place = await settled(scenarioOf(objecting, competing), 'none', aTableInMemory())
  const { delegations: _, ...shown } = await fetchedByAll(place, await readRecord(place.table, place.round.round))
  const own = await Promise.all(VIEWERS.map((viewer) => fetchedBy(viewer, place, [])))
  return normalized({ shown, own })
}
