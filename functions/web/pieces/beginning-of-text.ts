import type { Side } from '../../../shared/dialogue.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { firstWords } from '../../../shared/text/word-segmenter.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { type Sentence, sentenceOf } from './sentence.ts'

/** The most words of a text where it is only named. */
const WORDS = 12

/** The heading and the first words of a text, where it is only named: in a list, and for people who hear the page. */
export function beginningOfText(body: ProposalBody, sides: readonly Side[], phrases: Phrases): string {
  const said = sentenceOf(body, sides, phrases)
  return said === undefined
    ? ''
    : beginningOf(said, [said.heading, said.text].filter(Boolean).join(phrases.signs.colon))
}

/** The first words of a sentence or of its heading, with an ellipsis if there are more. */
export function beginningOf({ language }: Pick<Sentence, 'language'>, text: string): string {
  return firstWords(text, WORDS, language)
}
