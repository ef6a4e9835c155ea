import type { Dialogue } from '../../shared/dialogue.ts'
import type { BriefText, MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import type { ProposalView } from './proposal-view.ts'
import type { ReadingView } from './reading-view.ts'

/**
 * What a mediator is given of a settled reading. It is made from the view that everybody in the dialogue gets, field by
 * field, and has less than that view: no number, no name, no side of an author or of an objection.
 *
 * @param view as an observer sees it
 */
export function briefFrom(
  view: Pick<ReadingView, 'id' | 'stage' | 'proposals'>,
  { languages, spoken, sides }: Pick<Dialogue, 'languages' | 'spoken' | 'sides'>,
): MediatorsBrief {
  return {
    reading: view.id,
    stage: view.stage,
    languages,
    ...(spoken !== undefined && { spoken }),
    sides: sides.map(({ id, name }) => ({ id, name })),
    texts: view.proposals.flatMap(briefText),
  }
}

function briefText({
  id,
  body,
  competes,
  amends,
  withdrawn,
  outcome,
  objections = [],
}: ProposalView): readonly BriefText[] {
  if (outcome === undefined || body.kind === 'text') return []
  return [
    {
      id,
      body,
      competes,
      withdrawn,
      status: outcome.status,
      reason: outcome.reason,
      agreedBy: outcome.sides.flatMap(({ side, agrees }) => (agrees ? [side] : [])),
      objections: objections.map((objection) => ({ id: objection.id, change: objection.change })),
      ...(amends !== undefined && { amends }),
    },
  ]
}
