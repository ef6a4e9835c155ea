import type { Dialogue } from '../../../shared/dialogue.ts'
import { DAY_MS } from '../../../shared/moment.ts'
import type { Phrases } from '../phrases/phrases.ts'

/** What follows an acceptance ad referendum, and until when. Rounds that hold no confirmations say nothing. */
export function AdReferendum({
  confirmation,
  phrases,
}: Pick<Dialogue, 'confirmation'> & { readonly phrases: Phrases }) {
  if (confirmation === undefined || confirmation === 'none') return null
  const { days, ...rules } = confirmation
  return <p class="note">{phrases.confirmations.follows(phrases.span(Math.round(days * DAY_MS)), rules)}</p>
}
