import type { StandingWords } from '../../../standing/standing-words.ts'

/** What pages and documents say of the standing text, in French. */
export const standing: StandingWords = {
  title: 'Texte en vigueur',
  after: (round) =>
    `Texte en vigueur à l’issue ${until(round, { first: 'du cycle 1', two: 'des cycles 1 et 2', more: 'des cycles 1 à' })}`,
  means:
    'Ce que les cycles de ce dialogue ont adopté, et ce qui en reste en vigueur. Le présent document est établi à partir des procès-verbaux des cycles. L’instrument de chaque cycle est le texte qui a été adopté.',
  none: 'Rien n’est en vigueur : aucun cycle n’a adopté de texte.',
  numbers: 'Un numéro commence par le cycle : 1/2.3 est la clause 2.3 du cycle 1.',
  from: (round, reading) => `cycle ${round}, lecture ${reading}`,
  amended: (round) => `Texte amendé au cycle ${round}.`,
  reviewed: (round) => `Corbeille réexaminée au cycle ${round}.`,
  before: (round) => `Texte convenu au cycle ${round}`,
  ended: 'Textes qui ne sont plus en vigueur',
  endedIn: (round, reading) => `A pris fin au cycle ${round}, lecture ${reading}.`,
  endedByRules: 'La corbeille a pris fin selon les règles de son cycle.',
  noClauses: 'Aucun engagement de cette corbeille n’a été convenu.',
  rounds: 'Annexe : les cycles',
  roundsMean:
    'L’empreinte racine est celle du procès-verbal du cycle. Tout ce qui précède peut être établi de nouveau à partir de ces procès-verbaux.',
  roundsHead: ['Cycle', 'Publié le', 'Empreinte racine du procès-verbal'],
}

/** The rounds up to one of them, in words. @param more is followed by the number of the last one */
function until(round: number, words: { readonly first: string; readonly two: string; readonly more: string }): string {
  if (round === 1) return words.first
  return round === 2 ? words.two : `${words.more} ${round}`
}
