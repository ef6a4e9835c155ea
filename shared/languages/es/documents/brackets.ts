import type { Wording } from '../../../instrument/wording.ts'

const LIST = new Intl.ListFormat('es-ES')

/** The words for texts in square brackets, and for brackets inside a line, in Spanish. */
export const brackets: Pick<Wording, 'alternatives' | 'inTheLine' | 'bracketOpens' | 'bracketCloses'> = {
  alternatives: (many, isOpen) => {
    if (many > 1)
      return `${isOpen ? 'Todas las partes están de acuerdo; la redacción está abierta' : 'No acordado'}; ${many} alternativas.`
    return isOpen
      ? 'Todas las partes están de acuerdo en cuanto al fondo; el texto se mantiene entre corchetes.'
      : 'No acordado; el texto se mantiene entre corchetes.'
  },
  inTheLine: (letters, isOpen) =>
    isOpen
      ? `Todas las partes están de acuerdo; la redacción está abierta: ${LIST.format(letters)} difieren en las palabras entre corchetes.`
      : `No acordado; ${LIST.format(letters)} difieren en las palabras entre corchetes.`,
  bracketOpens: (letters) => `${letters.length === 1 ? 'opción' : 'opciones'} ${LIST.format(letters)}: `,
  bracketCloses: (letters) => `, fin de ${LIST.format(letters)}`,
}
