import type { Language } from '../localized-text.ts'
import type { Wording } from './wording.ts'

type InBrackets = Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'>

const ENGLISH = new Intl.ListFormat('en-GB')
const RUSSIAN = new Intl.ListFormat('ru')
const PLURAL = new Intl.PluralRules('ru')

/** The wording for texts in square brackets and for brackets inside a line. */
export const BRACKETS: Readonly<Record<Language, InBrackets>> = {
  en: {
    alternatives: (many, isOpen) => {
      if (many > 1) return `${isOpen ? 'Every side agrees; the wording is open' : 'Not agreed'}; ${many} alternatives.`
      return isOpen
        ? 'Every side agrees in substance; the text stays in brackets.'
        : 'Not agreed; the text stays in brackets.'
    },
    inTheLine: (letters, isOpen) =>
      isOpen
        ? `Every side agrees; the wording is open: ${ENGLISH.format(letters)} differ at the words in brackets.`
        : `Not agreed; ${ENGLISH.format(letters)} differ at the words in brackets.`,
    bracketOpens: (letters) => `${letters.length === 1 ? 'option' : 'options'} ${ENGLISH.format(letters)}: `,
    bracketCloses: (letters) => `, end of ${ENGLISH.format(letters)}`,
  },
  ru: {
    alternatives: (many, isOpen) => {
      if (many > 1)
        return `${isOpen ? 'Все стороны согласны, формулировка открыта' : 'Не согласовано'}; ${variants(many)}.`
      return isOpen
        ? 'По существу все стороны согласны; текст остаётся в скобках.'
        : 'Не согласовано; текст остаётся в скобках.'
    },
    inTheLine: (letters, isOpen) =>
      isOpen
        ? `Все стороны согласны, формулировка открыта: варианты ${RUSSIAN.format(letters)} различаются словами в скобках.`
        : `Не согласовано; варианты ${RUSSIAN.format(letters)} различаются словами в скобках.`,
    bracketOpens: (letters) => `${letters.length === 1 ? 'вариант' : 'варианты'} ${RUSSIAN.format(letters)}: `,
    bracketCloses: (letters) => `, конец ${letters.length === 1 ? 'варианта' : 'вариантов'} ${RUSSIAN.format(letters)}`,
  },
}

function variants(many: number): string {
  const forms: Readonly<Record<string, string>> = { one: 'вариант', few: 'варианта' }
  return `${many} ${forms[PLURAL.select(many)] ?? 'вариантов'}`
}
