import type { ExplainWords } from '../../../mediation/explain-words.ts'
import { type PluralForms, pluralFormat } from '../../format/plural.ts'

const LIST = new Intl.ListFormat('en')
const form = pluralFormat('en')
const count = (many: number, forms: PluralForms) => `${many} ${form(many, forms)}`

/** How the mediator that Parley has explains itself, in English. */
export const mediation: ExplainWords = {
  list: (names) => LIST.format(names),
  takes: (words) => `It says ${words}. Every side agrees on a text that says this.`,
  weaker: (words) => `It says ${words}. This is the weaker form of what some sides agreed on.`,
  weakerFor: (sides) => `These sides agreed on the stronger form: ${sides}.`,
  leavesOut: (words, refusedBy) =>
    `It leaves out ${words}. No text with these words has the agreement of: ${refusedBy}.`,
  leavesOutCondition: (words) => `It has no condition. Each of these was refused by a side: ${words}.`,
  broader:
    'Without a condition the clause binds at all times. This is more than any side agreed on: read it with care.',
  wantedBy: (sides) => `Every text that these sides agreed on has the words that are left out: ${sides}.`,
  away: (side, points) =>
    points === 0
      ? `${side}: it says the same as a text that this side agrees on.`
      : `${side}: ${count(points, { one: 'place differs', other: 'places differ' })} from the nearest text that this side agrees on.`,
  cut: 'There were too many combinations of words to try all of them. Better drafts may exist.',
  open: 'Every side already agrees on a text of this matter. Only the wording is open: positions decide between the wordings.',
  noneAgrees: (sides) => `No text in between was found. No text of this matter has the agreement of: ${sides}.`,
  objectionsSay: 'The objections to these texts say what would remove them.',
  tooDifferent: 'The texts share too few words. No words of one can be put into another.',
  deadlock: 'There is no text of which every side accepted every part.',
  nothing: 'without these words',
  refused: (words, accepted, refused) => `${words}: accepted by ${accepted}; not accepted by ${refused}.`,
  nobody: 'no side',
  unnamedSide: (number) => `unnamed side ${number}`,
  unnamed:
    'Which sides agree is not named: beside the objections it would tell which side they are from. The sides are numbered for this matter alone.',
  limiting: 'These words limit the sentence or reverse its meaning, so they are not left out.',
  alreadyTabled:
    'Without the words that a side refused, the text is one that was already tabled, and a side does not agree on it.',
  quotes: ['“', '”'],
  form: { undertake: 'undertakes to', refrain: 'refrains from', 'not-authorize': 'does not authorize' },
  eachSide: 'each side',
  limitingWords:
    'not no never nor neither none without except excepting unless until only solely provided cannot refrain'.split(
      ' ',
    ),
}
