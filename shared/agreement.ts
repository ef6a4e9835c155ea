import * as z from 'zod'
import { compareWithShare, fractionOf, type WrittenShare } from './share.ts'
import { shareWithin } from './share-within.ts'

/** The gradient of agreement (after Kaner): from full support to a red line. */
export const TextStance = z.enum(['support', 'accept', 'abstain', 'object', 'block']).meta({ id: 'TextStance' })
export type TextStance = z.infer<typeof TextStance>

/** The number of participants of a side with each stance. */
export type Tally = { readonly [stance in TextStance]: number }

export const NO_POSITIONS: Tally = { support: 0, accept: 0, abstain: 0, object: 0, block: 0 }

/** When a side agrees. Shares run from 0 to 1, in numbers or fractions; `threshold` counts only under sufficient consensus. */
export const AgreementRule = z.object({
  rule: z.enum(['consensus', 'sufficient-consensus', 'silence']).default('consensus'),
  quorum: shareWithin(z.number().gt(0).max(1)).default(0.5),
  threshold: shareWithin(z.number().gt(0.5).max(1)).default(0.75),
})
export type AgreementRule = z.infer<typeof AgreementRule>

/**
 * Whether a side agrees on a proposal. An empty side never does.
 *
 * In both rules only those who do not oppose count towards the quorum. If objections counted, one more objection could
 * turn "not agreed" into "agreed" (the no-show paradox).
 *
 * - `consensus`: quorum, and no objection at all (OSCE Rules of Procedure, II.A: absence of objection).
 * - `sufficient-consensus`: quorum, no red line, and enough of those for or against are for.
 *   With nobody for or against, the side does not agree (Northern Ireland talks, 1996 Rules of Procedure, 34).
 * - `silence`: no objection at all, and no quorum: no position counts as agreement (silence procedure, OSCE Rules of
 *   Procedure,
 *   IV.1(A)6; Council of the EU, Rules of Procedure, article 12(2)). It applies only if the deadline closed the reading.
 *
 * @param roll how many of the side were entitled to take a position
 */
export function sideAgrees(rule: AgreementRule, roll: number, tally: Tally): boolean {
  if (roll === 0) return false
  if (rule.rule === 'silence') return tally.object + tally.block === 0
  if (compareWithShare(tally.support + tally.accept + tally.abstain, roll, rule.quorum) < 0) return false
  if (rule.rule === 'consensus') return tally.object + tally.block === 0

  const { part, of } = approvalOf(tally)
  return tally.block === 0 && of > 0 && compareWithShare(part, of, rule.threshold) >= 0
}

/**
 * Whether enough of a side took a position for a text to be decided. Every stance counts, so that the result discloses
 * no stance. The silence procedure needs no quorum. An empty side never meets one.
 *
 * @param roll how many of the side were entitled to take a position
 * @param stances how many took each stance, on a text or in ratification
 */
export function meetsQuorum({ rule, quorum }: AgreementRule, roll: number, stances: readonly number[]): boolean {
  if (rule === 'silence') return true
  const heard = stances.reduce((all, many) => all + many, 0)
  return roll > 0 && compareWithShare(heard, roll, quorum) >= 0
}

/**
 * The smallest number of a side's members that meets its quorum; 0 under the silence procedure, which needs none.
 *
 * @param roll how many of the side are entitled to take a position
 */
export function quorumOf({ rule, quorum }: AgreementRule, roll: number): number {
  if (rule === 'silence') return 0
  return smallestPart(quorum, roll)
}

function smallestPart(quorum: WrittenShare, roll: number): number {
  const fraction = fractionOf(quorum)
  if (fraction !== undefined) return Math.max(1, Math.ceil((fraction.part * roll) / fraction.of))
  // The product can be off by a rounding error, so its neighbours are compared as `meetsQuorum` compares.
  const near = Math.max(1, Math.ceil(Number(quorum) * roll) - 1)
  return roll > 0 && compareWithShare(near, roll, quorum) < 0 ? near + 1 : near
}

/** A share as two whole numbers, so that equal shares compare equal. */
export type Share = { readonly part: number; readonly of: number }

/** Those who support or accept, as a share of those who are for or against. Abstentions do not count. */
export function approvalOf(tally: Tally): Share {
  const part = tally.support + tally.accept
  return { part, of: part + tally.object + tally.block }
}

/**
 * Ranks competing texts by the weakest side's approval, then by the geometric mean of the sides' approvals.
 * Compared in whole numbers, so that no tie comes from rounding.
 *
 * @returns below 0 when `left` ranks first, above 0 when `right` does, 0 for a tie
 */
export function compareApproval(left: readonly Share[], right: readonly Share[]): number {
  return compare(weakest(right), weakest(left)) || compare(product(right), product(left))
}

/**
 * The rank of a competing text: for each side, its approval, and its full support as a share of the same people.
 */
export type Rank = { readonly approval: readonly Share[]; readonly support: readonly Share[] }

/** The rank of a text, from the tally of each side. */
export function rankOf(tallies: readonly Tally[]): Rank {
  return {
    approval: tallies.map(approvalOf),
    support: tallies.map((tally) => ({ part: tally.support, of: approvalOf(tally).of })),
  }
}

/**
 * Ranks competing texts by approval as {@link compareApproval} does and, where that is equal, by full support in the
 * same way: the weakest side's, then the geometric mean of the sides'.
 *
 * @returns below 0 when `left` ranks first, above 0 when `right` does, 0 for a tie
 */
export function compareRank(left: Rank, right: Rank): number {
  // Most ranks that are compared are equal. This finds it without computing with fractions.
  if (isSame(left.approval, right.approval) && isSame(left.support, right.support)) return 0
  return compareApproval(left.approval, right.approval) || compareApproval(left.support, right.support)
}

function isSame(left: readonly Share[], right: readonly Share[]): boolean {
  return left.every(({ part, of }, side) => part === right[side]?.part && of === right[side].of)
}

/** The lowest rank. */
export function lowestRank(ranks: readonly Rank[]): Rank {
  return ranks.reduce((lowest, rank) => (compareRank(rank, lowest) > 0 ? rank : lowest))
}

type Fraction = { readonly part: bigint; readonly of: bigint }

function exactly(share: Share): Fraction {
  return share.of === 0 ? { part: 0n, of: 1n } : { part: BigInt(share.part), of: BigInt(share.of) }
}

function compare(left: Fraction, right: Fraction): number {
  const difference = left.part * right.of - right.part * left.of
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function weakest(shares: readonly Share[]): Fraction {
  return shares.map(exactly).reduce((least, share) => (compare(share, least) < 0 ? share : least))
}

/** With the same number of sides, the geometric means compare as the products do. */
function product(shares: readonly Share[]): Fraction {
  return shares.map(exactly).reduce((all, one) => ({ part: all.part * one.part, of: all.of * one.of }))
}
