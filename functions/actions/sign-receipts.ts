import type { KeyObject } from 'node:crypto'
import { fromBase64 } from '../../shared/log/base64.ts'
import { keyIdOf, signedNote } from '../../shared/log/checkpoint.ts'
import { receiptText, type SignedReceipt } from '../../shared/log/signed-receipt.ts'
import type { Reading } from '../../shared/reading.ts'
import { keyFrom, signatureBy } from '../platform/key-pair.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import { sha256 } from '../record/hashing.ts'
import { findCertified, findSecretOf } from '../store/receipt-keys.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** What an answer has more when it is signed: a receipt for each leaf, in their order. */
export type Signed = { readonly signed?: readonly SignedReceipt[] }

/**
 * Signs that leaves were acknowledged before their reading closed. Call it only for what is certain to be counted: after it was stored, the
 * reading was read again, and was open. Without a certified key nothing is signed: a receipt whose key nobody vouched for could be
 * denied.
 *
 * @param reading as it was read after the leaves were stored
 * @param now when the request arrived
 */
export async function signReceipts(
  table: Table,
  { id, closesAt }: Pick<Reading, 'id' | 'closesAt'>,
  { key, dialogue }: Pick<FrozenRound, 'key' | 'dialogue'>,
  leaves: readonly string[],
  now: Date,
): Promise<Signed> {
  // The record of the round says which key certifies the keys of its receipts.
  const signing = key === undefined || leaves.length === 0 ? undefined : await signingKeyOf(table, id)
  if (signing === undefined) return {}
  const acknowledged = { dialogue: dialogue.slug, reading: id, at: now.toISOString(), closesAt }
  return { signed: leaves.map((leaf) => signedBy(signing, receiptText({ ...acknowledged, leaf }))) }
}

/** A key that is certified, ready to sign. */
type SigningKey = {
  readonly name: string
  readonly keyId: Uint8Array
  readonly secret: KeyObject
  readonly certificate: string
}

function signedBy({ name, keyId, secret, certificate }: SigningKey, text: string): SignedReceipt {
  return { receipt: signedNote(text, [{ name, keyId, signature: signatureBy(secret, text) }]), key: certificate }
}

/** How long a process goes on without a key before it looks again, in milliseconds: as long as it uses a reading from its cache. */
const LOOK_AGAIN_MS = 1_000

/** One open reading in each of at most 40 lanes. */
const MOST_KEYS = 40

const keysOf = memoOf(() => new Map<string, { readonly key: SigningKey | undefined; readonly at: number }>())

/** The key of a reading. A process reads it once, so that a position costs no more than without it. */
async function signingKeyOf(table: Table, reading: string): Promise<SigningKey | undefined> {
  const cached = keysOf(table).get(reading)
  if (cached?.key !== undefined) return cached.key
  const age = cached === undefined ? LOOK_AGAIN_MS : Date.now() - cached.at
  if (age >= 0 && age < LOOK_AGAIN_MS) return undefined
  const key = await readSigningKey(table, reading)
  setNewest(keysOf(table), reading, { key, at: Date.now() }, MOST_KEYS)
  return key
}

async function readSigningKey(table: Table, reading: string): Promise<SigningKey | undefined> {
  const certified = await findCertified(table, reading)
  const secret = certified && (await findSecretOf(table, certified))
  if (certified === undefined || secret === undefined) return undefined
  const { name, publicKey, certificate } = certified
  const keyId = keyIdOf({ name, publicKey: fromBase64(publicKey) }, sha256)
  return { name, keyId, secret: keyFrom(secret), certificate }
}
