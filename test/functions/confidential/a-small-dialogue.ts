import { digestOf } from '../../../functions/record/hashing.ts'
import { recordedPosition } from '../../../functions/record/leaves.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readOutcomes } from '../../../functions/store/settlements.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Attribution } from '../../../shared/dialogue.ts'
import { disclosedSides } from '../../../shared/disclosure/side-agreement.ts'
import type { Participant } from '../../../shared/participant.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { type Revision, type Scenario, type Seat, seatsIn } from './a-scenario.ts'
import { delegateAt, type Settled, settled } from './a-settled-reading.ts'
import { aTableInMemory } from './a-table-in-memory.ts'
import { normalized } from './normalized.ts'
import { fetchedBy, fetchedByAll } from './what-is-fetched.tsx'

/** Somebody who reads all that their role can get; `reader` has the public edition of the record and nothing else. */
export type Role = 'participant' | 'facilitator' | 'observer' | 'reader'

/** A small dialogue whose reading was settled. */
export type Held = {
  readonly world: Scenario
  /** What the attribution rule allows somebody to know of it, as text. */
  allowed(role: Role): string
  /** All that somebody can fetch of it, as text in which what is random is alike; a participant sits at `own`. */
  seenBy(role: Role, own: Seat): Promise<string>
}

/** Holds a small dialogue. */
export async function held(world: Scenario, attribution: Attribution, table: Table = aTableInMemory()): Promise<Held> {
  const dialogue = await settled(world, attribution, table)
  const outcomes = await readOutcomes(table, dialogue.reading)
  const shared = once(async () => {
    const record = await readRecord(table, dialogue.round.round)
    return { record, fetched: normalized(await fetchedByAll(dialogue, record)) }
  })
  // Not by the code that discloses them: under `none` it may disclose no more than whether each side agrees.
  const sides = outcomes.map((one) =>
    attribution === 'none'
      ? one.sides.map(({ side, agrees }) => [side, agrees])
      : disclosedSides(one, dialogue.round.dialogue, true),
  )
  const said = saidIn(world, attribution)
  const decided = [outcomes.map(({ proposal, status, reason }) => [proposal, status, reason]), rollsOf(world)]
  const heard = seatsIn(world).filter(({ side, seat }) => world.sides[side]?.[seat]?.some((one) => one.length > 0))

  return {
    world,
    allowed(role) {
      // The public edition covers which sides agree and what was objected. Reservations are in the instrument.
      if (role === 'reader' && attribution === 'none') return JSON.stringify([decided, said.inRatification])
      return JSON.stringify([decided, said, sides, role === 'facilitator' && heard])
    },
    async seenBy(role, own) {
      const { record, fetched } = await shared()
      if (role === 'reader') return normalized({ public: editionOf(record, 'public') })
      const mine = role === 'participant' ? leavesOf(dialogue, own).slice(0, MOST_PROOFS) : []
      const leaves = [...mine, ...(record.readings.at(-1)?.submissions ?? []).slice(0, 1).map(({ digest }) => digest)]
      const viewer = role === 'participant' ? delegateAt(own) : VIEWERS[role]
      return JSON.stringify([JSON.parse(normalized(await fetchedBy(viewer, dialogue, leaves))), JSON.parse(fetched)])
    },
  }
}

/** Of somebody's own leaves: for each the whole tree is built. */
const MOST_PROOFS = 6

const THEN = '2026-03-02T09:00:00.000Z'
const VIEWERS: Record<'facilitator' | 'observer', Participant> = {
  facilitator: { role: 'facilitator', id: 'cleo', name: 'Cleo', joinedAt: THEN },
  observer: { role: 'observer', id: 'olu', name: 'Olu', joinedAt: THEN },
}

/** What somebody's receipts name: the digest of each of their revisions, and of the words that came with it. */
function leavesOf({ positions, round }: Settled, own: Seat): readonly string[] {
  return positions
    .filter(({ participant }) => participant === delegateAt(own).id)
    .map((position) => recordedPosition(position, round))
    .flatMap(({ position, words }) => [position, ...words].map(digestOf))
}

/**
 * What was said: the distinct words, neither with how many said them nor with which stance. Of a ratification also
 * whether they are a reservation or a declaration, and whether somebody accepted ad referendum: what the instrument has to
 * say of itself.
 */
function saidIn(world: Scenario, attribution: Attribution) {
  const last = seatsIn(world).flatMap(({ side, seat }) =>
    (world.sides[side]?.[seat] ?? []).flatMap((answer, proposal) =>
      answer.slice(-1).map((revision) => ({ ...revision, proposal, ...(attribution === 'side' && { side }) })),
    ),
  )
  const said = last.filter(({ says }) => says !== undefined)
  const distinct = said.map(({ stance, ...words }) => JSON.stringify([words, kindOf(world, stance)]))
  const words = [...new Set(distinct)].toSorted()
  const isRatification = world.stage === 'ratification'
  return {
    objected: isRatification ? [] : words,
    inRatification: isRatification && [words, last.some(({ stance }) => stance === 'ad-referendum')],
  }
}

function kindOf({ stage }: Scenario, stance: Revision['stance']): string {
  if (stage === 'terms') return 'change'
  return stance === 'ratify-with-reservation' ? 'reservation' : 'declaration'
}

function rollsOf({ sides }: Scenario) {
  return Object.entries(sides).map(([side, sheets]) => [side, sheets.length])
}

function once<Made>(make: () => Promise<Made>): () => Promise<Made> {
  let made: Promise<Made> | undefined
  return () => {
    made ??= make()
    return made
  }
}
