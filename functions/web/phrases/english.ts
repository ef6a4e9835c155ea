import type { Language } from '../../../shared/localized-text.ts'
import { dateFormat, durationFormat } from './dates.ts'
import { amendmentsInEnglish } from './english-amendments.ts'
import { caucusInEnglish } from './english-caucus.ts'
import { coChairsInEnglish } from './english-co-chairs.ts'
import { glossaryInEnglish } from './english-glossary.ts'
import { readingInEnglish } from './english-reading.ts'
import { refusalsInEnglish } from './english-refusals.ts'
import { rosterInEnglish } from './english-roster.ts'
import { silenceInEnglish } from './english-silence.ts'
import { countFormat } from './plural.ts'

const count = countFormat('en')
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}th`

/** Everything the pages say, in English. */
export const english = {
  language: 'en' as Language,
  skip: 'To the text',
  navigation: 'Pages',
  nav: { dialogue: 'The dialogue', roster: 'Roster', glossary: 'Glossary' },
  signedInAs: 'Here as',
  leave: 'Leave on this device',
  leaveEverywhere: 'Leave on every device',
  left: ['You have left', 'To come back, ask the facilitator for a new invitation.'] as readonly [string, string],
  chathamHouse:
    'The Chatham House Rule: use what you learn here, but disclose neither who said it nor where they belong.',
  untranslated: {
    en: '(not translated; written in English)',
    ru: '(not translated; written in Russian)',
  } as Record<Language, string>,
  inLanguage: { en: 'in English', ru: 'in Russian' } as Record<Language, string>,
  live: {
    restored: 'What you had typed here is back. It has not been sent yet.',
    unsent:
      'You had typed this here, and it was not acknowledged before the reading closed. What counts is marked below as recorded.',
    news: 'Something has changed on this page.',
    look: 'Look at it now',
    ended:
      'Your session has ended. What you have typed is kept on this device; ask the facilitator for a new invitation.',
  },
  date: dateFormat('en'),
  span: durationFormat('en'),
  ordinal,
  role: { participant: 'participant', facilitator: 'facilitator', observer: 'observer' },
  capacity: {
    'nongovernmental-expert': 'Nongovernmental expert',
    'former-official': 'Former official',
    'acting-official': 'Acting official, in a personal capacity',
  },
  stage: {
    terms: 'Define terms',
    baskets: 'Split into baskets',
    modality: 'Choose a modality',
    commitments: 'Draft commitments',
    ratification: 'Ratify',
  },
  stageShort: { modality: 'Modality', commitments: 'Drafting', ratification: 'Ratification' },
  openUntil: 'open, closes',
  sitting: (sitting: number) => `${ordinal(sitting)} reading`,
  passage: (passage: number) => `${ordinal(passage)} passage`,
  basket: (id: string) => `Basket ${id.slice(1)}`,
  readingStatus: { open: 'open', closed: 'closed, being settled', settled: 'settled' },
  next: {
    'another-reading': 'another reading',
    'next-stage': 'on to the next stage',
    redraft: 'back to drafting',
    ratified: 'ratified',
    shelve: 'shelved',
    adjourn: 'adjourned',
  },
  laneOutcome: { 'in-progress': 'in progress', ratified: 'ratified', shelved: 'shelved' },
  counts: {
    texts: (number: number) => count(number, { one: 'text', other: 'texts' }),
    agreed: (number: number) => `${count(number, { one: 'text', other: 'texts' })} agreed`,
    bracketed: (number: number) => `${count(number, { one: 'text', other: 'texts' })} in brackets`,
    open: (number: number) => `${number} of these agreed in substance`,
    dropped: (number: number) => `${count(number, { one: 'text', other: 'texts' })} dropped`,
  },
  invitation: {
    title: 'Your invitation',
    what: 'This is a structured dialogue: its participants define their terms, split a hard problem into baskets, and draft commitments short enough to be kept. What they agree on side by side is offered to governments; it binds nobody.',
    capacity: 'Everybody takes part in a personal capacity.',
    rule: 'The Chatham House Rule applies: you may use what you learn here, but disclose neither the identity nor the affiliation of who said it.',
    convenes: 'Who convenes',
    link: 'The link you were given, or the part of it after #',
    accept: 'Accept the invitation',
    once: 'The invitation opens this dialogue on this device, once. Until you press the button, it stays good.',
  },
  home: {
    agreed: 'What is agreed',
    nothingAgreed: 'Nothing yet.',
    agreedIn: (texts: number, readings: number) =>
      `${count(texts, { one: 'text', other: 'texts' })}, in ${count(readings, { one: 'reading', other: 'readings' })}`,
    open: 'What is open',
    nothingOpen: 'No reading is open.',
    mayAct: 'Who may act',
    mayActOpen: 'Participants take positions and table texts; facilitators extend and close readings.',
    mayActYou: {
      participant: 'You are a participant: it is your turn in every open reading.',
      facilitator: 'You are a facilitator: you extend and close the open readings.',
      observer: 'You are an observer: you read what participants read.',
    },
    mayActStart: 'A facilitator starts the next round.',
    mayActWait: 'Nobody needs to act now: the next reading is about to open.',
    until: 'Until when',
    untilFirst: 'The first to close',
    untilNothing: 'Nothing has a deadline now.',
    left: (span: string) => `${span} left`,
    heard: (heard: number, roll: number) => `${heard} of ${roll} heard`,
    mandate: 'Mandate',
    convener: 'Convened by',
    noRound: 'No round has been started yet.',
  },
  round: {
    title: (round: number) => `Round ${round}`,
    picture: 'The round as a picture',
    inWords: 'The round in words',
    running: 'The round is running.',
    published: 'The round ended on',
    stopped: 'The round’s clock has stopped. Nothing is lost; a facilitator resumes it here.',
    resume: 'Resume the round',
    start: 'Start a round',
    startMeans: 'This opens the first reading, with the rules and the roster as they stand now.',
    smallSides: 'With one or two members only',
    smallSidesMean:
      'Whether each side agrees is the outcome, and everybody sees it: of a side this small, it tells how its members stood, whatever the rule on attribution. Invite more people to it first, or tell them.',
    instrument: 'The instrument',
    textSoFar: 'The instrument: the text so far',
    notReached: { running: 'not reached yet', published: 'not reached' },
    form: 'Form',
    legend:
      'Circle: open. Filled square with a tick: agreed and settled. Square with brackets: settled, something stays in brackets. Cross: shelved or adjourned.',
    noReadings: 'The first reading is about to open.',
  },
  instrument: {
    clean: 'Show the clean text',
    changes: 'Show what changed since the reading before',
    downloads: 'Take it with you',
    record: 'The record, to verify it',
    form: { docx: 'Word', html: 'Web page, to print', md: 'Markdown', json: 'JSON' },
  },
  ...readingInEnglish,
  ...amendmentsInEnglish,
  ...silenceInEnglish,
  ...caucusInEnglish,
  ...coChairsInEnglish,
  ...rosterInEnglish,
  ...refusalsInEnglish,
  ...glossaryInEnglish,
}
