import type { ModelProposal, ModelReading, Side, Status } from './model.ts'
import { formOf } from './texts.ts'

export const SIDES = ['river', 'sea'] as const
export const QUORUM = 0.5
export const THRESHOLD = 0.75

type Named = readonly [id: string, proposal: ModelProposal]

/** What a reading makes of each of its proposals, and which of those in brackets are open in their wording alone. */
export function outcomesOf(
  reading: ModelReading,
  openBefore: readonly string[],
): { readonly outcomes: ReadonlyMap<string, Status>; readonly open: readonly string[] } {
  const competitions = Map.groupBy(reading.proposals, ([, { competes }]) => competes)
  const settled = [...competitions.values()].flatMap((competing) => competition(reading, competing, openBefore))
  return {
    outcomes: new Map(settled.map(({ id, status }) => [id, status])),
    open: settled.filter(({ isOpen }) => isOpen).map(({ id }) => id),
  }
}

/** Amendments here change one and the same word: of a text's amendments one stands, and two of equal rank leave it open. */
function competition(reading: ModelReading, competing: readonly Named[], openBefore: readonly string[]) {
  const isRoot = ([, { amends }]: Named) => !competing.some(([id]) => id === amends)
  const best = bestOf(
    reading,
    competing.filter(isRoot).flatMap((root) => standing(reading, root, competing, undefined)),
  )
  const stands = (reading.stage === 'modality' ? firstOfEachForm(best) : best).map(([id]) => id)
  return competing.map(([id, one]) => {
    const isOpen = stands.length > 1 && stands.includes(id)
    return { id, isOpen, ...becomes(id, one) }
  })

  function becomes(id: string, one: ModelProposal): { readonly status: Status; readonly isOpen?: boolean } {
    if (one.withdrawn) return { status: 'dropped' }
    if (stands.includes(id)) return { status: stands.length === 1 ? 'agreed' : 'bracketed' }
    if (best.some(([other]) => other === id)) return { status: 'merged' }
    if (stands.length > 0) return { status: 'dropped' }
    const isOpposed = SIDES.some((side) => heard(reading, one, side).against > 0)
    if (openBefore.includes(id) && !isOpposed) return { status: 'bracketed', isOpen: true }
    return { status: SIDES.some((side) => agrees(reading, one, side)) ? 'bracketed' : 'dropped' }
  }
}

/** What a text and its amendments come to: its best amendments, where those do not rank below it, or itself. */
function standing(
  reading: ModelReading,
  text: Named,
  competing: readonly Named[],
  above: ModelProposal | undefined,
): readonly Named[] {
  const [id, one] = text
  const isAgreed = !one.withdrawn && SIDES.every((side) => agrees(reading, one, side))
  const floor = isAgreed ? one : above
  const amendments = competing
    .filter(([, { amends }]) => amends === id)
    .flatMap((amendment) => standing(reading, amendment, competing, floor))
    .filter(([, other]) => floor === undefined || compare(reading, other, floor) <= 0)
  return amendments.length > 0 ? bestOf(reading, amendments) : isAgreed ? [text] : []
}

function bestOf(reading: ModelReading, texts: readonly Named[]): readonly Named[] {
  return texts.filter(([, one]) => texts.every(([, other]) => compare(reading, one, other) <= 0))
}

/** Two proposals of one form are one form. */
function firstOfEachForm(texts: readonly Named[]): readonly Named[] {
  const inOrder = texts.toSorted(([one], [other]) => (one < other ? -1 : 1))
  return [...Map.groupBy(inOrder, ([, { text }]) => formOf(text)).values()].flatMap(([first]) => (first ? [first] : []))
}

/** How many of a side are on the roll, and how many of them are for a proposal, abstain, are against it or block it. */
export function heard(reading: ModelReading, proposal: ModelProposal, side: Side) {
  const stances = [...proposal.positions]
    .filter(([who]) => reading.roll.get(who) === side)
    .map(([, { stance }]) => stance)
  const count = (...wanted: readonly string[]) => stances.filter((stance) => wanted.includes(stance)).length
  return {
    roll: [...reading.roll.values()].filter((one) => one === side).length,
    support: count('support'),
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

/** Below 0 where one ranks before the other: by approval, then by full support; the weakest side's, then the product. */
function compare(reading: ModelReading, one: ModelProposal, other: ModelProposal): number {
  return compareBy('pro') || compareBy('support')

  function compareBy(what: 'pro' | 'support'): number {
    const shares = (proposal: ModelProposal) =>
      SIDES.map((side) => {
        const { pro, against, [what]: part } = heard(reading, proposal, side)
        return pro + against === 0 ? { part: 0, of: 1 } : { part, of: pro + against }
      })
    const weakest = (proposal: ModelProposal) => Math.min(...shares(proposal).map(({ part, of }) => part / of))
    const product = (proposal: ModelProposal) => {
      const [river, sea] = shares(proposal) as [{ part: number; of: number }, { part: number; of: number }]
      return (river.part * sea.part) / (river.of * sea.of)
    }
    return weakest(other) - weakest(one) || product(other) - product(one)
  }
}
