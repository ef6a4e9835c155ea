import type { witnesses as english } from '../../en/pages/witnesses.ts'

/** What the pages say while an instrument waits for witnesses, in Spanish. */
export const witnesses: typeof english = {
  witnesses: {
    awaits: (sides) =>
      `Todas las lecturas están resueltas. El instrumento espera a que un testigo de cada parte haya firmado la bitácora con estos resultados. Faltan aún: ${sides}.`,
    until: 'Si eso no ocurre, se publica sin ellos el',
    ask: 'Pregunte a los testigos si sus programas están en funcionamiento.',
    mayAct: 'El instrumento espera a los testigos de las partes. Por ahora usted no tiene que hacer nada.',
    without: (sides) =>
      `Publicado sin la firma de ningún testigo de las siguientes partes, porque había vencido el plazo: ${sides}.`,
  },
}
