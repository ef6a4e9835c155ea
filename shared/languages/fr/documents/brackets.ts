import type { Wording } from '../../../instrument/wording.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('fr')
const LIST = new Intl.ListFormat('fr-FR')

/** The words for texts in square brackets, and for brackets inside a line, in French. */
export const brackets: Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'> = {
  alternatives: (many, isOpen) => {
    if (many > 1) {
      return `${isOpen ? 'Toutes les parties sont d’accord ; le libellé est ouvert' : 'Non convenu'} ; ${count(many, { one: 'variante', other: 'variantes' })}.`
    }
    return isOpen
      ? 'Toutes les parties sont d’accord quant au fond ; le texte reste entre crochets.'
      : 'Non convenu ; le texte reste entre crochets.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `Toutes les parties sont d’accord ; le libellé est ouvert : les libellés ${LIST.format(letters)} diffèrent par les mots entre crochets.`
      : `Non convenu ; les libellés ${LIST.format(letters)} diffèrent par les mots entre crochets.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'libellé' : 'libellés'} ${LIST.format(letters)} : `,
  bracketCloses: (letters) => `, fin ${letters.length === 1 ? 'du libellé' : 'des libellés'} ${LIST.format(letters)}`,
}
