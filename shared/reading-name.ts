import type { Language } from './localized-text.ts'
import type { Stage } from './stage.ts'

/** A reading, as far as its name tells of it. */
export type Named = {
  readonly stage: Stage
  /** From 1, in its passage. */
  readonly sitting: number
  /** From 1. */
  readonly passage: number
  /** The heading of its basket. */
  readonly basket?: string | undefined
}

/** The names of the stages. */
export const STAGE_NAMES: { readonly [language in Language]: Readonly<Record<Stage, string>> } = {
  en: {
    terms: 'Define terms',
    baskets: 'Split into baskets',
    modality: 'Choose a modality',
    commitments: 'Draft commitments',
    ratification: 'Ratify',
  },
  ru: {
    terms: 'Определение терминов',
    baskets: 'Разделение на корзины',
    modality: 'Выбор формы',
    commitments: 'Составление обязательств',
    ratification: 'Ратификация',
  },
}

/**
 * The name of a reading on pages, in documents and on a terminal: "Media: Draft commitments, first reading". From the
 * second passage through drafting on, its number ends the name.
 */
export function readingName({ stage, sitting, passage, basket }: Named, language: Language): string {
  const { sat, passed } = WORDS[language]
  const name = [STAGE_NAMES[language][stage], sat(sitting), ...(passage > 1 ? [passed(passage)] : [])].join(', ')
  return basket === undefined ? name : `${basket}: ${name}`
}

type Words = { readonly sat: (sitting: number) => string; readonly passed: (passage: number) => string }

const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const RUSSIAN = ['первое', 'второе', 'третье', 'четвёртое', 'пятое', 'шестое', 'седьмое', 'восьмое', 'девятое']

const WORDS: { readonly [language in Language]: Words } = {
  en: {
    sat: (sitting) => `${ENGLISH[sitting - 1] ?? `${sitting}th`} reading`,
    passed: (passage) => `${ENGLISH[passage - 1] ?? `${passage}th`} pass`,
  },
  ru: {
    sat: (sitting) => `${RUSSIAN[sitting - 1] ?? `${sitting}-е`} чтение`,
    passed: (passage) =>
      passage === 2 ? 'повторное рассмотрение' : `${RUSSIAN[passage - 1] ?? `${passage}-е`} рассмотрение`,
  },
}
