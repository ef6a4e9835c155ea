import type { Wording } from '../../../instrument/wording.ts'
import { ALTERNATIVES, count, LOCALE } from '../format.ts'

const LIST = new Intl.ListFormat(LOCALE)

/** The noun of one wording, of two, or of more. @param two differs after a preposition or in a genitive */
function wordings(letters: readonly string[], two: 'الصيغتان' | 'الصيغتين'): string {
  const noun = letters.length === 1 ? 'الصيغة' : letters.length === 2 ? two : 'الصيغ'
  return `${noun} ${LIST.format(letters)}`
}

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
      ? `جميع الأطراف موافقة والصياغة مفتوحة: تختلف ${wordings(letters, 'الصيغتان')} في الكلمات الواردة بين قوسين.`
      : `غير متفق عليه؛ تختلف ${wordings(letters, 'الصيغتان')} في الكلمات الواردة بين قوسين.`,
  bracketOpens: (letters) => `${wordings(letters, 'الصيغتان')}: `,
  bracketCloses: (letters) => `، نهاية ${wordings(letters, 'الصيغتين')}`,
}
