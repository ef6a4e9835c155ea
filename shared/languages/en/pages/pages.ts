import type { Language } from '../../../localized-text.ts'
import type { Capacity, Role } from '../../../participant.ts'
import type { Next, ReadingState } from '../../../reading.ts'
import { dateFormat, dayFormat, durationFormat } from '../../format/dates.ts'
import { countFormat } from '../../format/plural.ts'
import { USUAL_SIGNS } from '../../format/signs.ts'
import { readings } from '../documents/readings.ts'
import { dates } from '../format.ts'
import { amendments } from './amendments.ts'
import { appearing } from './appearing.ts'
import { askFirst } from './ask-first.ts'
import { awaits } from './awaits.ts'
import { candidates } from './candidates.ts'
import { caucus } from './caucus.ts'
import { chairsTexts } from './chairs-texts.ts'
import { clause } from './clause.ts'
import { coChairs } from './co-chairs.ts'
import { concordance } from './concordance.ts'
import { confirmations } from './confirmations.ts'
import { consultations } from './consultations.ts'
import { correction } from './correction.ts'
import { devices } from './devices.ts'
import { floor } from './floor.ts'
import { glossary } from './glossary.ts'
import { keys } from './keys.ts'
import { lastCall } from './last-call.ts'
import { letters } from './letters.ts'
import { messages } from './messages.ts'
import { model } from './model.ts'
import { objections } from './objections.ts'
import { open } from './open.ts'
import { order } from './order.ts'
import { programs } from './programs.ts'
import { reading } from './reading.ts'
import { receipt } from './receipt.ts'
import { refusals } from './refusals.ts'
import { roster } from './roster.ts'
import { rosterTable } from './roster-table.ts'
import { screen } from './screen.ts'
import { settings } from './settings.ts'
import { side } from './side.ts'
import { silence } from './silence.ts'
import { standing } from './standing.ts'
import { witnesses } from './witnesses.ts'
import { witnessing } from './witnessing.ts'

const count = countFormat('en')
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const ordinal = (number: number) => ORDINALS[number - 1] ?? `${number}th`

/** Everything the pages say, in English. */
export const pages = {
  language: 'en' as Language,
  signs: USUAL_SIGNS,
  skip: 'Skip to main content',
  navigation: 'Menu',
  nav: { dialogue: 'The dialogue', side: 'Your side', roster: 'Roster', screens: 'Screens', glossary: 'Glossary' },
  signedInAs: 'Signed in as',
  leave: 'Sign out on this device',
  leaveEverywhere: 'Sign out on every device',
  left: [
    'You have signed out',
    'To sign in here again, make a code on another device on which you are signed in. If there is none, ask a facilitator for a recovery.',
  ] as readonly [string, string],
  chathamHouse:
    'The Chatham House Rule: you may use what you learn here, but you may not reveal who said it or their affiliation.',
  untranslated: (language: string) => `(not translated; written in ${language})`,
  inLanguage: (language: string) => `in ${language}`,
  live: {
    restored: 'The text you typed here has been restored. It has not been sent yet.',
    unsent:
      'You typed this here, but Parley did not confirm it before the reading closed. Only what is marked below as recorded counts.',
    news: 'This page has changed.',
    look: 'Show the new version',
    signedOut:
      'You were signed out. What you typed here is no longer saved. Copy what you need before you leave this page.',
    ended:
      'Your session has ended. What you typed is saved on this device. To continue, ask the facilitator for a new invitation.',
  },
  date: dateFormat(dates),
  day: dayFormat(dates),
  /** The time zone of dates; absent where it is not known, and dates are in UTC. */
  zone: undefined as string | undefined,
  span: durationFormat(dates.locale),
  ordinal,
  role: { participant: 'participant', facilitator: 'facilitator', observer: 'observer' } satisfies Record<Role, string>,
  capacity: {
    'nongovernmental-expert': 'Nongovernmental expert',
    'former-official': 'Former official',
    'acting-official': 'Acting official, in a personal capacity',
  } satisfies Record<Capacity, string>,
  stage: readings.stages,
  stageShort: { modality: 'Modality', commitments: 'Drafting', ratification: 'Ratification' },
  openUntil: 'open, closes on',
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
    waiting: (number: number) => `${count(number, { one: 'basket waits', other: 'baskets wait' })} for the next round`,
    dropped: (number: number) => `${count(number, { one: 'text', other: 'texts' })} dropped`,
  },
  invitation: {
    title: 'Your invitation',
    what: 'This is a structured dialogue. Its participants define their terms, split a difficult problem into baskets (one for each part of it), and draft short commitments. Texts that every side agrees on are offered to governments. They are not binding.',
    capacity: 'Everyone takes part in a personal capacity.',
    rule: 'The Chatham House Rule applies: you may use what you learn here, but you may not reveal who said it or their affiliation.',
    convenes: 'Convened by',
    link: 'Invitation link, or the part of it after #',
    look: 'Show the invitation',
    accept: 'Accept the invitation',
    whom: 'Who is invited',
    as: 'Role',
    ofSide: 'Side',
    inCapacity: 'Capacity',
    howLong: 'How long it takes',
    logKey: 'To verify records: the key of this dialogue’s log',
    logKeyMeans:
      'Everything that is settled here is entered in a log, which is signed with this key. Keep the key. Records name it: a record with another key is not of this dialogue.',
    course: (days: string): string =>
      `A round has five stages. A reading stays open for ${days}, and you answer when it suits you.`,
    waits: (texts: number, readings: number): string =>
      `${count(texts, { one: 'text', other: 'texts' })} in ${count(readings, { one: 'reading', other: 'readings' })} ${texts === 1 ? 'waits' : 'wait'} for your position now.`,
    nothingWaits: 'No text waits for your position now.',
    toRead: (minutes: number): string =>
      `To read them takes about ${count(minutes, { one: 'minute', other: 'minutes' })}.`,
    first: 'The first of these readings closes on',
    once: 'You can use the invitation once. It signs you in on this device. It is not used until you press “Accept the invitation”.',
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
    offersAgain:
      'The next round offers again what earlier rounds left in brackets, shelved or adjourned, with all its alternatives.',
    offeredTerms: (number: number) => `Terms and topics (${number})`,
    offeredBaskets: (number: number) => `Baskets (${number})`,
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
    downloads: 'Documents',
    archive: 'Everything in one archive (ZIP), with the public record',
    alone: 'Each document alone, in every language and form',
    together: 'All documents together',
    record: 'Record of the round, for verification',
    recordPart: (part: number, of: number) => `Record of the round, part ${part} of ${of}`,
    recordParts: 'The record is too large for one file. Download every part; npm run verify takes them together.',
    form: { pdf: 'PDF', docx: 'Word', html: 'Web page for printing', md: 'Markdown', json: 'JSON' },
  },
  beside: { title: 'Read side by side', alone: 'Read in one language' },
  ...reading,
  ...clause,
  ...amendments,
  ...objections,
  ...standing,
  ...confirmations,
  ...concordance,
  ...consultations,
  ...screen,
  ...silence,
  ...keys,
  ...lastCall,
  ...receipt,
  ...awaits,
  ...settings,
  ...programs,
  ...witnesses,
  ...witnessing,
  ...open,
  ...candidates,
  ...model,
  ...order,
  ...askFirst,
  ...appearing,
  ...floor,
  ...caucus,
  ...chairsTexts,
  ...messages,
  ...coChairs,
  ...roster,
  ...rosterTable,
  ...letters,
  ...correction,
  ...devices,
  ...side,
  ...refusals,
  ...glossary,
}
