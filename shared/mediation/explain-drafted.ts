import type { Side } from '../dialogue.ts'
import { inLanguage, Language, type LocalizedText } from '../localized-text.ts'
import type { RankedCandidate } from './weakest-side-first.ts'
import { nameOf } from './words-at-point.ts'

/** What Parley says of a draft of a model, beside the model's own reasons. A name of a side stands in the nominative. */
const WORDS = {
  en: {
    ranks: (places: string, drafts: number) =>
      `The model predicted how each side would order the ${drafts} drafts. Place of this draft: ${places}.`,
    revised:
      'The best draft of the first attempt was revised once. The model’s objections to it, from the view of each side:',
    cut: 'Not all texts and objections of this matter were sent to the model: there are too many.',
    repeated: 'The model only repeated texts that were tabled.',
  },
  ru: {
    ranks: (places: string, drafts: number) =>
      `Модель предположила, в каком порядке каждая сторона расположила бы проекты (всего проектов: ${drafts}). Место этого проекта: ${places}.`,
    revised:
      'Лучший проект первой попытки был один раз переработан. Замечания модели к нему с точки зрения каждой стороны:',
    cut: 'Модели переданы не все тексты и возражения по этому вопросу: их слишком много.',
    repeated: 'Модель лишь повторила уже внесённые тексты.',
  },
} as const

/** At which place a model thinks that each side would put a draft. */
export function explainRanks({ ranks }: RankedCandidate, drafts: number, sides: readonly Side[]): LocalizedText {
  return inEach((language) =>
    WORDS[language].ranks(
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
    return [inEach((language) => `${nameOf(id, language, sides)}: ${inLanguage(critique, language).words}`)]
  })
  return [inEach((language) => WORDS[language].revised), ...lines]
}

export const DRAFTED_FROM_A_PART: LocalizedText = inEach((language) => WORDS[language].cut)
export const ONLY_REPEATED: LocalizedText = inEach((language) => WORDS[language].repeated)

function inEach(say: (language: Language) => string): LocalizedText {
  return Object.fromEntries(Language.options.map((language) => [language, say(language)]))
}
