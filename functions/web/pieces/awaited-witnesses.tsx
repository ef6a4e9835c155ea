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

/** That the instrument waits for witnesses: of which sides, and until when. Nothing if it does not. */
export function AwaitedWitnesses({ round: { unwitnessed }, sides, phrases }: AwaitedWitnessesProps) {
  if (unwitnessed === undefined) return null
  const names = unwitnessed.sides.map((side) => nameOfSide(side, sides, phrases)).join(phrases.signs.list)
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
