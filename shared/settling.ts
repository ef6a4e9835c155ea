import type { Dialogue } from './dialogue.ts'
import type { Lane, Reading, Settlement } from './reading.ts'
import { isSettled } from './reading.ts'
import { lanesOf } from './round.ts'
import { agreedIn, byWhatTheySay, type Counted, type Outcome, settle } from './settlement.ts'
import { MOST_LANES } from './stage.ts'
import { whatNext } from './what-next.ts'

/** What the rules make of a closed reading, before it is stored. */
export type Settling = {
  readonly outcomes: readonly Outcome[]
  readonly settlement: Pick<Settlement, 'next' | 'agreed' | 'bracketed' | 'dropped' | 'decided' | 'lanes' | 'modality'>
}

/**
 * Settles a closed reading and says where it leads.
 *
 * @param readings all readings of the round: what earlier sittings agreed on still stands. This one and later
 *   ones may be among them and change nothing, so that anyone can compute a settlement again from the record
 */
export function settlementOf(
  reading: Reading,
  readings: readonly Reading[],
  dialogue: Dialogue,
  { proposals, counts }: Pick<Counted, 'proposals' | 'counts'>,
): Settling {
  const earlier = earlierSittings(reading, readings)
  const lanes = lanesOf(earlier)
  const roll = Object.fromEntries(dialogue.sides.map((side) => [side.id, reading.roll[side.id] ?? 0]))
  const outcomes = settle({ rule: reading.rules, roll, proposals, counts, lanesLeft: MOST_LANES - lanes.length })
  const inOrder = byWhatTheySay(outcomes)
  const agreed = agreedIn(inOrder)
  const bracketed = inOrder.filter((outcome) => outcome.status === 'bracketed')
  const next = whatNext({
    reading,
    decision: reading.closing?.decision,
    agreed: agreed.length,
    bracketed: bracketed.length,
    agreedBefore: earlier.some((one) => one.settlement.agreed.length > 0),
    redraftings: dialogue.redraftings,
  })
  const modality = proposals
    .filter((proposal) => proposal.id === agreed[0]?.proposal)
    .map((proposal) => (proposal.body.kind === 'modality' ? proposal.body.modality : undefined))[0]
  return {
    outcomes,
    settlement: {
      next,
      agreed: agreed.map((outcome) => outcome.proposal),
      bracketed: bracketed.map((outcome) => outcome.proposal),
      dropped: outcomes.length - agreed.length - bracketed.length,
      decided: [...new Set(agreed.map((outcome) => outcome.competes))],
      ...(reading.stage === 'baskets' && { lanes: numbered(agreed, lanes.length) }),
      ...(modality !== undefined && { modality }),
    },
  }
}

function earlierSittings(reading: Reading, readings: readonly Reading[]) {
  return readings
    .filter(({ stage, basket }) => stage === reading.stage && basket === reading.basket)
    .filter(({ passage, sitting }) => passage === reading.passage && sitting < reading.sitting)
    .filter(isSettled)
}

function numbered(agreed: readonly Outcome[], before: number): readonly Lane[] {
  return agreed.map(({ proposal }, index) => ({ basket: `b${before + index + 1}`, proposal }))
}
