import type { StandingText } from './standing-text.ts'

/**
 * The symbol that the standing text is cited by, after its last round: `PARLEY/us-russia/Standing.2`, with `/Rev.1` after a
 * confirmation was settled.
 */
export function symbolOfStanding(standing: StandingText, slug: string): string {
  const revisions = outcomesOf(standing).length
  return `PARLEY/${slug}/Standing.${standing.rounds.at(-1)?.round ?? 0}${revisions === 0 ? '' : `/Rev.${revisions}`}`
}

/** When the standing text last changed: by a publication, or by a confirmation that was settled. `undefined` before there is one. */
export function dateOfStanding(standing: StandingText): string | undefined {
  const publications = standing.rounds.slice(-1).map(({ publishedAt }) => publishedAt)
  return [...publications, ...outcomesOf(standing).map(({ at }) => at)].toSorted().at(-1)
}

function outcomesOf({ baskets }: StandingText) {
  return baskets.flatMap(({ ratified }) => ratified.flatMap(({ confirmations = [] }) => confirmations))
}
