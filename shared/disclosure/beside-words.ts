import { type AgreementRule, NO_POSITIONS, sideAgrees } from '../agreement.ts'
import type { Attribution } from '../dialogue.ts'
import type { Stage } from '../stage.ts'
import { NO_DECISIONS, sideRatifies } from '../stages/ratification.ts'
import { disclosesSides } from './attribution.ts'
import { isFromMany } from './from-many.ts'

/** A side of an outcome: how many were entitled, and whether it agrees. */
export type SideBeside = { readonly side: string; readonly roll: number; readonly agrees: boolean }

/** A settled reading, as far as it tells which side the words of an objection are from. */
export type SaidBeside = {
  readonly stage: Stage
  readonly rules: AgreementRule
  readonly outcomes: readonly {
    readonly proposal: string
    readonly competes: string
    readonly sides: readonly SideBeside[]
  }[]
  /** Those that are shown. */
  readonly objections: readonly { readonly proposal: string }[]
}

/**
 * The matters of which it is not shown which sides agree, because words of objections are shown beside it. Under the Chatham House Rule
 * the words of an objection have neither a person nor a side. Under consensus nobody of a side that agrees has objected, so of two sides it
 * would be clear which one an objection is from. Which sides agree is shown beside words only where at least two sides of
 * `FEWEST_TOLD` or more could have said them.
 *
 * Texts that compete are one matter, and so are the sittings of a stage: whoever reads an objection to one wording reads it beside the others.
 *
 * @param sittings settled readings of one stage, without those that were held after the one that is shown
 * @returns what their outcomes have as `competes`
 */
export function coveredMatters(sittings: readonly SaidBeside[], attribution: Attribution): ReadonlySet<string> {
  if (disclosesSides(attribution)) return new Set()
  return new Set(
    sittings.flatMap((sitting) => {
      const objected = new Set(sitting.objections.map(({ proposal }) => proposal))
      return sitting.outcomes
        .filter(({ proposal, sides }) => objected.has(proposal) && !isFromMany(whoCouldObject(sides, sitting)))
        .map(({ competes }) => competes)
    }),
  )
}

/**
 * Whether it is not shown which sides agree on a text. If every side agrees, or none, the status of the text says so, and it is shown.
 *
 * @param covered as {@link coveredMatters} returns it
 */
export function isAgreementCovered(
  { competes, sides }: { readonly competes: string; readonly sides: readonly { readonly agrees: boolean }[] },
  covered: ReadonlySet<string>,
): boolean {
  return covered.has(competes) && sides.some(({ agrees }) => agrees) && sides.some(({ agrees }) => !agrees)
}

/** The rolls of the sides of which somebody may have objected, given that they agree or not. */
function whoCouldObject(sides: readonly SideBeside[], by: Pick<SaidBeside, 'stage' | 'rules'>): Record<string, number> {
  const could = sides.filter(({ roll, agrees }) => !agrees || agreesWithAnObjection(roll, by))
  return Object.fromEntries(could.map(({ side, roll }) => [side, roll]))
}

/** Whether a side of this size can agree although one of its members objects. */
function agreesWithAnObjection(roll: number, { stage, rules }: Pick<SaidBeside, 'stage' | 'rules'>): boolean {
  const others = Math.max(0, roll - 1)
  return stage === 'ratification'
    ? sideRatifies(rules.quorum, roll, { ...NO_DECISIONS, ratify: others, decline: 1 })
    : sideAgrees(rules, roll, { ...NO_POSITIONS, support: others, object: 1 })
}
