import type { ModelProposal, ModelReading, Side, Status } from './model.ts'

export const SIDES = ['river', 'sea'] as const
export const QUORUM = 0.5
export const THRESHOLD = 0.75

/** What a reading makes of each of its proposals. */
export function outcomesOf(reading: ModelReading): ReadonlyMap<string, Status> {
  const agreed = new Map(
    [...reading.proposals].map(([id, one]) => [id, SIDES.filter((side) => agrees(reading, one, side)).length] as const),
  )
  return new Map(
    [...reading.proposals].map(([id, one]) => {
      const sides = agreed.get(id) ?? 0
      if (one.withdrawn || sides === 0) return [id, 'dropped']
      const rivals = [...reading.proposals].filter(
        ([other, { competes, withdrawn }]) => competes === one.competes && !withdrawn && agreed.get(other) === 2,
      )
      const best = rivals.filter(([, rival]) => !rivals.some(([, other]) => compare(reading, other, rival) < 0))
      if (rivals.length === 0) return [id, 'bracketed']
      if (!best.some(([other]) => other === id)) return [id, 'dropped']
      return [id, best.length === 1 ? 'agreed' : 'bracketed']
    }),
  )
}

/** How many of a side are on the roll, and how many of them are for a proposal, abstain, are against it or block it. */
export function heard(reading: ModelReading, proposal: ModelProposal, side: Side) {
  const stances = [...proposal.positions]
    .filter(([who]) => reading.roll.get(who) === side)
    .map(([, { stance }]) => stance)
  const count = (...wanted: readonly string[]) => stances.filter((stance) => wanted.includes(stance)).length
  return {
    roll: [...reading.roll.values()].filter((one) => one === side).length,
    pro: count('support', 'accept', 'ratify', 'ratify-with-reservation', 'ad-referendum'),
    abstain: count('abstain'),
    against: count('object', 'block', 'decline'),
    block: count('block'),
  }
}

function agrees(reading: ModelReading, proposal: ModelProposal, side: Side): boolean {
  const { roll, pro, abstain, against, block } = heard(reading, proposal, side)
  if (roll === 0 || (pro + abstain) / roll < QUORUM) return false
  if (reading.stage === 'ratification') return pro > 0 && 3 * pro >= 2 * (pro + against)
  if (reading.stage === 'terms' || reading.stage === 'commitments') return against === 0
  return block === 0 && pro + against > 0 && pro / (pro + against) >= THRESHOLD
}

/** Below 0 where one ranks before the other: by its weakest side, then by the product of both. */
function compare(reading: ModelReading, one: ModelProposal, other: ModelProposal): number {
  const shares = (proposal: ModelProposal) =>
    SIDES.map((side) => {
      const { pro, against } = heard(reading, proposal, side)
      return pro + against === 0 ? { part: 0, of: 1 } : { part: pro, of: pro + against }
    })
  const weakest = (proposal: ModelProposal) => Math.min(...shares(proposal).map(({ part, of }) => part / of))
  const product = (proposal: ModelProposal) => {
    const [river, sea] = shares(proposal) as [{ part: number; of: number }, { part: number; of: number }]
    return (river.part * sea.part) / (river.of * sea.of)
  }
  return weakest(other) - weakest(one) || product(other) - product(one)
}
