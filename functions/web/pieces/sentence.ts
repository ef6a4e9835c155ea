import type { Side } from '../../../shared/dialogue.ts'
import { oneLine } from '../../../shared/instrument/localized.ts'
import { inLanguage, Language, type LocalizedText } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** What a proposal says, as one text of one language, under its heading. */
export type Sentence = { readonly language: Language; readonly heading: string; readonly text: string }

/**
 * A proposal as one text in the reader's language or, where it is not written in that, in the first that all of it is
 * written in. None for a form of the result, which is chosen and not worded, for the text of a basket, and for what
 * is written in two languages by turns.
 */
export function sentenceOf(body: ProposalBody, sides: readonly Side[], wanted: Language): Sentence | undefined {
  return [wanted, ...Language.options]
    .map((language) => sentenceIn(body, sides, language))
    .find((one) => one !== undefined)
}

function sentenceIn(body: ProposalBody, sides: readonly Side[], language: Language): Sentence | undefined {
  const phrases = phrasesIn(language)
  const said = (heading: LocalizedText, text: LocalizedText, before = ''): Sentence | undefined => {
    const words = text[language]
    if (words === undefined) return undefined
    return { language, heading: oneLine(inLanguage(heading, language).words), text: `${before}${words}` }
  }
  switch (body.kind) {
    case 'definition':
      return said(body.term, body.definition)
    case 'topic':
      return said(body.topic, body.reason, `${phrases.table.scope[body.scope]}. `)
    case 'basket':
      return said(body.title, body.description)
    case 'commitment': {
      const text = clauseIn(body, sides, language, phrases)
      return text === undefined ? undefined : { language, heading: phrases.table.kind.commitment, text }
    }
    case 'modality':
    case 'text':
      return undefined
    default:
      return body satisfies never
  }
}

function clauseIn(
  { by, form, action, condition }: Extract<ProposalBody, { kind: 'commitment' }>,
  sides: readonly Side[],
  language: Language,
  { table }: Phrases,
): string | undefined {
  const what = action[language]
  const when = condition?.text[language]
  if (what === undefined || (condition !== undefined && when === undefined)) return undefined
  const side = sides.find(({ id }) => id === by)
  const who = by === EACH_SIDE || side === undefined ? table.eachSide : inLanguage(side.name, language).words
  const ending = condition === undefined ? '' : `, ${table.word[condition.word]} ${when}`
  return `${who} ${table.form[form]} ${what}${ending}`
}
