import type { Place, Wording } from './wording.ts'
import { BRACKETS } from './wording-brackets.ts'
import { REMARKS } from './wording-remarks.ts'

const SITTINGS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth']
const LIST = new Intl.ListFormat('en-GB')
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

export const english: Wording = {
  language: 'en',
  untranslated: (written) => `not translated into English; the text is in ${{ en: 'English', ru: 'Russian' }[written]}`,
  ...REMARKS.en,
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  percent: (share) => `${Math.round(share * 1_000) / 10} %`,

  round: (number) => `Round ${number}`,
  modality: {
    treaty: 'Treaty',
    'code-of-conduct': 'Politically binding code of conduct',
    'joint-statement': 'Joint statement',
    'parallel-declarations': 'Parallel unilateral declarations',
    'confidence-building-measure': 'Confidence-building measure',
    'consultation-channel': 'Standing consultation channel',
  },
  severalForms: 'Final document in several parts, each in its own form',
  noForm: 'Report of the round',
  declarationOf: (side) => `Unilateral declaration: ${side}`,
  draft: (place) => (place === undefined ? 'Draft, before the first reading' : `Draft, ${placeOf(place)}`),
  adoptedOn: (date) => `Adopted on ${date}`,
  notAdopted: 'Not adopted: the round has ended without a text that every side ratified.',
  pendingPackage: 'Not adopted: nothing is agreed until every basket is ratified.',
  changesShown: 'Changes since the reading before are shown: added words underlined, words taken out struck through.',

  preamble: 'Preamble',
  participants: (sides, round, actingOfficials) =>
    `${round}. The participants are nongovernmental experts${
      actingOfficials ? ', former officials and a small number of acting officials' : ' and former officials'
    }, all of them in a personal capacity. Delegations: ${sides}.`,
  convenedBy: 'Convened by',
  mandate: 'Mandate',
  reaffirming: 'Reaffirming the commitments that the following instruments contain:',
  nonAdmission:
    'Nothing in this text is an admission. By accepting it no party confesses to any act, nor accepts any account of the past.',
  personalCapacity:
    'Those who endorse this text do so in a personal capacity. It binds no state; it is offered to the governments concerned.',
  comeTo: {
    draft: 'The following text is before the participants:',
    final: 'The participants have come to the following:',
    declaration: 'In parallel with the declarations of the other sides, the following is declared:',
  },

  definitions: 'Definitions',
  noDefinitions: 'No definition has been agreed on.',
  scope: {
    germane: 'What is germane',
    'not-germane': 'What is not germane',
    deferred: 'What is deferred',
  },
  contestedScope: 'Whether it is germane is not agreed',
  scopeIs: { germane: 'Germane', 'not-germane': 'Not germane', deferred: 'Deferred' },
  form: (modality) => `Form: ${modality}.`,
  noClauses: 'No commitment has been drafted yet.',
  separately: 'The commitments of this part are given in parallel declarations, one by each side.',
  subject: (side) => (side === undefined ? 'Each side' : withArticle(side)),
  clause: {
    treaty: {
      undertake: ({ name }) => `${name} shall`,
      refrain: ({ name }) => `${name} shall refrain from`,
      'not-authorize': ({ name }) => `${name} shall not authorize`,
    },
    'code-of-conduct': {
      undertake: ({ name }) => `${name} undertakes to`,
      refrain: ({ name }) => `${name} should refrain from`,
      'not-authorize': ({ name }) => `${name} should not authorize`,
    },
    'joint-statement': {
      undertake: ({ name }) => `${name} intends to`,
      refrain: ({ name }) => `${name} intends to refrain from`,
      'not-authorize': ({ name }) => `${name} intends not to authorize`,
    },
    'parallel-declarations': {
      undertake: ({ name }) => `${name} declares that it will`,
      refrain: ({ name }) => `${name} declares that it will refrain from`,
      'not-authorize': ({ name }) => `${name} declares that it will not authorize`,
    },
    'confidence-building-measure': {
      undertake: ({ name }) => `To build confidence, ${inSentence(name)} will`,
      refrain: ({ name }) => `To build confidence, ${inSentence(name)} will refrain from`,
      'not-authorize': ({ name }) => `To build confidence, ${inSentence(name)} will not authorize`,
    },
    'consultation-channel': {
      undertake: ({ name }) => `${name} agrees to`,
      refrain: ({ name }) => `${name} agrees to refrain from`,
      'not-authorize': ({ name }) => `${name} agrees not to authorize`,
    },
  },
  condition: { until: ' until', unless: ' unless' },

  ...BRACKETS.en,
  tabledBy: (who) => `Tabled by: ${who}.`,
  agreedBy: (sides) => `Agreed to by: ${sides}.`,

  ratification: 'Ratification',
  nameHead: 'Name',
  erasedName: '(name erased)',
  ratificationHead: ['Side', 'Decision', 'Date'],
  endorsed: 'Ratified, in a personal capacity',
  notEndorsed: 'Not ratified',
  ratifiedOn: (date) => `Ratified on ${date}, by every side, in a personal capacity.`,
  notRatifiedOn: (date) => `Put to ratification on ${date}; not ratified by every side.`,
  notYetRatified: 'Not yet put to ratification.',
  someForms: (forms) =>
    `Of the acceptances, ${LIST.format(
      forms.map((form) =>
        form === 'ad-referendum' ? 'some were given ad referendum' : 'some came with a reservation',
      ),
    )}.`,
  stance: {
    ratify: 'ratify',
    'ratify-with-reservation': 'ratify with a reservation',
    'ad-referendum': 'ad referendum',
    abstain: 'abstain',
    decline: 'decline',
  },
  statement: { reservation: 'Reservation', declaration: 'Interpretative declaration' },

  shelved: 'Baskets that were shelved',
  shelving: {
    'no-modality': (_, date) => `No form for a result found every side’s agreement (${date}).`,
    'no-commitments': (_, date) => `No commitment found every side’s agreement (${date}).`,
    'not-ratified': (_, date) => `The text was not ratified by every side (${date}).`,
    adjourned: (stage, date) => `Adjourned by a facilitator at the stage “${stage}” (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Not taken up as a basket: the sides did not all agree.',
    'quorum-not-met': 'Not taken up as a basket: the quorum was not met.',
    tied: 'Not taken up as a basket: another text found exactly as much approval.',
    'more-baskets-than-lanes': 'Not taken up as a basket: there were more baskets than can be taken in parallel.',
  },
  sentBack: (date) => `The text was not ratified on ${date} and went back to drafting.`,

  closingNote: 'Closing note',
  rulesHead: ['Stage', 'A side agrees when there is', 'Quorum of each side', 'Readings at most'],
  stage: {
    terms: 'Define terms',
    baskets: 'Split into baskets',
    modality: 'Choose a modality',
    commitments: 'Draft commitments',
    ratification: 'Ratify',
  },
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'acceptance by two thirds of those who decide'
      : rule === 'consensus'
        ? 'consensus: no objection'
        : rule === 'silence'
          ? 'silence: no objection before the deadline; no quorum is needed'
          : `sufficient consensus: no red line, and ${english.percent(threshold)} of those for or against in favour`,
  underSilence: (readings) =>
    `Put under the silence procedure by a decision, so that each text stood at the deadline unless somebody objected: ${LIST.format(readings.map(placeOf))}.`,
  everySide: 'A text is agreed when every side agrees; the sides are never pooled.',
  coChairs: 'Closing a reading before its deadline, and publishing, take the consent of a co-chair of each side.',
  packageRule: {
    'early-harvest': 'Package rule: early harvest. What is ratified is adopted, whatever becomes of the rest.',
    'single-undertaking': 'Package rule: single undertaking. Nothing is agreed until everything is agreed.',
  },
  attribution: {
    none: 'Chatham House Rule: neither the identity nor the affiliation of who said what is disclosed.',
    side: 'Sides are disclosed, persons are not.',
    named: 'Sides and names are disclosed.',
  },
  counted: (readings, submissions) =>
    `The record holds ${readings} settled ${readings === 1 ? 'reading' : 'readings'}${
      submissions === undefined ? '' : ` and ${submissions} counted ${submissions === 1 ? 'submission' : 'submissions'}`
    }.`,
  head: 'Root hash of the record:',
  headMeans: 'From the complete record every outcome can be recomputed, and from each of its editions this hash.',
}

function placeOf({ sitting, stage, basket }: Place): string {
  return `${SITTINGS[sitting - 1]} reading (${[english.stage[stage].toLowerCase(), basket].filter(Boolean).join(': ')})`
}

/** “American side” takes the article; “Norway” and “The Hague group” do not. */
function withArticle(side: string): string {
  return /\b(side|delegation|party|group)$/i.test(side) && !/^the\b/i.test(side) ? `The ${side}` : side
}

function inSentence(name: string): string {
  return name.replace(/^(Each|The)\b/, (article) => article.toLowerCase())
}
