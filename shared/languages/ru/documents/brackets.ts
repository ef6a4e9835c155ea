import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('ru')
const PLURAL = new Intl.PluralRules('ru')

/** The words for texts in square brackets, and for brackets inside a line, in Russian. */
export const brackets: Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'> = {
  alternatives: (many, isOpen) => {
    if (many > 1)
      return `${isOpen ? 'Все стороны согласны, формулировка открыта' : 'Не согласовано'}; ${variants(many)}.`
    return isOpen
      ? 'По существу все стороны согласны; текст остаётся в скобках.'
      : 'Не согласовано; текст остаётся в скобках.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `Все стороны согласны, формулировка открыта: варианты ${LIST.format(letters)} различаются словами в скобках.`
      : `Не согласовано; варианты ${LIST.format(letters)} различаются словами в скобках.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'вариант' : 'варианты'} ${LIST.format(letters)}: `,
  bracketCloses: (letters) => `, конец ${letters.length === 1 ? 'варианта' : 'вариантов'} ${LIST.format(letters)}`,
}

function variants(many: number): string {
  const forms: Readonly<Record<string, string>> = { one: 'вариант', few: 'варианта' }
  return `${many} ${forms[PLURAL.select(many)] ?? 'вариантов'}`
}
