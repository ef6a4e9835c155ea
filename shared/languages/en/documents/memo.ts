import type { MemoWords } from '../../../memo/memo-words.ts'
import { momentFormat } from '../../format/dates.ts'
import { dates } from '../format.ts'

const moment = momentFormat(dates)
const LIST = new Intl.ListFormat('en-GB')

function count(many: number, one: string, other: string): string {
  return `${many} ${many === 1 ? one : other}`
}

function some(parts: readonly (readonly [many: number, words: string])[]): string {
  return LIST.format(parts.filter(([many]) => many > 0).map(([, words]) => words))
}

/** What the memorandum of a delegation says, in English. */
export const memo: MemoWords = {
  title: (side) => `Memorandum for the delegation: ${side}`,
  status: (date) => `As of ${date}. For this delegation only, not for the public.`,
  summary: 'Summary',
  inForce: ({ definitions, topics, baskets, clauses }, symbol) =>
    `In force: ${count(definitions, 'definition', 'definitions')}, ${count(topics, 'topic', 'topics')}, and ${count(baskets, 'basket', 'baskets')} with ${count(clauses, 'commitment', 'commitments')} (standing text, ${symbol}).`,
  nothingInForce: 'Nothing is in force. No round has adopted a text.',
  changed: ({ added, amended, ended, outcomes }, round, date) =>
    `Changed since round ${round}, published on ${date}: ${some([
      [added, `${added} added`],
      [amended, `${amended} amended`],
      [ended, `${ended} no longer in force`],
      [outcomes, count(outcomes, 'confirmation settled', 'confirmations settled')],
    ])}.`,
  unchanged: (round, date) => `Nothing has changed since round ${round}, published on ${date}.`,
  adopted: (round, date) => `All of it was adopted in round ${round}, published on ${date}.`,
  asked: ({ confirmations, confirmBy, consultations, consultBy, readings, closes }) => {
    const confirm = `${count(confirmations, 'confirmation', 'confirmations')} of what was accepted ad referendum (the first date is ${confirmBy})`
    const read = `positions in ${count(readings, 'open reading', 'open readings')} (the first one closes on ${closes})`
    const consult = `${count(consultations, 'consultation', 'consultations')} to answer or to close (the first date is ${consultBy})`
    return `Asked of this side: ${some([
      [confirmations, confirm],
      [consultations, consult],
      [readings, read],
    ])}.`
  },
  nothingAsked: 'Nothing is asked of this side at present.',
  remarks: ({ reservations, declarations }) =>
    `Made on what is in force: ${count(reservations, 'reservation', 'reservations')} and ${count(declarations, 'interpretative declaration', 'interpretative declarations')}.`,
  inBrackets: ({ matters, objections }, round, isRunning) => {
    const when = isRunning ? `so far in round ${round}` : `after round ${round}`
    const objected = count(objections, 'objection that was not met', 'objections that were not met')
    return `In square brackets ${when}: ${count(matters, 'matter', 'matters')}${objections === 0 ? '' : `, with ${objected}`}.`
  },
  nothingInBrackets: 'Nothing is in square brackets.',
  consultations: ({ open, forReview }) =>
    `Consultations: ${open} open${forReview === 0 ? '' : `, ${forReview} for the review`}.`,
  nonAdmission:
    'Nothing in this memorandum constitutes an admission of any act by any party. Acceptance of a text does not imply acceptance of any account of past events.',
  personalCapacity: 'What is agreed in a personal capacity does not bind any State.',

  askedHeading: 'What is asked of this side',
  askedHead: ['Matter', 'Until', 'What follows'],
  confirmationOf: (basket) => `Confirmation of what was accepted ad referendum: ${basket}`,
  confirmMeans: (share) =>
    `The side confirms if at least ${share} of its members confirm, and at least two thirds of those who answer.`,
  effect: {
    declined: { ends: 'If it declines, the basket ends.', stands: 'If it declines, the basket stands all the same.' },
    lapsed: {
      ends: 'If it does neither, the basket ends.',
      stands: 'If it does neither, the basket stands all the same.',
    },
  },
  over: 'This date has passed. The outcome follows.',
  reading: 'Each participant takes a position on each text.',
  silence: 'Silence procedure: who says nothing until then agrees.',
  consultation: {
    answer: (name) => `Answer to: ${name}`,
    closing: (name) => `Closing of: ${name}`,
  },
  consultationMeans: {
    answer: 'To answer is to admit nothing. Without an answer it is noted that there was none.',
    closing: 'Without a decision it goes to the review.',
  },
  undisclosed:
    'The following baskets may still be confirmed. Only the members of a side that has to confirm one are told that it is theirs.',
  moment: (instant) => `${moment(instant)} UTC`,

  changesHeading: (round) => `What changed since round ${round}`,
  confirmationsHeading: 'What changed since the publication',
  happened: {
    added: (round) => `Added in round ${round}.`,
    amended: (round) => `Amended in round ${round}.`,
    ended: (round) => `Ended in round ${round}.`,
  },
  reviewed: (round, date) => `Reviewed in round ${round}, and ratified again by every side on ${date}.`,
  before: 'Before',

  standsHeading: 'What stands',
  standsMeans: (symbol) =>
    `In short. The standing text (${symbol}) has every word of it, with its history. A number begins with the round: 1/2.3 is clause 2.3 of round 1.`,
  definitions: 'Definitions',
  inBasket: (number, title) => `basket ${number} “${title}”`,

  remarksHeading: 'Reservations and declarations',
  remarksMean: {
    none: 'Under the rule of attribution of this dialogue, the side that made them is not disclosed.',
    side: 'Each is shown with the side that made it.',
    named: 'Each is shown with the side that made it.',
  },
  noRemarks: 'None was made on what is in force.',

  bracketsHeading: 'In square brackets',
  bracketsMean: (symbol) =>
    `In short: the wordings, which sides agree on them, and what would remove the objections. The bracket map (${symbol}) has all of it, and what was tried.`,
  wouldRemove: 'What would remove the objections',
  agreedByNone: 'No side agrees.',
  onParts: 'They agree to each part, and not yet to the whole.',
  onlyWording: 'Every side agrees in substance. Only the wording is open.',

  consultationsHeading: 'Consultations',
  consultationsMean: (symbol) =>
    `Those that are open, and those that go to the review. The register (${symbol}) has all of them.`,
  noConsultations: 'No consultation is open or goes to the review.',

  references: 'Documents',
  referencesHead: ['Document', 'Symbol', 'Date'],
  standingText: 'Standing text',
  bracketMap: 'Bracket map',
  register: 'Register of consultations',
  instrument: (round) => `Instrument of round ${round}`,
}
