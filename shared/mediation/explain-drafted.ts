import type { Side } from '../dialogue.ts'
import { wordsIn } from '../languages/loaded.ts'
import { inLanguage, type Language, type LocalizedText } from '../localized-text.ts'
import { inLanguagesOf } from './in-languages-of.ts'
import type { RankedCandidate } from './weakest-side-first.ts'
import { nameOf } from './words-at-point.ts'

/** At which place a model thinks that each side would put a draft. */
export function explainRanks({ ranks }: RankedCandidate, drafts: number, sides: readonly Side[]): LocalizedText {
  return inLanguagesOf(sides, (language) =>
    own(language).ranks(
      sides.map(({ id }) => `${nameOf(id, language, sides)} — ${(ranks[id] ?? 0) + 1}`).join(', '),
      drafts,
    ),
  )
}

/** That a draft was revised, and after which critiques: the model's, by side. */
export function explainRevision(
  critiques: Readonly<Record<string, LocalizedText>>,
  sides: readonly Side[],
): readonly LocalizedText[] {
  const lines = sides.flatMap(({ id }) => {
    const critique = critiques[id]
    if (critique === undefined) return []
    return [
      inLanguagesOf(sides, (language) => `${nameOf(id, language, sides)}: ${inLanguage(critique, language).words}`),
    ]
  })
  return [inLanguagesOf(sides, (language) => own(language).revised), ...lines]
}

/** That a model was not sent everything. */
export function draftedFromAPart(sides: readonly Side[]): LocalizedText {
  return inLanguagesOf(sides, (language) => own(language).cut)
}

/** That a model said nothing new. */
export function onlyRepeated(sides: readonly Side[]): LocalizedText {
  return inLanguagesOf(sides, (language) => own(language).repeated)
}

/** A name of a side stands in the nominative. */
function own(language: Language) {
  return wordsIn(language).documents.modelDrafts
}
