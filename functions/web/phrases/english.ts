import type { Language } from '../../../shared/localized-text.ts'
import type { Capacity, Role } from '../../../shared/participant.ts'
import type { Next, ReadingState } from '../../../shared/reading.ts'
import type { Stage } from '../../../shared/stage.ts'
import { dateFormat, durationFormat } from './dates.ts'
import { amendmentsInEnglish } from './english-amendments.ts'
import { caucusInEnglish } from './english-caucus.ts'
import { coChairsInEnglish } from './english-co-chairs.ts'
import { confirmationInEnglish } from './english-confirmation.ts'
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
  skip: 'Skip to main content',
  navigation: 'Menu',
  nav: { dialogue: 'The dialogue', roster: 'Roster', glossary: 'Glossary' },
  signedInAs: 'Signed in as',
  leave: 'Sign out on this device',
  leaveEverywhere: 'Sign out on every device',
  left: ['You have signed out', 'To sign in again, ask the facilitator for a new invitation.'] as readonly [
    string,
    string,
  ],
  chathamHouse:
    'The Chatham House Rule: you may use what you learn here, but you may not reveal who said it or their affiliation.',
  untranslated: {
    en: '(not translated; written in English)',
    ru: '(not translated; written in Russian)',
  } satisfies Record<Language, string>,
  inLanguage: { en: 'in English', ru: 'in Russian' } satisfies Record<Language, string>,
  live: {
    restored: 'The text you typed here has been restored. It has not been sent yet.',
    unsent:
      'You typed this here, but Parley did not confirm it before the reading closed. Only what is marked below as recorded counts.',
    news: 'This page has changed.',
    look: 'Show the new version',
    ended:
      'Your session has ended. What you typed is saved on this device. To continue, ask the facilitator for a new invitation.',
  },
  date: dateFormat('en'),
  span: durationFormat('en'),
  ordinal,
  role: { participant: 'participant', facilitator: 'facilitator', observer: 'observer' } satisfies Record<Role, string>,
  capacity: {
    'nongovernmental-expert': 'Nongovernmental expert',
    'former-official': 'Former official',
    'acting-official': 'Acting official, in a personal capacity',
  } satisfies Record<Capacity, string>,
  stage: {
    terms: 'Define terms',
    baskets: 'Split into baskets',
    modality: 'Choose a modality',
    commitments: 'Draft commitments',
    ratification: 'Ratify',
  } satisfies Record<Stage, string>,
  stageShort: { modality: 'Modality', commitments: 'Drafting', ratification: 'Ratification' },
  openUntil: 'open, closes on',
  sitting: (sitting: number) => `${ordinal(sitting)} reading`,
  passage: (passage: number) => `${ordinal(passage)} pass`,
  basket: (id: string) => `Basket ${id.slice(1)}`,
  readingStatus: {
    open: 'open',
    closed: 'closed, being settled',
    settled: 'settled',
  } satisfies Record<ReadingState, string>,
  next: {
    'another-reading': 'another reading',
    'next-stage': 'next stage',
    redraft: 'back to drafting',
    ratified: 'ratified',
    shelve: 'shelved',
    adjourn: 'adjourned',
  } satisfies Record<Next, string>,
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
    what: 'This is a structured dialogue. Its participants define their terms, split a difficult problem into baskets (one for each part of it), and draft short commitments. Texts that every side agrees on are offered to governments. They are not binding.',
    capacity: 'Everyone takes part in a personal capacity.',
    rule: 'The Chatham House Rule applies: you may use what you learn here, but you may not reveal who said it or their affiliation.',
    convenes: 'Convened by',
    link: 'Invitation link, or the part of it after #',
    accept: 'Accept the invitation',
    once: 'You can use the invitation once. It signs you in on this device. It is not used until you press the button.',
  },
  home: {
    agreed: 'What is agreed',
    nothingAgreed: 'Nothing yet.',
    agreedIn: (texts: number, readings: number) =>
      `${count(texts, { one: 'text', other: 'texts' })}, in ${count(readings, { one: 'reading', other: 'readings' })}`,
    open: 'What is open',
    nothingOpen: 'No reading is open.',
    mayAct: 'Who can act',
    mayActOpen: 'Participants take positions and table texts. Facilitators extend and close readings.',
    mayActYou: {
      participant: 'You are a participant. You can take part in every reading that opened after you joined.',
      facilitator: 'You are a facilitator. You can extend and close the open readings.',
      observer: 'You are an observer. You can read what participants read.',
    },
    mayActStart: 'A facilitator starts the next round.',
    mayActWait: 'You do not need to do anything now. The next reading will open shortly.',
    until: 'Deadline',
    untilFirst: 'Next reading to close',
    untilNothing: 'There is no deadline now.',
    left: (span: string) => `${span} left`,
    heard: (heard: number, roll: number) => `${heard} of ${roll} have taken a position`,
    mandate: 'Mandate',
    convener: 'Convened by',
    noRound: 'No round has started yet.',
  },
  round: {
    title: (round: number) => `Round ${round}`,
    picture: 'Diagram of the round',
    inWords: 'The round, stage by stage',
    running: 'The round is running.',
    published: 'The round ended on',
    stopped: 'The round has stopped. Nothing is lost. A facilitator can resume it here.',
    resume: 'Resume the round',
    start: 'Start a round',
    startMeans: 'This opens the first reading. It uses the rules and the roster as they are now.',
    smallSides: 'Sides with only one or two members',
    smallSidesMean:
      'Everyone sees whether each side agrees. For a side this small, that shows which position its members took, whatever the rule on attribution. Invite more people to the side first, or warn its members.',
    instrument: 'The instrument',
    textSoFar: 'The instrument: the text so far',
    notReached: { running: 'not reached yet', published: 'not reached' },
    form: 'Form',
    legend:
      'Circle: open. Filled square with a tick: agreed and settled. Square with brackets: settled, some text stays in brackets. Dash: settled, nothing agreed. Cross: shelved or adjourned.',
    noReadings: 'The first reading will open shortly.',
  },
  instrument: {
    clean: 'Show the clean text',
    changes: 'Show what changed since the previous reading',
    downloads: 'Download',
    record: 'Record of the round, for verification',
    form: { docx: 'Word', html: 'Web page for printing', md: 'Markdown', json: 'JSON' },
  },
  ...readingInEnglish,
  ...amendmentsInEnglish,
  ...silenceInEnglish,
  ...confirmationInEnglish,
  ...caucusInEnglish,
  ...coChairsInEnglish,
  ...rosterInEnglish,
  ...refusalsInEnglish,
  ...glossaryInEnglish,
}
