import { createHash } from 'node:crypto'
import { ANNOUNCED_KEYS } from '../../../shared/announced.ts'
import { type Key, padded } from './key.ts'
import { consultationKey } from './keys-of-consultations.ts'

export const ROUNDS = { pk: 'DIALOGUE', prefix: 'ROUND#' } as const
export const CONFIRMATIONS = { pk: 'CONFIRMATIONS', prefix: 'ROUND#' } as const
export const READINGS = 'READING#'

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

/** The key of how far events were announced. No record contains it. */
export const ANNOUNCED_UNTIL: Key = { pk: ANNOUNCED_KEYS, sk: 'UNTIL' }

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
