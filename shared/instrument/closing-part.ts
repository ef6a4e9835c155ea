import { signsOf } from '../languages/format/signs.ts'
import type { RoundRecord } from '../record.ts'
import { type Block, words } from './document.ts'
import { nameOfLanguageIn } from './language-names.ts'
import { inOneLine } from './localized.ts'
import type { Wording } from './wording.ts'

/**
 * The closing provisions of an adopted text: where and when it was done, and in which languages it is, without a claim
 * that the record does not bear out.
 *
 * @param isComplete whether every text of the document is in every language of the dialogue
 */
export function closingBlocks(
  { dialogue, publication }: RoundRecord,
  isComplete: boolean,
  wording: Wording,
): readonly Block[] {
  if (publication === undefined) return []
  const { place, languages } = dialogue
  const at = place === undefined ? undefined : inOneLine(place, wording)
  const names = languages.map((one) => nameOfLanguageIn(wording, one))
  return [
    { kind: 'heading', level: 1, runs: [words(wording.closing)] },
    { kind: 'paragraph', runs: [words(wording.done(at, wording.date(publication.at), names))] },
    ...(languages.length === 1
      ? []
      : [{ kind: 'paragraph', runs: [words(wording.authentic(isComplete).join(signsOf(wording).space))] } as const]),
  ]
}
