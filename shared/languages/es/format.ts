import type { DateHabits } from '../format/dates.ts'

/** How dates are written in Spanish. */
export const dates: DateHabits = { locale: 'es-ES', unbroken: /(?<=\d\u00a0de) |(?<= a las) /g }

/** An article before the name of a side that begins with a common noun: “la Parte rusa”, “el Grupo de La Haya”. */
export function withArticle(side: string): string {
  if (/^(?:parte|delegación|comunidad|coalición|liga|región)(?!\p{L})/iu.test(side)) return `La ${side}`
  if (/^(?:grupo|gobierno|bloque|equipo)(?!\p{L})/iu.test(side)) return `El ${side}`
  return side
}

/** The same inside a sentence. */
export const inSentence = (name: string): string =>
  name.replace(
    /^(?:El|La|Cada|Ninguna)(?= (?:parte|delegación|comunidad|coalición|liga|región|grupo|gobierno|bloque|equipo)(?!\p{L}))/iu,
    (article) => article.toLowerCase(),
  )
