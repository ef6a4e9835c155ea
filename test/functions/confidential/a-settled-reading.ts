import { randomBytes } from 'node:crypto'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { addParticipant } from '../../../functions/store/participants.ts'
import { appendPosition } from '../../../functions/store/positions.ts'
import { tableProposal } from '../../../functions/store/proposals.ts'
import { openReading } from '../../../functions/store/readings.ts'
import { freezeRoll } from '../../../functions/store/rolls.ts'
import { startRound } from '../../../functions/store/rounds.ts'
import type { Table } from '../../../functions/store/table.ts'
import type { Attribution } from '../../../shared/dialogue.ts'
import type { Position } from '../../../shared/position.ts'
import type { Proposal } from '../../../shared/proposal.ts'
import type { Reading, SettledReading } from '../../../shared/reading.ts'
import type { Round } from '../../../shared/round.ts'
import {
  aBasket,
  aBasketText,
  aCommitment,
  aDefinition,
  aDialogue,
  aParticipant,
  aProposal,
  aReading,
  aRound,
} from '../../builders.ts'
import { type Answer, type Revision, type Scenario, type Seat, seatsIn } from './a-scenario.ts'

/** A small dialogue whose reading was settled, in the store. */
export type Settled = {
  readonly table: Table
  readonly round: Round
  readonly reading: SettledReading
  readonly positions: readonly Position[]
}

/** Words as a position keeps them. */
function words(text: string): NonNullable<Position['change']> {
  return { en: text }
}

/** The clause that a text is made of which is put to ratification. */
export const CLAUSE = 'c1'

/** When everything was written. */
const THEN = '2026-03-02T09:00:00.000Z'

/** Nothing is settled before it was closed, so that these settlements are dated by this, and not by a clock. */
const CLOSED = '2100-03-09T09:00:00.000Z'

/**
 * Holds a small dialogue's reading: puts what everybody answered into a table and settles it, as the machine's task does.
 * Salts and secrets are random, as they always are; ids, names and times are not.
 */
export async function settled(world: Scenario, attribution: Attribution, table: Table): Promise<Settled> {
  const round = aRound({ dialogue: dialogueOf(world, attribution), secret: salt(64), startedAt: THEN })
  await startRound(table, round)
  await Promise.all(seatsIn(world).map((one) => addParticipant(table, delegateAt(one), salt())))
  if (world.stage === 'ratification') await draft(table, world, round)

  const proposals = proposalsOf(world)
  const positions = seatsIn(world).flatMap((seat) =>
    (world.sides[seat.side]?.[seat.seat] ?? []).flatMap((answer, index) => positionsOf(seat, proposals[index], answer)),
  )
  const reading = await settle(table, world, proposals, positions, {
    stage: world.stage,
    rules: round.dialogue.stages[world.stage],
  })
  return { table, round, reading, positions }
}

/** Somebody at the table, always the same one. */
export function delegateAt({ side, seat }: Seat) {
  return aParticipant({ id: idOf({ side, seat }), name: idOf({ side, seat }), side, joinedAt: THEN })
}

function idOf({ side, seat }: Seat): string {
  return `${side}-${seat}`
}

function dialogueOf({ sides, rule }: Scenario, attribution: Attribution) {
  return aDialogue({
    attribution,
    sides: Object.keys(sides).map((id) => ({ id, name: { en: `The ${id} side` } })),
    stages: { terms: { rule } },
  })
}

/** A basket that everybody agreed on, with a clause that everybody agreed on. */
async function draft(table: Table, world: Scenario, round: Round): Promise<void> {
  const { baskets, commitments } = round.dialogue.stages
  const before = [
    { stage: 'baskets', rules: baskets, id: 'basket', reading: '1.baskets.1', body: aBasket() },
    { stage: 'commitments', rules: commitments, id: CLAUSE, reading: '1.commitments.b1.1', body: aCommitment() },
  ] as const
  for (const { stage, rules, ...text } of before) {
    const proposal = proposed({ ...text, competes: stage === 'baskets' ? 'basket media' : `commitment ${CLAUSE}` })
    const everybody = seatsIn(world).flatMap((seat) => positionsOf(seat, proposal, [{ stance: 'support' }]))
    await settle(table, world, [proposal], everybody, { stage, rules })
  }
}

async function settle(
  table: Table,
  { sides }: Scenario,
  proposals: readonly Proposal[],
  positions: readonly Position[],
  sitting: Pick<Reading, 'stage' | 'rules'>,
): Promise<SettledReading> {
  const members = Object.entries(sides).map(([side, sheets]) => [side, sheets.map((_, seat) => idOf({ side, seat }))])
  const reading = aReading({
    ...sitting,
    openedAt: THEN,
    closesAt: CLOSED,
    status: 'closed',
    closing: { at: CLOSED },
    roll: Object.fromEntries(Object.entries(sides).map(([side, sheets]) => [side, sheets.length])),
  })
  await freezeRoll(table, reading.id, reading.shards, Object.fromEntries(members))
  await openReading(table, reading)
  await Promise.all(proposals.map((proposal) => tableProposal(table, proposal, reading.shards)))
  await Promise.all(positions.map((position) => appendPosition(table, position, reading.shards)))
  return settleNow(table, reading)
}

export function proposalsOf({ stage, competing, sides }: Scenario): readonly Proposal[] {
  if (stage === 'ratification') {
    const body = aBasketText([CLAUSE])
    return [proposed({ id: 'text', reading: '1.ratification.b1.1', body, competes: 'text', author: undefined })]
  }
  return (Object.values(sides)[0]?.[0] ?? []).map((_, index) => {
    const term = `Term ${competing ? Math.max(index, 1) : index}`
    const body = aDefinition(term, `What definition ${index} says.`)
    return proposed({ id: `p${index}`, reading: '1.terms.1', body, competes: `definition ${term.toLowerCase()}` })
  })
}

function proposed(what: Partial<Proposal>): Proposal {
  return aProposal({ ...what, tabledAt: THEN, salt: salt() })
}

function positionsOf({ side, seat }: Seat, proposal: Proposal | undefined, answer: Answer): readonly Position[] {
  if (proposal === undefined) return []
  return answer.map((revision, index) => ({
    reading: proposal.reading,
    proposal: proposal.id,
    participant: idOf({ side, seat }),
    side,
    stance: revision.stance,
    revision: index + 1,
    takenAt: THEN,
    salt: salt(),
    ...saidWith(revision, proposal),
  }))
}

function saidWith({ stance, says }: Revision, { body }: Proposal): Partial<Position> {
  if (says === undefined) return {}
  if (body.kind !== 'text') return { change: words(says) }
  const notes = [{ clause: CLAUSE, text: words(says) }]
  return stance === 'ratify-with-reservation' ? { reservations: notes } : { declarations: notes }
}

function salt(digits = 32): string {
  return randomBytes(digits / 2).toString('hex')
}
