import { createHash } from 'node:crypto'
import { CONSULTATION_KEYS } from '../../shared/consultation/consultation-rules.ts'
import { personOf } from '../../shared/epoch.ts'
import { MEDIATION_KEYS } from '../../shared/mediator-rules.ts'

/** The key of an item. Only this file knows how keys are made. */
export type Key = { readonly pk: string; readonly sk: string }

export const PARTICIPANTS = { pk: 'DIALOGUE', prefix: 'PARTICIPANT#' } as const
export const ROUNDS = { pk: 'DIALOGUE', prefix: 'ROUND#' } as const
export const SCREENS = { pk: 'SCREENS', prefix: 'SCREEN#' } as const
export const CONFIRMATIONS = { pk: 'CONFIRMATIONS', prefix: 'ROUND#' } as const
export const OPEN_DRAFTS = { pk: `${CONSULTATION_KEYS}-DRAFTS` } as const
export const REGISTER = { pk: `${CONSULTATION_KEYS}-REGISTER`, prefix: 'EVENT#' } as const
export const PROGRAMS = { pk: 'PROGRAMS', prefix: 'PROGRAM#' } as const
export const READINGS = 'READING#'

/** The key of a person's entry, by the id of any of their epochs. */
export function participantKey(id: string): Key {
  return { pk: PARTICIPANTS.pk, sk: `${PARTICIPANTS.prefix}${personOf(id)}` }
}

/** The key of what became of an intake of people, who were put on the roster together. */
export function intakeKey(intake: string): Key {
  return { pk: PARTICIPANTS.pk, sk: `INTAKE#${intake}` }
}

/** Places in the order in which intakes are added. Each is written once, so of two intakes at one moment one is later. */
export const INTAKE_ORDER = { pk: PARTICIPANTS.pk, prefix: 'INTAKES#' } as const

/** @param place counts from 1 */
export function intakePlaceKey(place: number): Key {
  return { pk: INTAKE_ORDER.pk, sk: `${INTAKE_ORDER.prefix}${padded(place)}` }
}

/** `digest` is the SHA-256 of an invitation or of a code for another device, in hexadecimal: the secret itself is never stored. */
export function tokenKey(digest: string): Key {
  return { pk: `TOKEN#${digest}`, sk: 'TOKEN' }
}

/**
 * The key of somebody's recovery, by side, so that one query finds those of a side.
 *
 * @param side absent for people without a side
 */
export function recoveriesKey(side: string | undefined, recovery = ''): Key {
  return { pk: 'RECOVERIES', sk: `${side ?? '*'}#${recovery}` }
}

/** The key of a round. It is written once, so two facilitators cannot start the same round. */
export function roundKey(round: number): Key {
  return { pk: ROUNDS.pk, sk: `${ROUNDS.prefix}${padded(round)}` }
}

/** The partition of the standing text after a record, by the last link of that record. */
export function standingPartition(head: string): string {
  return `STANDING#${head}`
}

export function standingPageKey(head: string, page: number): Key {
  return { pk: standingPartition(head), sk: `PAGE#${padded(page)}` }
}

export function roundPartition(round: number): string {
  return `ROUND#${round}`
}

export function readingKey(round: number, id: string): Key {
  return { pk: roundPartition(round), sk: `${READINGS}${id}` }
}

/** What a state machine waits for: a reading or the publication of a round, or a consultation. */
export type Awaited = { readonly round: number; readonly id: string } | { readonly consultation: string }

/** Where the task tokens are that a state waits with. */
export function waitingFor(awaited: Awaited): { readonly pk: string; readonly prefix: string } {
  if ('consultation' in awaited) return { pk: consultationKey(awaited.consultation).pk, prefix: 'WAITING#' }
  return { pk: roundPartition(awaited.round), prefix: `WAITING#${awaited.id}#` }
}

/**
 * The key of a task token that a state waits with. Tokens are separate items, so that no view of a
 * reading can show one. The key has the token's digest, so that no token overwrites another.
 */
export function waitingKey(awaited: Awaited, taskToken: string): Key {
  const digest = createHash('sha256').update(taskToken).digest('hex')
  const { pk, prefix } = waitingFor(awaited)
  return { pk, sk: `${prefix}${digest}` }
}

/** The key of a reminder, or of the message of a last call, that was sent. It is not in a reading's partition, because no record contains it. */
export function reminderKey(round: number, what: string, participant: string): Key {
  return { pk: roundPartition(round), sk: `REMINDED#${what}#${participant}` }
}

