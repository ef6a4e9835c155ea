import { memoryGrowth, type Sample } from './memory.ts'

/** What a run came to: what was asked for and acknowledged, and what the record of the round holds in the end. */
export type Run = {
  readonly positions: number
  readonly proposals: number
  readonly errors: readonly string[]
  /** The digest of each receipt. */
  readonly receipts: readonly string[]
  /** How many leaves the settlement says there are: what was counted and its padding. */
  readonly counted: number
  /** How many that is to be: `shared/proof/padding.ts` says. */
  readonly due: number
  /** The digest of everything that the record holds. */
  readonly recorded: readonly string[]
  readonly samples: readonly Sample[]
}

/** Everything that did not hold, in words. */
export function problemsOf(run: Run): readonly string[] {
  const { positions, errors, receipts, counted, due, recorded, samples } = run
  const held = new Set(recorded)
  const lost = receipts.filter((digest) => !held.has(digest))
  const apart = new Set(receipts).size
  return [
    ...(errors.length > 0 ? [`${errors.length} errors, such as ${errors[0]}`] : []),
    ...(receipts.length === positions ? [] : [`${receipts.length} of ${positions} were acknowledged`]),
    ...(apart === receipts.length ? [] : [`${receipts.length} receipts are ${apart} different ones`]),
    ...(lost.length > 0 ? [`${lost.length} were acknowledged and are not in the record, such as ${lost[0]}`] : []),
    ...(counted === due ? [] : [`${counted} were counted, not ${due}`]),
    ...(recorded.length === counted ? [] : [`the record holds ${recorded.length} of ${counted} that were counted`]),
    ...(held.size === recorded.length ? [] : [`the record holds ${recorded.length - held.size} twice`]),
    ...memoryGrowth(samples),
  ]
}
