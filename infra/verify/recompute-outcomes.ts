import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedOutcome, RecordedReading } from '../../shared/recorded-reading.ts'
import { hasPadding } from './check-padding.ts'
import { reaches } from './compare-share.ts'
import type { SortedReading } from './count.ts'
import type { Findings } from './mismatch.ts'
import { isSame } from './recompute-hashes.ts'
import { inSecondFormat } from './second-format.ts'
import { DECISIONS, TEXT_STANCES } from './stances.ts'

type SideOutcome = NonNullable<RecordedOutcome['sides']>[number]
type Recomputed = RecordedOutcome & { readonly sides: readonly SideOutcome[] }

const MOST_LANES = 40

/**
 * Tallies the positions of a reading by side, settles each proposal and compares with what the record says.
 *
 * @param sameStageBefore the sittings before, in this stage, lane and passage
 */
export function checkOutcomes(
  sorted: SortedReading,
  record: RoundRecord,
  sameStageBefore: readonly RecordedReading[],
  findings: Findings,
): void {
  const { at, reading, positions } = sorted
  const outcomes = positions === undefined ? undefined : outcomesAgain(sorted, record, sameStageBefore)
  const isMade = ({ text }: RecordedOutcome) => text !== undefined && record.format !== 'parley-record/1'
  const made = reading.outcomes.filter(isMade).map(({ proposal }) => proposal)
  findings.expect(
    `${at}.outcomes`,
    reading.outcomes.map(({ proposal }) => proposal),
    outcomes?.map(({ proposal }) => proposal) ?? [...sorted.proposals.keys(), ...made].sort(),
  )
  if (positions === undefined || outcomes === undefined) return
  // Without positions, and without padding, no leaf of an edition is covered. Then its outcomes have no sides, or all have them.
  const areCovered = reading.outcomes.every(({ sides }) => sides === undefined)
  const mayCoverSides =
    areCovered && positions.length === 0 && !hasPadding(record) && record.dialogue.attribution !== 'named'
  for (const [index, expected] of outcomes.entries()) {
    const found = reading.outcomes[index]
    if (found === undefined || found.proposal !== expected.proposal) continue
    const place = `${at}.outcomes[${index}]`
    if (found.sides !== undefined || !mayCoverSides) checkSides(place, found.sides, expected.sides, findings)
    findings.expect(`${place}.status`, found.status, expected.status)
    findings.expect(`${place}.reason`, found.reason, expected.reason)
    findings.expect(`${place}.competes`, found.competes, expected.competes)
    findings.expect(`${place}.text`, found.text, expected.text)
  }
}

/** The outcomes of a reading by the rules of the record's format, by id, from the positions that were taken. */
export function outcomesAgain(
  sorted: SortedReading,
  record: Pick<RoundRecord, 'format' | 'dialogue' | 'readings' | 'stands'>,
  sameStageBefore: readonly RecordedReading[],
): readonly Recomputed[] {
  const byThemselves = [...sorted.proposals.keys()].sort().map((id) => alone(id, sorted, record))
  const lanesLeft = MOST_LANES - sameStageBefore.flatMap(({ settlement }) => settlement.lanes ?? []).length
  return record.format === 'parley-record/1'
    ? withinLanes(amongCompetitors(byThemselves), lanesLeft)
    : inSecondFormat(byThemselves, sorted, sameStageBefore, lanesLeft, record)
}

function checkSides(
  place: string,
  found: readonly SideOutcome[] | undefined,
  expected: readonly SideOutcome[],
  findings: Findings,
): void {
  for (const [side, one] of expected.entries()) {
    if (!isSame(found?.[side], one)) findings.expect(`${place}.sides[${side}]`, found?.[side], one)
    const positions = Object.values(one.tally).reduce((sum, many) => sum + many, 0)
    if (positions > one.roll) findings.report(`${place}.sides[${side}]`, 'has more positions than the roll allows')
  }
  findings.expect(`${place}.sides.length`, found?.length, expected.length)
}

/** Outcomes with the best approved first; ties by id. */
function ranked(outcomes: readonly RecordedOutcome[]): readonly RecordedOutcome[] {
  return outcomes.toSorted((one, other) => rank(one, other) || (one.proposal < other.proposal ? -1 : 1))
}

function alone(
  id: string,
  { reading, proposals, positions, withdrawn }: SortedReading,
  record: Pick<RoundRecord, 'format' | 'dialogue'>,
): Recomputed {
  const proposal = proposals.get(id)
  const isText = proposal?.body.kind === 'text'
  const sides = record.dialogue.sides.map(({ id: side }): SideOutcome => {
    const tally = Object.fromEntries((isText ? DECISIONS : TEXT_STANCES).map((stance) => [stance, 0]))
    for (const one of positions ?? []) {
      if (one.proposal === id && one.side === side) tally[one.stance] = (tally[one.stance] ?? 0) + 1
    }
    const roll = reading.roll[side] ?? 0
    return { side, roll, tally, agrees: agreesOn(isText, tally, roll, reading) }
  })
  const agreeing = sides.filter((side) => side.agrees).length
  const verdict = withdrawn.has(id)
    ? ({ status: 'dropped', reason: 'withdrawn' } as const)
    : agreeing === sides.length
      ? ({ status: 'agreed', reason: 'every-side-agrees' } as const)
      : agreeing > 0
        ? ({ status: 'bracketed', reason: 'some-sides-agree' } as const)
        : record.format !== 'parley-record/1' && lacksQuorum(sides, reading)
          ? ({ status: 'bracketed', reason: 'quorum-not-met' } as const)
          : ({ status: 'dropped', reason: 'no-side-agrees' } as const)
  return { proposal: id, competes: proposal?.competes ?? '', sides, ...verdict }
}

