import type { StandingWords } from '../../../standing/standing-words.ts'

/** What pages and documents say of the standing text, in Spanish. */
export const standing: StandingWords = {
  title: 'Texto vigente',
  after: (round) =>
    `Texto vigente después de ${until(round, { first: 'la ronda 1', two: 'las rondas 1 y 2', more: 'las rondas 1 a' })}`,
  means:
    'Lo que han aprobado las rondas de este diálogo y lo que de ello está vigente. Se elabora a partir de las actas de las rondas. El texto que se aprobó es el del instrumento de cada ronda.',
  none: 'No hay nada vigente: ninguna ronda ha aprobado un texto.',
  numbers: 'El número comienza por la ronda: 1/2.3 es la cláusula 2.3 de la ronda 1.',
  from: (round, reading) => `ronda ${round}, lectura ${reading}`,
  amended: (round) => `Con las enmiendas de la ronda ${round}.`,
  reviewed: (round) => `Se examinó en la ronda ${round}.`,
  before: (round) => `Tal como se acordó en la ronda ${round}`,
  ended: 'Ya no vigente',
  endedIn: (round, reading) => `Se le puso fin en la ronda ${round}, lectura ${reading}.`,
  endedByRules: 'Dejó de estar vigente conforme a las reglas de su ronda.',
  noClauses: 'No se acordó ningún compromiso de esta cesta.',
  rounds: 'Anexo: las rondas',
  roundsMean:
    'La huella raíz es la del acta de la ronda. Todo lo que figura más arriba se puede volver a elaborar a partir de estas actas.',
  roundsHead: ['Ronda', 'Publicada', 'Huella raíz del acta'],
}

/** The rounds up to one of them, in words. @param more is followed by the number of the last one */
function until(round: number, words: { readonly first: string; readonly two: string; readonly more: string }): string {
  if (round === 1) return words.first
  return round === 2 ? words.two : `${words.more} ${round}`
}
