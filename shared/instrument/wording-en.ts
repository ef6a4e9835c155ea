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
  notAdopted: 'Not adopted: no text was ratified by every side.',
  pendingPackage: 'Not adopted: nothing is agreed until every basket is ratified.',
  changesShown: 'Changes since the previous reading: additions are underlined, deletions are struck through.',

  preamble: 'Preamble',
  participants: (sides, round, actingOfficials) =>
    `${round}. The participants are nongovernmental experts${
      actingOfficials ? ', former officials and a small number of acting officials' : ' and former officials'
    }, all of them acting in a personal capacity. Delegations: ${sides}.`,
  convenedBy: 'Convened by',
  mandate: 'Mandate',
  reaffirming: 'Reaffirming the commitments contained in the following instruments:',
  nonAdmission:
    'Nothing in this text constitutes an admission of any act by any party. Acceptance of this text does not imply acceptance of any account of past events.',
  personalCapacity:
    'Participants who endorse this text do so in a personal capacity. The text does not bind any State. It is submitted to the Governments concerned for their consideration.',
  opening: {
    draft: 'The participants have before them the following text:',
    final: 'The outcome of the round is as follows:',
    declaration: 'In parallel with the declarations of the other sides, the following is declared:',
  },

  definitions: 'Definitions',
  noDefinitions: 'No definition has been agreed.',
  scope: {
    germane: 'Germane topics',
    'not-germane': 'Topics that are not germane',
    deferred: 'Deferred topics',
  },
  contestedScope: 'Topics whose scope is not agreed',
  scopeIs: { germane: 'Germane', 'not-germane': 'Not germane', deferred: 'Deferred' },
  form: (modality) => `Form: ${modality}.`,
  noClauses: 'No commitment has been drafted yet.',
  inDeclarations: 'The commitments of this part are set out in parallel declarations, one by each side.',
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
  ratifiedOn: (date) => `Ratified by every side on ${date}, in a personal capacity.`,
  notRatifiedOn: (date) => `Submitted for ratification on ${date}; not ratified by every side.`,
  notYetRatified: 'Not yet submitted for ratification.',
  someForms: (forms) =>
    `Among the acceptances, ${LIST.format(
      forms.map((form) =>
        form === 'ad-referendum' ? 'some were given ad referendum' : 'some were given with a reservation',
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

  annex: 'Annex: points not agreed',
  annexMeans:
    'The following points are not part of the text. Commitments have the numbers under which the text was ratified.',
  clausesInAnnex: 'The wording of every commitment is still open. The commitments are in the annex.',

  shelved: 'Baskets that were shelved',
  shelving: {
    'no-modality': (_, date) => `No modality was agreed by every side (${date}).`,
    'no-commitments': (_, date) => `No commitment was agreed by every side (${date}).`,
    'not-ratified': (_, date) => `The text was not ratified by every side (${date}).`,
    adjourned: (stage, date) => `Adjourned by a facilitator at the stage “${stage}” (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Not taken up as a basket: the sides did not all agree.',
    'quorum-not-met': 'Not taken up as a basket: the quorum was not met.',
    tied: 'Not taken up as a basket: another text ranked equally.',
    'more-baskets-than-lanes': 'Not taken up as a basket: more baskets were agreed than can be taken in parallel.',
  },
  sentBack: (date) => `The text was not ratified on ${date} and was returned for redrafting.`,

  closingNote: 'Closing note',
  rulesHead: ['Stage', 'Rule for the agreement of a side', 'Quorum of each side', 'Maximum number of readings'],
  stage: {
    terms: 'Define terms',
    baskets: 'Split into baskets',
    modality: 'Choose a modality',
    commitments: 'Draft commitments',
    ratification: 'Ratify',
  },
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'acceptance by two thirds of those who accept or decline'
      : rule === 'consensus'
        ? 'consensus: no objection'
        : rule === 'silence'
          ? 'silence procedure: no objection before the deadline; no quorum is required'
          : `sufficient consensus: nobody blocks, and ${english.percent(threshold)} of those for or against are in favour`,
  underSilence: (readings) =>
    `Held under the silence procedure by decision: ${LIST.format(readings.map(placeOf))}. Under this procedure a text is agreed at the deadline unless a participant objects.`,
  everySide: 'A text is agreed when every side agrees. The positions of the sides are not added together.',
  coChairs:
    'Closing a reading before its deadline and publishing the instrument require the consent of one co-chair of each side.',
  packageRule: {
    'early-harvest':
      'Package rule: early harvest. Each ratified basket is adopted, whatever the outcome of the others.',
    'single-undertaking': 'Package rule: single undertaking. Nothing is agreed until everything is agreed.',
  },
  attribution: {
    none: 'Chatham House Rule: neither the identity nor the affiliation of any speaker is disclosed.',
    side: 'Sides are disclosed. Names are not.',
    named: 'Sides and names are disclosed.',
  },
  counted: (readings, submissions) =>
    `The record contains ${readings} settled ${readings === 1 ? 'reading' : 'readings'}${
      submissions === undefined ? '' : ` and ${submissions} counted ${submissions === 1 ? 'submission' : 'submissions'}`
    }.`,
  head: 'Root hash of the record:',
  headExplained:
    'Every outcome can be recomputed from the complete record. This hash can be recomputed from each of its editions.',
}

function placeOf({ sitting, stage, basket }: Place): string {
  return `${SITTINGS[sitting - 1]} reading (${[english.stage[stage].toLowerCase(), basket].filter(Boolean).join(': ')})`
}

/** “American side” needs an article. “Norway” and “The Hague group” do not. */
function withArticle(side: string): string {
  return /\b(side|delegation|party|group)$/i.test(side) && !/^the\b/i.test(side) ? `The ${side}` : side
}

function inSentence(name: string): string {
  return name.replace(/^(Each|The)\b/, (article) => article.toLowerCase())
}
