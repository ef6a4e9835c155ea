import type { amendments as english } from '../../en/pages/amendments.ts'
import { countFormat } from '../../format/plural.ts'

const count = countFormat('es')

/** What the pages say of amendments and of texts composed of them, in Spanish. */
export const amendments: typeof english = {
  amendments: {
    preview: 'Esto es lo que cambia',
    notYet:
      'Su enmienda aún no está presentada. Compruebe los cambios y, después, preséntela o vuelva atrás y corríjala.',
    legend: 'Las palabras añadidas están subrayadas; las suprimidas, tachadas.',
    stays: 'Lo que sigue igual',
    nothingStays: 'Nada.',
    confirm: 'Presentar esta enmienda',
    change: 'Volver atrás y corregir',
    notInLine: (language) => `Aún no ajustado al texto en ${language}`,
    willBeMarked:
      'Las demás personas verán esta indicación hasta que alguien enmiende también ese texto. Usted todavía puede cambiarlo.',
  },
  authentic: {
    title: 'Textos auténticos',
    state: { 'in-line': 'ajustado', missing: 'falta', 'out-of-line': 'por ajustar', proposed: 'propuesto' },
    agreed: 'acordado',
    textIn: (language) => `El texto en ${language}, igualmente auténtico`,
    propose: (language) => `Proponer el texto en ${language}`,
  },
  consolidated: {
    title: 'Texto consolidado',
    composed: 'Parley ha compuesto este texto automáticamente a partir de',
    nobodyTabled: 'Nadie lo ha presentado.',
    notYetAgreed: 'Nadie ha dado aún su acuerdo al texto en su conjunto.',
    agreesOnParts: 'está de acuerdo con cada elemento',
    agreedNow: 'Todas las partes han dado su acuerdo al texto en su conjunto.',
    part: (number) => `la propuesta ${number}`,
    parts: (number) => `De qué se ha compuesto: ${count(number, { one: 'propuesta', other: 'propuestas' })}`,
    partsAgain:
      'Estas propuestas también se leen de nuevo, por si las partes no llegan a un acuerdo sobre el texto en su conjunto.',
  },
}
