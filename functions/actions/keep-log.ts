import { fromBase64, toBase64 } from '../../shared/log/base64.ts'
import { checkpointText, keyIdOf, type LogKey, signedNote } from '../../shared/log/checkpoint.ts'
import { treeOfLog, withEntries } from '../../shared/log/log-entry.ts'
import { type EMPTY_TREE, root } from '../../shared/proof/merkle.ts'
import type { Signer } from '../platform/signer.ts'
import { sha256 } from '../record/hashing.ts'
import { LogContradicted, missingEntries } from '../record/missing-entries.ts'
import {
  appendToLog,
  findCheckpoint,
  lastCheckpoint,
  readLog,
  signedWith,
  storeCheckpoint,
  storeSignedWith,
} from '../store/log.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The log was signed with another key before. Nothing is signed: a log has one key. */
export class AnotherKey extends Error {
  override readonly name = 'AnotherKey'
}

/**
 * Appends to the log what the rounds came to since. Each entry takes the next number under the condition that nobody took it, so that runs
 * at the same time, and a run that was ended, leave one log without gaps, in which everything is once.
 *
 * @returns how many entries were appended
 * @throws {LogContradicted}
 */
export async function appendMissing(table: Table): Promise<number> {
  let appended = 0
  for (const round of await readRounds(table)) {
    let isBehind = true
    while (isBehind) {
      const log = await readLog(table)
      isBehind = false
      for (const [at, entry] of (await missingEntries(table, round, log)).entries()) {
        // Another run took this number: what it appended is read before anything is appended after it.
        isBehind = !(await appendToLog(table, { ...entry, number: log.length + 1 + at }))
        if (isBehind) break
        appended += 1
      }
    }
  }
  return appended
}

/**
 * Signs a checkpoint for each entry that has none, in their order. The text says no time, so that two runs sign the same, and
 * the first one is kept.
 *
 * @param name the name of the log, if it has none yet
 * @returns how many checkpoints were signed
 * @throws {AnotherKey} when the signer has another key than the log
 * @throws {LogContradicted} when the log is not the one that was signed before
 */
export async function signLog(table: Table, signer: Signer, name: string): Promise<number> {
  const [last, log] = [await lastCheckpoint(table), await readLog(table)]
  const before = last?.size ?? 0
  const isSigned = before === log.length && (await signedWith(table)) !== undefined
  if (isSigned) return 0
  const key = await keyOf(table, signer, name)
  let tree = treeOfLog(log.slice(0, before), sha256)
  if (last !== undefined && !last.note.startsWith(textOf(key, tree))) {
    throw new LogContradicted(`the log is not the one that was signed with ${before} entries`)
  }
  let signed = 0
  for (const entry of log.slice(before)) {
    tree = withEntries(tree, [entry], sha256)
    const text = textOf(key, tree)
    const note = await noteBy(signer, key, text)
    if (await storeCheckpoint(table, { size: tree.size, note })) signed += 1
    else await refuseFork(table, tree.size, text)
  }
  return signed
}

/** A text as a note that the key of the log signed. */
export async function noteBy(signer: Signer, key: LogKey, text: string): Promise<string> {
  const signature = await signer.sign(new TextEncoder().encode(text))
  return signedNote(text, [{ name: key.name, keyId: keyIdOf(key, sha256), signature }])
}

/** Another run stored the checkpoint of this size first: it has to be of the same log. */
async function refuseFork(table: Table, size: number, text: string): Promise<void> {
  const stored = await findCheckpoint(table, size)
  if (stored?.note.startsWith(text) !== true) throw new LogContradicted(`there are two logs with ${size} entries`)
}

function textOf({ name }: LogKey, tree: typeof EMPTY_TREE): string {
  return checkpointText(name, { size: tree.size, root: root(tree, sha256) })
}

/** The key of the log, which is stored the first time. @throws {AnotherKey} */
export async function keyOf(table: Table, signer: Signer, name: string): Promise<LogKey> {
  const publicKey = toBase64(await signer.publicKey())
  if ((await signedWith(table)) === undefined) await storeSignedWith(table, { name, publicKey })
  const stored = await signedWith(table)
  if (stored?.publicKey !== publicKey) {
    throw new AnotherKey('the log was signed with another key; name the key that it had in operations.data.signingKey')
  }
  return { name: stored.name, publicKey: fromBase64(publicKey) }
}
