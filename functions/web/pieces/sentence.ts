import type { Side } from '../../../shared/dialogue.ts'
import { languagesIn, slotsOf } from '../../../shared/edits/slots.ts'
import { oneLine } from '../../../shared/instrument/localized.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'
import { signsOf } from '../../../shared/languages/format/signs.ts'
import { inLanguage, type LocalizedText, type TextLanguage } from '../../../shared/localized-text.ts'
import type { ProposalBody } from '../../../shared/proposal.ts'
import { languageOfTexts, type Tongue, tongueBeside } from '../../../shared/spoken.ts'
import { EACH_SIDE } from '../../../shared/stages/commitments.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { phrasesIn } from '../phrases/phrases-in.ts'

/** The text of a proposal in one language, without its heading. */
export type Sentence = { readonly language: TextLanguage; readonly heading: string; readonly text: string }

/**
 * A proposal as one text in the wanted language, else in the first language that all its parts are written in.
 * Undefined for a modality, which is chosen and has no wording of its own, for the text of a basket, and for a
 * proposal of which no language has every part.
 */
export function sentenceOf(body: ProposalBody, sides: readonly Side[], wanted: Tongue): Sentence | undefined {
  const others =
    body.kind === 'text' ? [] : languagesIn(slotsOf(body)).map((language) => tongueBeside(language, wanted))
  return [wanted, ...others].map((tongue) => sentenceIn(body, sides, tongue)).find((one) => one !== undefined)
}

/** A proposal in exactly this language; undefined as above. */
export function sentenceIn(body: ProposalBody, sides: readonly Side[], tongue: Tongue): Sentence | undefined {
  const phrases = phrasesIn(tongue.language)
  const language = languageOfTexts(tongue)
  const said = (heading: LocalizedText, text: LocalizedText, before = ''): Sentence | undefined => {
    const words = text[language]
    if (words === undefined) return undefined
    return { language, heading: oneLine(inLanguage(heading, language).words), text: `${before}${words}` }
  }
  switch (body.kind) {
    case 'definition':
      return said(body.term, body.definition)
    case 'topic':
      return said(
        body.topic,
        body.reason,
        `${phrases.table.scope[body.scope]}${signsOf(wordingIn(tongue.language)).stop}`,
      )
    case 'basket':
      return said(body.title, body.description)
    case 'commitment': {
      const text = clauseIn(body, sides, tongue, phrases)
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
  tongue: Tongue,
  { table }: Phrases,
): string | undefined {
  const language = languageOfTexts(tongue)
  const what = action[language]
  const when = condition?.text[language]
  if (what === undefined || (condition !== undefined && when === undefined)) return undefined
  const side = sides.find(({ id }) => id === by)
  const who = by === EACH_SIDE || side === undefined ? table.eachSide : inLanguage(side.name, language).words
  const { space, comma } = signsOf(wordingIn(tongue.language))
  const ending = condition === undefined ? '' : `${comma}${table.word[condition.word]}${space}${when}`
  return `${who}${space}${table.form[form]}${space}${what}${ending}`
}
