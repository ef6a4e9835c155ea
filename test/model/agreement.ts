import type { ModelProposal, ModelReading, Side } from './model.ts'

export const SIDES = ['river', 'sea'] as const
export const QUORUM = 0.5
export const THRESHOLD = 0.75

/** How many of a side are on the roll, and how many of them are for a proposal, abstain, are against it or block it. */
export function heard(reading: ModelReading, proposal: ModelProposal, side: Side) {
  const stances = [...proposal.positions]
    .filter(([who]) => reading.roll.get(who) === side)
    .map(([, { stance }]) => stance)
  const count = (...wanted: readonly string[]) => stances.filter((stance) => wanted.includes(stance)).length
  return {
    roll: [...reading.roll.values()].filter((one) => one === side).length,
    pro: count('support', 'accept', 'ratify', 'ratify-with-reservation', 'ad-referendum'),
    full: count('support'),
    abstain: count('abstain'),
    against: count('object', 'block', 'decline'),
    block: count('block'),
  }
}

export function agrees(reading: ModelReading, proposal: ModelProposal, side: Side): boolean {
  const { roll, pro, abstain, against, block } = heard(reading, proposal, side)
  // Silence is kept until the deadline, or not at all.
  if (reading.isUnderSilence) return roll > 0 && against === 0 && reading.decision === undefined
  if (roll === 0 || (pro + abstain) / roll < QUORUM) return false
  if (reading.stage === 'ratification') return pro > 0 && 3 * pro >= 2 * (pro + against)
  if (reading.stage === 'terms' || reading.stage === 'commitments') return against === 0
  return block === 0 && pro + against > 0 && pro / (pro + against) >= THRESHOLD
}

/** Whether enough of each side took a position for a proposal to be decided. */
export function isDecided(reading: ModelReading, proposal: ModelProposal): boolean {
  if (reading.isUnderSilence) return true
  return SIDES.every((side) => {
    const { roll, pro, abstain, against } = heard(reading, proposal, side)
    return roll > 0 && (pro + abstain + against) / roll >= QUORUM
  })
}
