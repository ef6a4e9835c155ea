import { wordingIn } from '../instrument/wordings.ts'
import { signsOf } from '../languages/format/signs.ts'
import { wordsIn } from '../languages/loaded.ts'
import { inLanguage, type Language, type LocalizedText } from '../localized-text.ts'
import { type Explaining, inLanguagesOf } from './in-languages-of.ts'
import type { RankedCandidate } from './weakest-side-first.ts'
import { nameOf } from './words-at-point.ts'

/** At which place a model thinks that each side would put a draft. */
export function explainRanks({ ranks }: RankedCandidate, drafts: number, brief: Explaining): LocalizedText {
  const { sides } = brief
  return inLanguagesOf(brief, (language) =>
    own(language).ranks(
      sides
        .map(({ id }) => `${nameOf(id, language, sides)}${signsIn(language).dash}${(ranks[id] ?? 0) + 1}`)
        .join(signsIn(language).comma),
      drafts,
    ),
  )
}

/** That a draft was revised, and after which critiques: the model's, by side. */
export function explainRevision(
  critiques: Readonly<Record<string, LocalizedText>>,
  brief: Explaining,
): readonly LocalizedText[] {
  const { sides } = brief
  const lines = sides.flatMap(({ id }) => {
    const critique = critiques[id]
    if (critique === undefined) return []
    return [
      inLanguagesOf(
        brief,
        (language) => `${nameOf(id, language, sides)}${signsIn(language).colon}${inLanguage(critique, language).words}`,
      ),
    ]
  })
  return [inLanguagesOf(brief, (language) => own(language).revised), ...lines]
}

/** That a model was not sent everything. */
export function draftedFromAPart(brief: Explaining): LocalizedText {
  return inLanguagesOf(brief, (language) => own(language).cut)
}

/** That a model said nothing new. */
export function onlyRepeated(brief: Explaining): LocalizedText {
  return inLanguagesOf(brief, (language) => own(language).repeated)
}

function signsIn(language: Language) {
  return signsOf(wordingIn(language))
}

/** A name of a side stands in the nominative. */
function own(language: Language) {
  return wordsIn(language).documents.modelDrafts
}
