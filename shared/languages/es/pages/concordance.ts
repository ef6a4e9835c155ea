import type { concordance as english } from '../../en/pages/concordance.ts'

/** What the pages say of the concordance, in Spanish. */
export const concordance: typeof english = {
  concordance: {
    title: 'Concordancia de términos',
    link: 'Concordancia: dónde se emplea cada término definido, idioma por idioma',
    means:
      'De cada término definido: las cláusulas en que cada idioma lo emplea y aquellas en que otro idioma lo emplea y este no.',
    method:
      'Parley busca las palabras del término, con las terminaciones habituales del idioma. No encuentra sinónimos, pronombres ni palabras que cambian por dentro, y puede tomar otra palabra por el término. Lea la cláusula antes de modificarla.',
    differences: (number) =>
      number === 0
        ? 'No se encontró ninguna diferencia entre los idiomas.'
        : `Diferencias encontradas entre los idiomas: ${number}.`,
    noTerms: 'Aún no se ha definido ningún término.',
    noClauses: 'Aún no hay ninguna cláusula.',
    state: { stands: 'vigente', agreed: 'acordado', 'in-brackets': 'entre corchetes' },
    language: 'Idioma',
    name: 'Término en este idioma',
    unnamed: 'no tiene nombre en este idioma',
    uses: 'Empleado en las cláusulas',
    lacks: 'No encontrado en las cláusulas',
    nowhere: 'ninguna',
  },
}
