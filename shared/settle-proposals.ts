import { meetsQuorum, NO_POSITIONS, sideAgrees, type Tally } from './agreement.ts'
import { settleCompetitions } from './competing-texts.ts'
import { besideCompetitors, withinTheLanes } from './competing-texts-first-format.ts'
import { byProposal, type Counted, type Outcome, type ToSettle } from './outcomes.ts'
import { FIRST_FORMAT } from './record-format.ts'
import { MOST_LANES } from './stage.ts'
import { NO_DECISIONS, type RatificationTally, sideRatifies } from './stages/ratification.ts'

/**
 * Settles a reading. First each proposal by itself: agreed if every side agrees, bracketed if some do or if too few took
 * a position, dropped if no side agrees. The sides are never added together. Then each competition is settled.
 *
 * @returns an outcome for each proposal and each consolidated text, ordered by id; the order of the proposals makes no difference
 */
export function settle(counted: Counted): readonly Outcome[] {
  const alone = counted.proposals.map((proposal) => settleAlone(proposal, counted)).toSorted(byProposal)
  const lanesLeft = counted.lanesLeft ?? MOST_LANES
  return counted.format === FIRST_FORMAT
    ? withinTheLanes(besideCompetitors(alone), lanesLeft)
    : settleCompetitions(alone, counted, lanesLeft).toSorted(byProposal)
}

function settleAlone(proposal: ToSettle, { rule, roll, counts, isCutShort = false, format }: Counted): Outcome {
  const sides = Object.entries(roll).map(([side, entitled]) => {
    const stances = counts[proposal.id]?.[side] ?? {}
    if (proposal.body.kind === 'text') {
      const tally: RatificationTally = { ...NO_DECISIONS, ...stances }
      return { side, roll: entitled, tally, agrees: sideRatifies(rule.quorum, entitled, tally) }
    }
    const tally: Tally = { ...NO_POSITIONS, ...stances }
    return { side, roll: entitled, tally, agrees: !isCutShort && sideAgrees(rule, entitled, tally) }
  })
  const areQuorate = sides.every((side) => meetsQuorum(rule, side.roll, Object.values(side.tally)))
  return {
    proposal: proposal.id,
    competes: proposal.competes,
    sides,
    ...verdict(
      proposal.withdrawnAt !== undefined,
      sides.map((side) => side.agrees),
      areQuorate || format === FIRST_FORMAT,
    ),
  }
}

function verdict(
  withdrawn: boolean,
  agrees: readonly boolean[],
  areQuorate: boolean,
): Pick<Outcome, 'status' | 'reason'> {
  if (withdrawn) return { status: 'dropped', reason: 'withdrawn' }
  if (agrees.length > 0 && agrees.every(Boolean)) return { status: 'agreed', reason: 'every-side-agrees' }
  if (agrees.some(Boolean)) return { status: 'bracketed', reason: 'some-sides-agree' }
  if (!areQuorate) return { status: 'bracketed', reason: 'quorum-not-met' }
  return { status: 'dropped', reason: 'no-side-agrees' }
}
