import type { KnownOutcome } from '../confirmation/confirmation.ts'
import type {
  Source,
  StandingBasket,
  StandingClause,
  StandingDefinition,
  StandingText,
  StandingTopic,
} from '../standing/standing-text.ts'

/** The publication after which a delegation left. */
export type LastLeft = { readonly round: number; readonly publishedAt: string }

/** What happened to something that was adopted. */
type Happened = 'added' | 'amended' | 'ended'

/** One thing that changed in what stands. `outcomes`: acceptances ad referendum were followed up. */
export type Change =
  | { readonly what: 'definition'; readonly is: Happened; readonly of: StandingDefinition }
  | { readonly what: 'topic'; readonly is: Happened; readonly of: StandingTopic }
  | { readonly what: 'basket'; readonly is: Happened; readonly of: StandingBasket }
  | {
      readonly what: 'clause'
      readonly is: Happened
      readonly of: StandingClause
      readonly basket: StandingBasket
    }
  | { readonly what: 'outcomes'; readonly basket: StandingBasket; readonly outcomes: readonly KnownOutcome[] }

/** The publication before the newest one; `undefined` if there is none. */
export function lastLeft({ rounds }: StandingText): LastLeft | undefined {
  const before = rounds.at(-2)
  return before && { round: before.round, publishedAt: before.publishedAt }
}

/**
 * What changed in what stands since a delegation left: what later rounds added, amended and ended, and which confirmations were
 * settled. After the first publication only confirmations, and what they ended, are changes: all the rest was adopted then.
 */
export function changesSince(standing: StandingText, left: LastLeft | undefined): readonly Change[] {
  const since = left ?? standing.rounds.at(-1)
  if (since === undefined) return []
  return [
    ...standing.definitions.flatMap((of) => happened(of, since).map((is) => ({ what: 'definition', is, of }) as const)),
    ...standing.topics.flatMap((of) => happened(of, since).map((is) => ({ what: 'topic', is, of }) as const)),
    ...standing.baskets.flatMap((basket) => changesOfBasket(basket, since)),
  ]
}

function changesOfBasket(basket: StandingBasket, since: LastLeft): readonly Change[] {
  const is = happened(basket, since)
  // The clauses of a basket that is new, or no longer in force, are not listed one by one.
  const clauses = is.includes('added') || basket.ended !== undefined ? [] : basket.clauses
  const outcomes = basket.ratified
    .flatMap(({ confirmations = [] }) => confirmations)
    .filter((one) => one.at > since.publishedAt && !isSame(one, basket.ended?.notConfirmed))
  return [
    ...is.map((one) => ({ what: 'basket', is: one, of: basket }) as const),
    ...clauses.flatMap((of) => happened(of, since).map((one) => ({ what: 'clause', is: one, of, basket }) as const)),
    ...(outcomes.length === 0 ? [] : [{ what: 'outcomes', basket, outcomes } as const]),
  ]
}

/** The outcome that ended a basket is said of the basket. */
function isSame(one: KnownOutcome, other: KnownOutcome | undefined): boolean {
  return one.at === other?.at && one.outcome === other.outcome && one.side === other.side
}

type Adopted = {
  readonly source: Source
  readonly earlier?: readonly { readonly source: Source }[] | undefined
  readonly ended?: (Source & { readonly notConfirmed?: KnownOutcome | undefined }) | undefined
}

/** What happened to one thing since then; what was added and ended since is only ended. */
function happened({ source, earlier = [], ended }: Adopted, since: LastLeft): readonly Happened[] {
  if (ended !== undefined) {
    const { notConfirmed } = ended
    const isNew = notConfirmed === undefined ? ended.round > since.round : notConfirmed.at > since.publishedAt
    return isNew ? ['ended'] : []
  }
  if (source.round <= since.round) return []
  const adoptedIn = earlier[0]?.source.round ?? source.round
  return [adoptedIn > since.round ? 'added' : 'amended']
}
