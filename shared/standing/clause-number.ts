import { roundOf } from '../reading-id.ts'
import type { StandingBasket, StandingClause } from './standing-text.ts'

/**
 * The number of a clause in the standing text: `1/2.3`. One that stands has that of the last ratification of its basket; one that
 * was ended has that of the last one before its end.
 */
export function clauseNumber(
  { number, ended }: Pick<StandingClause, 'number' | 'ended'>,
  { source, ratified }: Pick<StandingBasket, 'source' | 'ratified'>,
): string {
  if (ended === undefined) return `${source.round}/${number}`
  const before = ratified.map(({ reading }) => roundOf(reading)).filter((round) => round < ended.round)
  return `${before.at(-1) ?? source.round}/${number}`
}
