import { createHash } from 'node:crypto'

/** The key of an item. Only this file knows how keys are made. */
export type Key = { readonly pk: string; readonly sk: string }

export const PARTICIPANTS = { pk: 'DIALOGUE', prefix: 'PARTICIPANT#' } as const
export const ROUNDS = { pk: 'DIALOGUE', prefix: 'ROUND#' } as const
export const READINGS = 'READING#'

export function participantKey(id: string): Key {
  return { pk: PARTICIPANTS.pk, sk: `${PARTICIPANTS.prefix}${id}` }
}

/** `digest` is the SHA-256 of an invitation, in hexadecimal: the secret itself is never stored. */
export function tokenKey(digest: string): Key {
  return { pk: `TOKEN#${digest}`, sk: 'TOKEN' }
}

/** The key of a round. It is written once, so two facilitators cannot start the same round. */
export function roundKey(round: number): Key {
  return { pk: ROUNDS.pk, sk: `${ROUNDS.prefix}${padded(round)}` }
}

export function roundPartition(round: number): string {
  return `ROUND#${round}`
}

export function readingKey(round: number, id: string): Key {
  return { pk: roundPartition(round), sk: `${READINGS}${id}` }
}

/**
 * The key of a task token that a state waits with for a reading. Tokens are separate items, so that no view of a
 * reading can show one. The key has the token's digest, so that no token overwrites another.
 */
export function waitingKey(round: number, id: string, taskToken: string): Key {
  const digest = createHash('sha256').update(taskToken).digest('hex')
  return { pk: roundPartition(round), sk: `${waitingFor(id)}${digest}` }
}

export function waitingFor(id: string): string {
  return `WAITING#${id}#`
}

/** The key of a reminder that was sent. It is not in a reading's partition, because no record contains it. */
export function reminderKey(round: number, reading: string, participant: string): Key {
  return { pk: roundPartition(round), sk: `REMINDED#${reading}#${participant}` }
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

/** The partition of the co-chairs' motions, with their consents. */
export function motionsPartition(
  matter: { readonly reading: string } | { readonly round: number; readonly to: string },
): string {
  return 'reading' in matter ? `MOTIONS#${matter.reading}` : `MOTIONS#${matter.round}#${matter.to}`
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
} as const

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

/** The signature sorts right after its note, so that one query reads both. */
export function signatureSort(note: string): string {
  return `${note}#SIGNED`
}

export function motionSort(motion: number): string {
  return `${SORT.motion}${padded(motion)}`
}

export function consentSort(motion: number, coChair: string): string {
  return `${motionSort(motion)}#CONSENT#${coChair}`
}

/** One key for each motion, so that a motion ends only once. */
export function endSort(motion: number): string {
  return `${motionSort(motion)}#END`
}

function padded(number: number): string {
  return String(number).padStart(6, '0')
}
