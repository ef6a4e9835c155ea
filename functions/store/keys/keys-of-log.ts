import { type Key, padded } from './key.ts'

/** The log of a dialogue: its entries, its checkpoints with the signatures of witnesses, and the key that it is signed with. */
export const LOG = { pk: 'LOG', entries: 'ENTRY#', checkpoints: 'CHECKPOINT#', cosignatures: 'COSIGNATURE#' } as const

/** The key of an entry of the log. It is written once, so each number is given once. */
export function logEntryKey(number: number): Key {
  return { pk: LOG.pk, sk: `${LOG.entries}${padded(number)}` }
}

/** The key of the checkpoint of a log with so many entries. It is written once. */
export function checkpointKey(size: number): Key {
  return { pk: LOG.pk, sk: `${LOG.checkpoints}${padded(size)}` }
}

/** The beginning of the keys of what witnesses signed of the log with so many entries. */
export function cosignaturesOf(size: number): string {
  return `${LOG.cosignatures}${padded(size)}#`
}

/** The key of a witness's signature on the checkpoint of a log with so many entries. It is written once. */
export function cosignatureKey(size: number, witness: string): Key {
  return { pk: LOG.pk, sk: `${cosignaturesOf(size)}${witness}` }
}

/** Where it is said what the log is signed with. It is written once. */
export const SIGNED_WITH: Key = { pk: LOG.pk, sk: 'KEY' }
