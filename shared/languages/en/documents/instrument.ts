import type { Wording } from '../../../instrument/wording.ts'
import { brackets } from './brackets.ts'
import { confirmations } from './confirmations.ts'
import { preamble } from './preamble.ts'
import { readings } from './readings.ts'
import { remarks } from './remarks.ts'
import { shares } from './shares.ts'
import { values } from './values.ts'

const LIST = new Intl.ListFormat('en-GB')
const DATE = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** What the instrument says, in English. */
export const instrument: Wording = {
  language: 'en',
  untranslated: (written) => `not translated into English; the text is in ${written}`,
  untranslatedText: (written) => `not translated; the text is in ${written}`,
  ...remarks,
  date: (instant) => DATE.format(new Date(instant)),
  list: (names) => LIST.format(names),
  share: shares,

  ...values,
  severalForms: 'Final document in several parts, each in its own form',
  noForm: 'Report of the round',
  declarationOf: (side) => `Unilateral declaration: ${side}`,
  draft: (last) => (last === undefined ? 'Draft, before the first reading' : `Draft after “${readings.name(last)}”`),
  adoptedOn: (date) => `Adopted on ${date}`,
  notAdopted: 'Not adopted: no text was ratified by every side.',
  pendingPackage: 'Not adopted: nothing is agreed until every basket is ratified.',
  changesShown: 'Changes since the previous reading: additions are underlined, deletions are struck through.',

  ...preamble,

  definitions: 'Definitions',
  noDefinitions: 'No definition has been agreed.',
  scope: {
    germane: 'Germane topics',
    'not-germane': 'Topics that are not germane',
    deferred: 'Deferred topics',
  },
  contestedScope: 'Topics whose scope is not agreed',
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

  ...brackets,
  tabledBy: (who) => `Tabled by: ${who}.`,
  chairsText: 'Chair’s text.',
  offeredAgain: (round) => `Offered again from round ${round}.`,
  draftedWith: (machine) =>
    machine === undefined ? 'Drafted with Parley’s own mediator, a program.' : `Drafted by a machine: ${machine}.`,
  agreedBy: (sides) => `Agreed to by: ${sides}.`,

  ratification: 'Ratification',
  nameHead: 'Name',
  erasedName: '(name erased)',
  ratificationHead: ['Side', 'Decision', 'Date'],
  endorsed: 'Ratified, in a personal capacity',
  notEndorsed: 'Not ratified',
  ratifiedWords: 'SHA-256 digest of the ratified text in this language:',
  ratifiedOn: (date) => `Ratified by every side on ${date}, in a personal capacity.`,
  notRatifiedOn: (date) => `Submitted for ratification on ${date}; not ratified by every side.`,
  notYetRatified: 'Not yet submitted for ratification.',
  formsNotShown:
    'This edition does not say in which form the text was accepted, or with which reservations and declarations, because few people could have made them.',
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
  ...confirmations,
  inSentence: (side) => inSentence(withArticle(side)),

  annex: 'Annex: points not agreed',
  annexMeans:
    'The following points are not part of the text. Commitments have the numbers under which the text was ratified.',
  annexMap: (symbol) =>
    `The bracket map of the round (${symbol}) lists the objections, what became of them and what was tried. It is not for the public.`,
  clausesInAnnex: 'The wording of every commitment is still open. The commitments are in the annex.',

  shelved: 'Annex: baskets that were shelved',
  shelving: {
    'no-modality': (_, date) => `No modality was agreed by every side (${date}).`,
    'no-commitments': (_, date) => `No commitment was agreed by every side (${date}).`,
    'not-ratified': (_, date) => `The text was not ratified by every side (${date}).`,
    adjourned: (stage, date) => `Adjourned by a facilitator at the stage “${stage}” (${date}).`,
    'adjourned-together': (stage, date) =>
      `Adjourned by the co-chairs of every side at the stage “${stage}” (${date}).`,
  },
  notTakenUp: {
    'some-sides-agree': 'Not taken up as a basket: the sides did not all agree.',
    'quorum-not-met': 'Not taken up as a basket: the quorum was not met.',
    tied: 'Not taken up as a basket: another text ranked equally.',
    'more-baskets-than-lanes': 'Waits for the next round: more baskets were agreed than can be taken in parallel.',
  },
  sentBack: (date) => `The text was not ratified on ${date} and was returned for redrafting.`,

  rulesAnnex: 'Annex: how this text was agreed',
  participantsAnnex: 'Annex: participants',
  rulesHead: ['Stage', 'Rule for the agreement of a side', 'Quorum of each side', 'Maximum number of readings'],
  stage: readings.stages,
  rule: ({ rule, threshold }, stage) =>
    stage === 'ratification'
      ? 'acceptance by two thirds of those who accept or decline'
      : rule === 'consensus'
        ? 'consensus: no objection'
        : rule === 'silence'
          ? 'silence procedure: no objection before the deadline; no quorum is required'
          : `sufficient consensus: nobody blocks, and ${shares(threshold)} of those for or against are in favour`,
  underSilence: (held) =>
    `Held under the silence procedure by decision: ${LIST.format(held.map((one) => `“${readings.name(one)}”`))}. Under this procedure a text is agreed at the deadline unless a participant objects.`,
  everySide: 'A text is agreed when every side agrees. The positions of the sides are not added together.',
  coChairs: (chairsTexts) =>
    chairsTexts
      ? 'Closing a reading before its deadline, tabling a chair’s text and publishing the instrument require the consent of one co-chair of each side.'
      : 'Closing a reading before its deadline and publishing the instrument require the consent of one co-chair of each side.',
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
  headInGroups: 'The same hash in groups of four, to be read aloud:',
  headExplained:
    'Every outcome can be recomputed from the complete record. This hash can be recomputed from each of its editions.',
  logKey: 'Key of the signed log:',
  logKeyExplained:
    'Each link of the record is in a log that is signed with this key. Two different records of one round, both in logs that are signed with it, prove that somebody was shown another one.',
  witnesses:
    'Witnesses of the sides, each of whom signs the log beside the server if it goes on from all that they have seen:',
  unwitnessed: (sides) =>
    `When the instrument was published, the time in which witnesses could sign had passed, and no witness of these sides had signed a log with every reading: ${sides}.`,
  witness: (name, side, at) =>
    at === undefined
      ? `${name} (${side}) had not signed this part of the log when this document was made. Key:`
      : `${name} (${side}) signed this part of the log on ${at}. Key:`,
}

/** “American side” needs an article. “Norway” and “The Hague group” do not. */
function withArticle(side: string): string {
  return /\b(side|delegation|party|group)$/i.test(side) && !/^the\b/i.test(side) ? `The ${side}` : side
}

function inSentence(name: string): string {
  return name.replace(/^(Each|The)\b/, (article) => article.toLowerCase())
}
