import type { Side } from '../../../shared/dialogue.ts'
import type { LocalizedText } from '../../../shared/localized-text.ts'
import type { StandingRoot } from '../../../shared/standing/roots.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Localized } from '../pieces/text-in-languages.tsx'
import { ProposalHeading } from './proposal-text.tsx'

type AmendsProps = {
  readonly stands: StandingRoot | undefined
  /** The reason for which the text ends the one that stands. */
  readonly ends?: LocalizedText | undefined
  readonly sides: readonly Side[]
  readonly phrases: Phrases
}

/** That a text amends one that stands, and which; nothing for other texts. */
export function AmendsStanding({ stands, ends, sides, phrases }: AmendsProps) {
  if (stands === undefined) return null
  const says = (
    <p class="soft">
      {ends === undefined ? phrases.standing.amends : phrases.standing.ends}
      {phrases.signs.colon}
      <a href={`/readings/${stands.source.reading}`}>
        <ProposalHeading body={stands.body} sides={sides} phrases={phrases} />
      </a>
      {phrases.signs.opens}
      {phrases.standing.from(stands.source.round, stands.source.reading)}
      {phrases.signs.closes}
    </p>
  )
  if (ends === undefined) return says
  return (
    <>
      {says}
      <p class="text">
        {phrases.standing.endReason}
        {phrases.signs.colon}
        <Localized text={ends} phrases={phrases} />
      </p>
    </>
  )
}
