import { createHash } from 'node:crypto'

/** Where something is kept. This file is the only place that knows. */
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

/** Says that a round exists; written once, so that two facilitators cannot start the same one. */
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
 * The task tokens that states wait with for a reading: kept apart, so that no view of a reading can show one, and
 * each by its digest, so that none takes the place of another.
 */
export function waitingKey(round: number, id: string, taskToken: string): Key {
  const digest = createHash('sha256').update(taskToken).digest('hex')
  return { pk: roundPartition(round), sk: `${waitingFor(id)}${digest}` }
}

export function waitingFor(id: string): string {
  return `WAITING#${id}#`
}

/** That somebody was reminded of a reading. Beside the readings and not in them: it is in no record. */
export function reminderKey(round: number, reading: string, participant: string): Key {
  return { pk: roundPartition(round), sk: `REMINDED#${reading}#${participant}` }
}

/** One shard of what a reading holds. */
export function shardPartition(reading: string, shard: number): string {
  return `READING#${reading}#${shard}`
}

/** Which shard something is kept in: positions by their participant's id, proposals by their own. */
export function shardOf(id: string, shards: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shards
}

/** A side's room in a reading, in a partition of its own: whatever reads a reading cannot come upon it. */
export function caucusKey({ reading, side }: { readonly reading: string; readonly side: string }, sk = 'ROOM'): Key {
  return { pk: `CAUCUS#${reading}#${side}`, sk }
}

/** What co-chairs moved, and who consented. */
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

/** Right behind the proposal, so that both are read in one query. */
export function withdrawalSort(proposal: string): string {
  return `${proposalSort(proposal)}#WITHDRAWN`
}

/** Revisions of one position lie side by side, the last one last, and so do all positions of one participant. */
export function positionSort(participant: string, proposal: string, revision: number): string {
  return `${positionsOf(participant, proposal)}${padded(revision)}`
}

export function positionsOf(participant: string, proposal?: string): string {
  return `${SORT.position}${participant}#${proposal === undefined ? '' : `${proposal}#`}`
}

/** What one run of settling a reading wrote; only the run that the reading names counts. */
export function outcomeSort(run: string, proposal: string): string {
  return `${SORT.outcome}${run}#${proposal}`
}

export function countedSort(run: string, page: number): string {
  return `${SORT.counted}${run}#${padded(page)}`
}

/** Where a page's notes lie side by side, or one of them. */
export function notesOnPage(page: number, number?: number): string {
  return `${SORT.note}${padded(page)}#${number === undefined ? '' : padded(number)}`
}

/** Right behind the note, so that both are read in one query. */
export function signatureSort(note: string): string {
  return `${note}#SIGNED`
}

export function motionSort(motion: number): string {
  return `${SORT.motion}${padded(motion)}`
}

export function consentSort(motion: number, coChair: string): string {
  return `${motionSort(motion)}#CONSENT#${coChair}`
}

/** One for each motion: whatever ends it first has ended it. */
export function endSort(motion: number): string {
  return `${motionSort(motion)}#END`
}

function padded(number: number): string {
  return String(number).padStart(6, '0')
}
