import { CHANGES } from '../../../shared/text/clean-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

/**
 * One sentence for each kind of change made when a text was cleaned.
 *
 * @param kinds from the address, separated by spaces; unknown kinds are ignored
 */
export function changesSaid(kinds: string | undefined, phrases: Phrases): readonly string[] {
  const changed = (kinds ?? '').split(' ')
  return CHANGES.filter((change) => changed.includes(change)).map((change) => phrases.cleaned[change])
}
