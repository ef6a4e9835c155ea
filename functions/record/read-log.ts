import { fromBase64 } from '../../shared/log/base64.ts'
import { verifierKeyOf } from '../../shared/log/checkpoint.ts'
import type { RecordedLog } from '../../shared/log/recorded-log.ts'
import { readCosignatures } from '../store/cosignatures.ts'
import { type Checkpoint, findCheckpoint, lastCheckpoint, readLog, signedWith } from '../store/log.ts'
import type { Table } from '../store/table.ts'
import { sha256 } from './hashing.ts'

/** The key that anybody checks the log's checkpoints with; `undefined` until the log is signed for the first time. */
export async function readVerifierKey(table: Table): Promise<string | undefined> {
  const key = await signedWith(table)
  return key && verifierKeyOf({ name: key.name, publicKey: fromBase64(key.publicKey) }, sha256)
}

/**
 * The log as far as it is signed and went before a round was opened; `undefined` if nothing of that is signed. So what is
 * given of one round does not tell that, or how far, a later one runs.
 *
 * @param before the number of the first round that is left out; all rounds by default
 */
export async function readSignedLog(table: Table, before = Number.POSITIVE_INFINITY): Promise<RecordedLog | undefined> {
  // The checkpoint first: the entries that it is signed for are in the log by then.
  const last = await lastCheckpoint(table)
  if (last === undefined) return undefined
  const log = await readLog(table)
  const later = log.findIndex(({ round }) => round >= before)
  const size = Math.min(last.size, later === -1 ? log.length : later)
  const checkpoint = size === last.size ? last : await findCheckpoint(table, size)
  if (checkpoint === undefined) return undefined
  const entries = log.slice(0, size).map(({ round, event, link }) => ({ round, event, link }))
  return { entries, checkpoint: await withCosignatures(table, checkpoint) }
}

/** The newest checkpoint, as a note with the signatures of witnesses; `undefined` before the first one. */
export async function readNewestCheckpoint(table: Table): Promise<string | undefined> {
  const last = await lastCheckpoint(table)
  return last && withCosignatures(table, last)
}

/** A checkpoint's note with a line for each witness that signed it. */
async function withCosignatures(table: Table, { size, note }: Checkpoint): Promise<string> {
  const lines = (await readCosignatures(table, size)).map(({ line }) => `${line}\n`)
  return `${note}${lines.join('')}`
}