/** The key of how many of each side were heard, for screens. No record contains it. */
export function heardCountKey(round: number, reading: string): Key {
  return { pk: roundPartition(round), sk: `HEARD#${reading}` }
}

/**
 * The key of an automatic resume of a round or a consultation: the first, second … of a day, which is written as `2026-11-29`. No record
 * contains it.
 */
export function automaticResumeKey(
  of: { readonly round: number } | { readonly consultation: string },
  day: string,
  number: number,
): Key {
  const { pk } = 'round' in of ? { pk: roundPartition(of.round) } : consultationKey(of.consultation)
  return { pk, sk: `RESUMED#${day}#${number}` }
}

/** The key of what was accepted ad referendum in a round and has to be confirmed. One query finds those of every round. */
export function confirmationsKey(round: number): Key {
  return { pk: CONFIRMATIONS.pk, sk: `${CONFIRMATIONS.prefix}${padded(round)}` }
}

/** What the roll of a round's confirmations is frozen under, as that of a reading under its id. */
export function rollOfConfirmations(round: number): string {
  return `${round}.confirmations`
}

/** The partition of one shard of a confirmation, by its id. */
export function confirmationPartition(confirmation: string, shard: number): string {
  return `CONFIRMATION#${confirmation}#${shard}`
}

/** Sorts the revisions of an answer in order, those of a participant together. */
export function revisionSort(participant: string, revision?: number): string {
  return `${SORT.position}${participant}#${revision === undefined ? '' : padded(revision)}`
}

/** The key of an event of the register of consultations. It is written once, so each number is given once. */
export function registerEventKey(number: number): Key {
  return { pk: REGISTER.pk, sk: `${REGISTER.prefix}${padded(number)}` }
}

/** The key of what was frozen when a consultation was drafted, or of something else of it. */
export function consultationKey(consultation: string, sk = 'TABLED'): Key {
  return { pk: `${CONSULTATION_KEYS}#${consultation}`, sk }
}

/** What one side decides in a consultation: its drafts, and what it decided, in one item. */
export function sideDecisionSort({ purpose, side }: { readonly purpose: string; readonly side: string }): string {
  return `DECISION#${purpose}#${side}`
}

/** A draft of a side in a consultation. No query for another side finds it. */
export function sidesDraftSort(side: string, draft: string): string {
  return `${SORT.draft}${side}#${draft}`
}

/** The key of the ids of the consultations that a side has drafted and not made: one item, so that their number is limited. */
export function openDraftsKey(side: string): Key {
  return { pk: OPEN_DRAFTS.pk, sk: side }
}

/** What the roll of a side for one decision is frozen under, as that of a reading under its id. */
export function rollOfDecision(decision: string): string {
  return `consultation.${decision}`
}

/** The partition of one shard of the answers to a draft of a side. */
export function supportPartition(draft: string, shard: number): string {
  return `${CONSULTATION_KEYS}-SUPPORT#${draft}#${shard}`
}

/** The key of a screen in the room. */
export function screenKey(id: string): Key {
  return { pk: SCREENS.pk, sk: `${SCREENS.prefix}${id}` }
}

/** The key of a program that has a token. */
export function programKey(id: string): Key {
  return { pk: PROGRAMS.pk, sk: `${PROGRAMS.prefix}${id}` }
}

/** The partition of one shard of a reading. */
export function shardPartition(reading: string, shard: number): string {
  return `READING#${reading}#${shard}`
}

/** The shard of an item: by the participant's id for a position, by its own id for a proposal. */
export function shardOf(id: string, shards: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shards
}

/** The key of a side's caucus. It has a partition of its own, which no query of a reading returns. */
export function caucusKey({ reading, side }: { readonly reading: string; readonly side: string }, sk = 'ROOM'): Key {
  return { pk: `CAUCUS#${reading}#${side}`, sk }
}

/**
 * The key of messages for the facilitators, or for those of a side. Their partition says nothing of who wrote them.
 *
 * @param to a side, or `*` for all facilitators
 */
export function messagesToKey(to: string, sk = 'ROOM'): Key {
  return { pk: `MESSAGES#${to}`, sk }
}

/** The key of what only a participant's own messages are found by. */
export function messagesOfKey(participant: string, sk = ''): Key {
  return { pk: `MESSAGES-OF#${participant}`, sk }
}

/** The partition of the co-chairs' motions, with their consents. */
export function motionsPartition(
  matter: { readonly reading: string; readonly draft?: string } | { readonly round: number; readonly to: string },
): string {
  if (!('reading' in matter)) return `MOTIONS#${matter.round}#${matter.to}`
  return `MOTIONS#${matter.reading}${matter.draft === undefined ? '' : `#${matter.draft}`}`
}

