import { signsOf } from '../languages/format/signs.ts'
import type { RoundRecord } from '../record.ts'
import { type Block, words } from './document.ts'
import { nameOfLanguageIn } from './language-names.ts'
import { inOneLine } from './localized.ts'
import type { Wording } from './wording.ts'

/**
 * The closing provisions of an adopted text: where and when it was done, in which languages it is and which of them are
 * equally authentic, without a claim that the record does not bear out.
 *
 * @param isComplete whether every adopted text is in each of the languages that it is done in
 */
export function closingBlocks(
  { dialogue, publication }: RoundRecord,
  isComplete: boolean,
  wording: Wording,
): readonly Block[] {
  if (publication === undefined) return []
  const { place, authentic } = dialogue
  const at = place === undefined ? undefined : inOneLine(place, wording)
  const names = doneIn(dialogue).map((one) => nameOfLanguageIn(wording, one))
  const done = authentic === undefined ? wording.done : wording.doneAuthentic
  const said = [...wording.inWhichLanguages(isComplete), ...(authentic === undefined ? [wording.noPrecedence] : [])]
  return [
    { kind: 'heading', level: 1, runs: [words(wording.closing)] },
    { kind: 'paragraph', runs: [words(done(at, wording.date(publication.at), names))] },
    ...(names.length === 1 ? [] : [{ kind: 'paragraph', runs: [words(said.join(signsOf(wording).space))] } as const]),
  ]
}

/** The languages that an instrument is done in: those that are equally authentic or, without the rule, all of the dialogue. */
export function doneIn({ authentic, languages }: RoundRecord['dialogue']): RoundRecord['dialogue']['languages'] {
  return authentic ?? languages
}
