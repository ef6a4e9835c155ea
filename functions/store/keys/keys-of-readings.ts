import { createHash } from 'node:crypto'
import { padded } from './key.ts'

/** Sorts the revisions of an answer in order, those of a participant together. */
export function revisionSort(participant: string, revision?: number): string {
  return `${SORT.position}${participant}#${revision === undefined ? '' : padded(revision)}`
}

/** The partition of one shard of a reading. */
export function shardPartition(reading: string, shard: number): string {
  return `READING#${reading}#${shard}`
}

/** The shard of an item: by the participant's id for a position, by its own id for a proposal. */
export function shardOf(id: string, shards: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % shards
}

export const SORT = {
  roll: 'ROLL',
  status: 'STATUS',
  position: 'POSITION#',
  proposal: 'PROPOSAL#',
  outcome: 'OUTCOME#',
  counted: 'COUNTED#',
  shardCount: 'SHARD-COUNT',
  tally: 'TALLY#',
  note: 'NOTE#',
  request: 'REQUEST#',
  motion: 'MOTION#',
  draft: 'DRAFT#',
  message: 'MESSAGE#',
  waitingMessage: 'WAITING#',
  answer: 'ANSWER#',
  statement: 'STATEMENT#',
  heard: 'HEARD#',
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

/** Since when somebody is heard in a reading, where its shards have notes of it. */
export function heardSort(participant: string): string {
  return `${SORT.heard}${participant}`
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

/** A page of what one count of a shard found. Only the count that the shard names counts. */
export function tallySort(count: string, page?: number): string {
  return `${SORT.tally}${count}#${page === undefined ? '' : padded(page)}`
}

/** A page of leaves as the record has them, of one settling run. */
export function recordPageSort(run: string, page: number): string {
  return `RECORD#${run}#LEAVES#${padded(page)}`
}

/** What else the record has of a reading, of one settling run. */
export function recordWithoutLeavesSort(run: string, piece: number): string {
  return `RECORD#${run}#BESIDE#${padded(piece)}`
}
