import type { Dialogue } from '../../shared/dialogue.ts'
import type { BriefText, MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import { unnamed } from '../../shared/mediation/unnamed-sides.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import type { ProposalView } from './proposal-view.ts'
import type { ReadingView } from './reading-view.ts'

/**
 * What a mediator is given of a settled reading. It is made from the view that everybody in the dialogue gets, field by
 * field, and has less than that view: no number, no name, no side of an author or of an objection.
 *
 * @param view as an observer sees it
 * @param notNamed for each text of which the view does not say which sides agree, and the others of its matter: sides that are not named
 */
export function briefFrom(
  view: Pick<ReadingView, 'id' | 'stage' | 'proposals'>,
  { languages, spoken, sides }: Pick<Dialogue, 'languages' | 'spoken' | 'sides'>,
  notNamed: ReadonlyMap<string, readonly string[]>,
): MediatorsBrief {
  return {
    reading: view.id,
    stage: view.stage,
    languages,
    ...(spoken !== undefined && { spoken }),
    sides: sides.map(({ id, name }) => ({ id, name })),
    texts: view.proposals.flatMap((one) => briefText(one, notNamed.get(one.id))),
  }
}

/**
 * The sides that agree on the texts of matters of which a view does not say which sides agree, without naming them.
 *
 * @param outcomes those of the reading that is seen
 */
export function unnamedIn(
  { proposals }: Pick<ReadingView, 'proposals'>,
  outcomes: readonly Pick<Outcome, 'proposal' | 'competes' | 'sides'>[],
  { sides }: Pick<Dialogue, 'sides'>,
): ReadonlyMap<string, readonly string[]> {
  const covered = new Set(
    proposals.flatMap(({ outcome }) =>
      outcome !== undefined && outcome.sides === undefined ? [outcome.competes] : [],
    ),
  )
  const ids = sides.map(({ id }) => id)
  const agreed = outcomes
    .filter(({ competes }) => covered.has(competes))
    .map(({ sides: all, ...one }) => ({ ...one, agreedBy: agreeingAmong(all) }))
  const matters = Map.groupBy(agreed, ({ competes }) => competes)
  return new Map([...matters.values()].flatMap((texts) => [...unnamed(texts, ids)]))
}

function agreeingAmong(sides: readonly { readonly side: string; readonly agrees: boolean }[]): readonly string[] {
  return sides.filter(({ agrees }) => agrees).map(({ side }) => side)
}

function briefText(
  { id, body, competes, amends, withdrawn, outcome, objections = [] }: ProposalView,
  agreeing: readonly string[] | undefined,
): readonly BriefText[] {
  if (outcome === undefined || body.kind === 'text') return []
  return [
    {
      id,
      body,
      competes,
      withdrawn,
      status: outcome.status,
      reason: outcome.reason,
      agreedBy: agreeing ?? agreeingAmong(outcome.sides ?? []),
      ...(agreeing !== undefined && { isUnnamed: true as const }),
      objections: objections.map((objection) => ({ id: objection.id, change: objection.change })),
      ...(amends !== undefined && { amends }),
    },
  ]
}