type Rules = RecordedReading['rules']
type Tally = Readonly<Record<string, number>>

/** Whether on some side fewer people than the quorum took a position. Every stance counts; silence needs no quorum. */
function lacksQuorum(sides: readonly SideOutcome[], { rules }: Pick<RecordedReading, 'rules'>): boolean {
  if (rules.rule === 'silence') return false
  return sides.some(({ tally, roll }) => {
    const positions = Object.values(tally).reduce((sum, many) => sum + many, 0)
    return roll === 0 || !reaches(positions, roll, rules.quorum)
  })
}

/** Whether a side agrees on a text, or ratifies it. */
export function agreesOn(
  isText: boolean,
  tally: Tally,
  roll: number,
  { rules, closing }: Pick<RecordedReading, 'rules' | 'closing'>,
): boolean {
  if (roll === 0) return false
  if (isText) return ratifies(tally, roll, rules)
  return rules.rule === 'silence' ? closing.by === 'deadline' && isSilent(tally) : agrees(tally, roll, rules)
}

/** Under the silence procedure, which only a deadline ends: nobody objects or blocks. */
function isSilent({ object = 0, block = 0 }: Tally): boolean {
  return object + block === 0
}

/** Consensus: nobody objects. Sufficient consensus: nobody blocks, and enough of those for or against are for. */
function agrees(tally: Tally, roll: number, { rule, quorum, threshold }: Rules): boolean {
  const { support = 0, accept = 0, abstain = 0, object = 0, block = 0 } = tally
  if (!reaches(support + accept + abstain, roll, quorum) || block > 0) return false
  const [approving, decided] = [support + accept, support + accept + object]
  return rule === 'consensus' ? object === 0 : decided > 0 && reaches(approving, decided, threshold)
}

/** Two thirds of those who did not abstain accept, in one of three forms. */
function ratifies(tally: Tally, roll: number, { quorum }: Rules): boolean {
  const accepting = acceptances(tally)
  const deciding = accepting + (tally['decline'] ?? 0)
  const isQuorate = reaches(accepting + (tally['abstain'] ?? 0), roll, quorum)
  return isQuorate && deciding > 0 && accepting * 3 >= deciding * 2
}

function acceptances(tally: Tally): number {
  return ['ratify', 'ratify-with-reservation', 'ad-referendum'].reduce((sum, form) => sum + (tally[form] ?? 0), 0)
}

function amongCompetitors(outcomes: readonly Recomputed[]): readonly Recomputed[] {
  return outcomes.map((outcome): Recomputed => {
    if (outcome.status === 'dropped') return outcome
    const agreed = ranked(
      outcomes.filter(({ status, competes }) => status === 'agreed' && competes === outcome.competes),
    )
    const [best] = agreed
    if (best === undefined) return outcome
    if (rank(outcome, best) !== 0 || outcome.status !== 'agreed')
      return { ...outcome, status: 'dropped', reason: 'outranked' }
    return agreed.filter((one) => rank(one, best) === 0).length === 1
      ? outcome
      : { ...outcome, status: 'bracketed', reason: 'tied' }
  })
}

function withinLanes(outcomes: readonly Recomputed[], lanesLeft: number): readonly Recomputed[] {
  const baskets = ranked(outcomes.filter(({ status, competes }) => status === 'agreed' && /^basket /.test(competes)))
  const beyond = baskets[lanesLeft]
  if (beyond === undefined) return outcomes
  return outcomes.map(
    (outcome): Recomputed =>
      baskets.includes(outcome) && rank(outcome, beyond) >= 0
        ? { ...outcome, status: 'bracketed', reason: 'more-baskets-than-lanes' }
        : outcome,
  )
}

/** By the weakest side's approval, then by the product of all, in whole numbers; below 0 when `one` is first. */
function rank({ sides: one = [] }: RecordedOutcome, { sides: other = [] }: RecordedOutcome): number {
  const [left, right] = [one, other].map((sides) => sides.map(({ tally }) => approval(tally)))
  const [low, high] = [left, right].map((shares = []) => shares.toSorted(compare)[0] ?? NOTHING)
  const [all, rest] = [left, right].map((shares = []) =>
    shares.reduce((whole, share) => [whole[0] * share[0], whole[1] * share[1]], [1n, 1n]),
  )
  return compare(high ?? NOTHING, low ?? NOTHING) || compare(rest ?? NOTHING, all ?? NOTHING)
}

type Fraction = readonly [part: bigint, of: bigint]
const NOTHING: Fraction = [0n, 1n]

function approval(tally: Tally): Fraction {
  const isText = 'ratify' in tally
  const part = isText ? acceptances(tally) : (tally['support'] ?? 0) + (tally['accept'] ?? 0)
  const of = part + (isText ? (tally['decline'] ?? 0) : (tally['object'] ?? 0) + (tally['block'] ?? 0))
  return of === 0 ? NOTHING : [BigInt(part), BigInt(of)]
}

function compare(one: Fraction, other: Fraction): number {
  return Number(one[0] * other[1] > other[0] * one[1]) - Number(one[0] * other[1] < other[0] * one[1])
}
