import type { Dialogue } from '../../../shared/dialogue.ts'
import type { RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfSide } from './side-name.ts'

type AwaitedWitnessesProps = {
  readonly round: RoundView
  readonly sides: Dialogue['sides']
  readonly phrases: Phrases
}

/** That the instrument waits for witnesses, of which sides and until when; or that it was published without them. */
export function AwaitedWitnesses({ round: { unwitnessed, publishedWithout }, sides, phrases }: AwaitedWitnessesProps) {
  const missing = unwitnessed?.sides ?? publishedWithout
  if (missing === undefined) return null
  const names = missing.map((side) => nameOfSide(side, sides, phrases)).join(phrases.signs.list)
  if (unwitnessed === undefined) return <p class="notice">{phrases.witnesses.without(names)}</p>
  return (
    <p class="notice" id="witnesses">
      {phrases.witnesses.awaits(names)}
      {phrases.signs.space}
      {phrases.witnesses.until}
      {phrases.signs.space}
      <Instant at={unwitnessed.until} phrases={phrases} />
      {phrases.signs.end}
    </p>
  )
}
