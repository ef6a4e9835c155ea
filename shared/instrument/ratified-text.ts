import type { TextLanguage } from '../localized-text.ts'
import type { RoundRecord } from '../record.ts'
import type { Held } from '../spoken.ts'
import type { BasketId } from '../stage.ts'
import type { ModalityForm } from '../stages/modality.ts'
import { sittingOfUntouched } from '../standing/untouched-clauses.ts'
import type { WhatStands } from '../standing/what-stands.ts'
import { clauseBlocks, clausesThatBind, sentenceOf } from './clause-blocks.ts'
import type { Clauses } from './clause-numbers.ts'
import { type Block, plainText, words } from './document.ts'
import { letterOf } from './inline-brackets.ts'
import { inOneLine } from './localized.ts'
import { mattersOf, type Sitting, sittingsOf, type WithSides } from './matters.ts'
import { clausesUnderReview } from './under-review.ts'
import { wordingOf } from './wordings.ts'

/** What is put to ratification: the commitments of a basket, as drafting left them, and the form of the basket. */
export type TextToRatify = Pick<Clauses, 'basket' | 'clauses'> & { readonly modality: ModalityForm | undefined }

/**
 * Puts together what is put to ratification. Nothing of it depends on who tabled a text or agreed to it.
 *
 * @param sittings the settled drafting readings of the passage, in their order
 * @param standing the clauses of the basket that the lane reviews
 */
export function textToRatify(
  basket: BasketId,
  sittings: readonly Sitting[],
  modality: ModalityForm | undefined,
  { dialogue: { sides, authentic } }: { readonly dialogue: Pick<RoundRecord['dialogue'], 'sides' | 'authentic'> },
  standing: WhatStands['baskets'][number]['clauses'] = [],
): TextToRatify {
  const clauses = mattersOf([...sittingOfUntouched(standing, sittings), ...sittings], 'commitment', {
    dialogue: { sides, authentic, attribution: 'none' },
  })
  return { basket, modality, clauses }
}

/** What a ratification reading of a record put to ratification. */
export function textToRatifyIn(record: RoundRecord, basket: BasketId, passage: number): TextToRatify {
  const lane = record.readings.filter((reading) => reading.basket === basket)
  const modality = lane.map(({ settlement }) => settlement.modality).findLast((form) => form !== undefined)
  const sittings = sittingsOf('commitments', record, { basket, passage })
  return textToRatify(basket, sittings, modality, record, clausesUnderReview(record, basket))
}

/** What a text is written of: the sides, the languages, and in which of them Parley speaks. */
type InLanguages = { readonly dialogue: WithSides['dialogue'] & Held }

/**
 * The text put to ratification as blocks, in the words and under the numbers of the instrument. Parallel declarations
 * have the declaration of each side, under a heading.
 */
export function blocksToRatify(text: TextToRatify, language: TextLanguage, record: InLanguages): readonly Block[] {
  const wording = wordingOf(language, record.dialogue)
  const blocksOf = (speaker?: string) =>
    clauseBlocks(text, () => true, speaker, wording, record).flatMap(({ blocks }) => blocks)
  if (text.modality !== 'parallel-declarations') return blocksOf()
  return record.dialogue.sides.flatMap(({ id, name }): readonly Block[] => {
    const blocks = blocksOf(id)
    const heading = words(wording.declarationOf(inOneLine(name, wording)))
    return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, runs: [heading] }, ...blocks]
  })
}

/**
 * The words that are sealed when a text is put to ratification, a line each: of an agreed clause its number and its
 * sentence, as in the instrument; of a clause in brackets each wording in full, with the number and, if there are several,
 * its letter. The line of brackets that the instrument makes of several wordings is not sealed: it depends on how words are
 * told apart. Remarks and notes are not part of the text. `docs/record-format.md` describes it.
 */
export function wordsToRatify(text: TextToRatify, language: TextLanguage, record: InLanguages): string {
  const wording = wordingOf(language, record.dialogue)
  const linesOf = (speaker?: string) =>
    clausesThatBind(speaker, text).flatMap(({ number, texts }) =>
      texts.map((one, index) => {
        const letter = texts.length > 1 ? `${letterOf(index)}: ` : ''
        const said = sentenceOf(one, text, speaker, wording, record).filter((run) => !run.remark)
        return `${number} ${letter}${plainText(said)}\n`
      }),
    )
  if (text.modality !== 'parallel-declarations') return linesOf().join('')
  return record.dialogue.sides
    .flatMap(({ id, name }) => {
      const lines = linesOf(id)
      return lines.length === 0 ? [] : [`${wording.declarationOf(inOneLine(name, wording))}\n`, ...lines]
    })
    .join('')
}
