import type { Side } from '../../../shared/dialogue.ts'
import type { StandingRoot } from '../../../shared/standing/roots.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { ProposalHeading } from './proposal-text.tsx'

type AmendsProps = {
  readonly stands: StandingRoot | undefined
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

/** That a text amends one that stands, and which; nothing for other texts. */
export function AmendsStanding({ stands, sides, phrases }: AmendsProps) {
  if (stands === undefined) return null
  return (
    <p class="soft">
      {phrases.standing.amends}:{' '}
      <a href={`/readings/${stands.source.reading}`}>
        <ProposalHeading body={stands.body} sides={sides} phrases={phrases} />
      </a>{' '}
      ({phrases.standing.from(stands.source.round, stands.source.reading)})
    </p>
  )
}
