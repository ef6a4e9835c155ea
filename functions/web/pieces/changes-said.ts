import { Change } from '../../../shared/text/clean-text.ts'
import type { Phrases } from '../phrases/phrases.ts'

/**
 * What was changed in what somebody wrote, a sentence for each kind of change.
 *
 * @param kinds as an address carries them; what is no kind of change is passed over
 */
export function changesSaid(kinds: string | undefined, phrases: Phrases): readonly string[] {
  const changed = (kinds ?? '').split(' ')
  return Change.options.filter((change) => changed.includes(change)).map((change) => phrases.cleaned[change])
}
