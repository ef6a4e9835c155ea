import type { Wording } from '../../../instrument/wording.ts'
import { ALTERNATIVES, count, LOCALE } from '../format.ts'

const LIST = new Intl.ListFormat(LOCALE)

/** The words for texts in square brackets, and for brackets inside a line, in Arabic. */
export const brackets: Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'> = {
  alternatives: (many, isOpen) => {
    if (many > 1) {
      return `${isOpen ? 'جميع الأطراف موافقة والصياغة مفتوحة' : 'غير متفق عليه'}؛ ${count(many, ALTERNATIVES)}.`
    }
    return isOpen ? 'جميع الأطراف موافقة من حيث المضمون؛ ويبقى النص بين قوسين.' : 'غير متفق عليه؛ ويبقى النص بين قوسين.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `جميع الأطراف موافقة والصياغة مفتوحة: تختلف الصيغ ${LIST.format(letters)} في الكلمات الواردة بين قوسين.`
      : `غير متفق عليه؛ تختلف الصيغ ${LIST.format(letters)} في الكلمات الواردة بين قوسين.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'الصيغة' : 'الصيغ'} ${LIST.format(letters)}: `,
  bracketCloses: (letters) => `، نهاية ${letters.length === 1 ? 'الصيغة' : 'الصيغ'} ${LIST.format(letters)}`,
}