/** The key of texts that a co-chair moved to table as the chair's. They are in no reading before they are tabled. */
export function draftKey(reading: string, draft = ''): Key {
  return { pk: `DRAFTS#${reading}`, sk: `${SORT.draft}${draft}` }
}

/**
 * The key of what a model drafted for a reading, or of what a round has spent on it. It is in no partition of a reading, so no
 * record contains it.
 *
 * @param of a reading's id, or the number of a round
 * @param matter the number of a matter, for what is stored by matter
 */
export function mediationKey(of: string | number, what: 'RUN' | 'SPENT' | 'MATTER' | 'DRAFTED', matter?: number): Key {
  return { pk: `${MEDIATION_KEYS}${of}`, sk: matter === undefined ? what : `${what}#${padded(matter)}` }
}

export const SORT = {
  roll: 'ROLL',
  position: 'POSITION#',
  proposal: 'PROPOSAL#',
  outcome: 'OUTCOME#',
  counted: 'COUNTED#',
  note: 'NOTE#',
  request: 'REQUEST#',
  motion: 'MOTION#',
  draft: 'DRAFT#',
  message: 'MESSAGE#',
  waitingMessage: 'WAITING#',
  answer: 'ANSWER#',
  statement: 'STATEMENT#',
  drafted: 'DRAFTED#',
} as const

/** Texts that are tabled together are one item. Their ids begin with its id. */
export function idOfTogether(proposal: string): string {
  return /^([0-9a-f]{20})-\d+$/.exec(proposal)?.[1] ?? proposal
}

export function proposalSort(proposal: string): string {
  return `${SORT.proposal}${proposal}`
}

/** The withdrawal sorts right after its proposal, so that one query reads both. */
export function withdrawalSort(proposal: string): string {
  return `${proposalSort(proposal)}#WITHDRAWN`
}

/** Sorts all positions of a participant together, and all revisions of a position in order, the newest last. */
export function positionSort(participant: string, proposal: string, revision: number): string {
  return `${positionsOf(participant, proposal)}${padded(revision)}`
}

export function positionsOf(participant: string, proposal?: string): string {
  return `${SORT.position}${participant}#${proposal === undefined ? '' : `${proposal}#`}`
}

/** By the id of the statement, which tells neither who made it nor when. */
export function statementSort(statement: string): string {
  return `${SORT.statement}${statement}`
}

/** The setting aside sorts right after its statement, so that one query reads both. */
export function settingAsideSort(statement: string): string {
  return `${statementSort(statement)}#ASIDE`
}

/** How many statements somebody has made in a reading, and under which requests. */
export function shareOfFloorSort(participant: string): string {
  return `SHARE#${participant}`
}

/** What somebody's requests have held in a reading: one item, so that requests at the same moment find each other. */
export function heldSort(whose: string): string {
  return `HELD#${whose}`
}

/** The outcome that one settling run wrote for a proposal. Only the run that the reading names counts. */
export function outcomeSort(run: string, proposal: string): string {
  return `${SORT.outcome}${run}#${proposal}`
}

export function countedSort(run: string, page: number): string {
  return `${SORT.counted}${run}#${padded(page)}`
}

/** The prefix of a page's notes, or the key of one of them. */
export function notesOnPage(page: number, number?: number): string {
  return `${SORT.note}${padded(page)}#${number === undefined ? '' : padded(number)}`
}

/** The prefix of a page's messages for the facilitators, or the key of one of them. */
export function messageOnPage(page: number, number?: number): string {
  return `${SORT.message}${padded(page)}#${number === undefined ? '' : padded(number)}`
}

/** The prefix of the answers to a message, or the key of one of them. */
export function answerSort(message: number, number?: number): string {
  return `${SORT.answer}${padded(message)}#${number === undefined ? '' : padded(number)}`
}

export function waitingMessageSort(message: number): string {
  return `${SORT.waitingMessage}${padded(message)}`
}

/** The signature sorts right after its note or message, so that one query reads both. */
export function signatureSort(note: string): string {
  return `${note}#SIGNED`
}

export function motionSort(motion: number): string {
  return `${SORT.motion}${padded(motion)}`
}

export function consentSort(motion: number, coChair: string): string {
  return `${motionSort(motion)}#CONSENT#${coChair}`
}

/** One key for each number of a motion, so that it ends, or a consent to it is taken back, only once. */
export function endSort(motion: number): string {
  return `${motionSort(motion)}#END`
}

function padded(number: number): string {
  return String(number).padStart(6, '0')
}
