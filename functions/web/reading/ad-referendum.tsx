import type { Dialogue } from '../../../shared/dialogue.ts'
import { DAY_MS } from '../../../shared/moment.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** What follows an acceptance ad referendum, and until when. Rounds that hold no confirmations say nothing. */
export function AdReferendum({
  confirmation,
  phrases,
}: Pick<Dialogue, 'confirmation'> & { readonly phrases: Phrases }) {
  if (confirmation === undefined || confirmation === 'none') return null
  const { days, declined, lapsed } = confirmation
  const { follows, effect } = phrases.confirmations
  const says = [follows(phrases.span(Math.round(days * DAY_MS))), effect.declined[declined], effect.lapsed[lapsed]]
  return <p class="note">{says.join(phrases.signs.space)}</p>
}
