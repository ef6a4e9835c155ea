import type { DateHabits } from '../format/dates.ts'

/**
 * How dates are written in Spanish. After the day of the week there is no comma, and the time is introduced as it is without
 * the day of the week: *el lunes 7 de diciembre de 2026 a las 14:46*. One o’clock is feminine singular: *a la 1:05*.
 */
export const dates: DateHabits = {
  locale: 'es-ES',
  unbroken: /(?<=\d\u00a0de) |(?<= a las?) /g,
  writtenOut: (date) =>
    date
      .replace(/^(\p{L}+), (?=\d)/u, '$1 ')
      .replace(/(?<= \d{4}|\d de \p{L}+), (?=\d)/gu, ' a las ')
      .replace(/ a las (?=0?1:)/g, ' a la '),
}

/** Nouns that a side can be called by, or a State with the whole of its name. */
const FEMININE =
  'parte|delegación|comunidad|coalición|liga|región|república|federación|confederación|unión|organización|alianza|autoridad'
const MASCULINE = 'grupo|gobierno|bloque|equipo|reino|estado|consejo|movimiento|frente|comité'
const LA = new RegExp(`^(?:${FEMININE})(?!\\p{L})`, 'iu')
const EL = new RegExp(`^(?:${MASCULINE})(?!\\p{L})`, 'iu')
const ARTICLE = new RegExp(`^(?:El|La|Cada|Ninguna)(?= (?:${FEMININE}|${MASCULINE})(?!\\p{L}))`, 'iu')

/** An article before the name of a side that begins with a common noun: “la Parte rusa”, “el Grupo de La Haya”. */
export function withArticle(side: string): string {
  if (LA.test(side)) return `La ${side}`
  return EL.test(side) ? `El ${side}` : side
}

/** The same inside a sentence. */
export const inSentence = (name: string): string => name.replace(ARTICLE, (article) => article.toLowerCase())
