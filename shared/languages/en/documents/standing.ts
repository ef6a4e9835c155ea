import type { StandingWords } from '../../../standing/standing-words.ts'

/** What pages and documents say of the standing text, in English. */
export const standing: StandingWords = {
  title: 'Standing text',
  after: (round) =>
    `Standing text after ${until(round, { first: 'round 1', two: 'rounds 1 and 2', more: 'rounds 1 to' })}`,
  means:
    'What the rounds of this dialogue adopted, and what stands of it. It is made from the records of the rounds. The instrument of each round is the text that was adopted.',
  none: 'Nothing stands: no round has adopted a text.',
  numbers: 'A number begins with the round: 1/2.3 is clause 2.3 of round 1.',
  from: (round, reading) => `round ${round}, reading ${reading}`,
  amended: (round) => `As amended in round ${round}.`,
  reviewed: (round) => `Reviewed in round ${round}.`,
  before: (round) => `As agreed in round ${round}`,
  ended: 'No longer in force',
  endedIn: (round, reading) => `Ended in round ${round}, reading ${reading}.`,
  endedByRules: 'It ended by the rules of its round.',
  noClauses: 'No commitment of this basket was agreed.',
  rounds: 'Annex: the rounds',
  roundsMean:
    'The root hash is that of the record of the round. Everything above can be made again from these records.',
  roundsHead: ['Round', 'Published', 'Root hash of the record'],
}

/** The rounds up to one of them, in words. @param more is followed by the number of the last one */
function until(round: number, words: { readonly first: string; readonly two: string; readonly more: string }): string {
  if (round === 1) return words.first
  return round === 2 ? words.two : `${words.more} ${round}`
}
