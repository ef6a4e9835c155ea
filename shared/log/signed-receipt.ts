import * as z from 'zod'
import type { Hash } from '../proof/merkle.ts'
import { type LogKey, verifierKeyOf } from './checkpoint.ts'

/*
 * A receipt is a note of C2SP's `signed-note`, and so is what certifies the key that signed it. Their first lines are no names of
 * logs, and their second ones no numbers: so neither can be taken for a checkpoint, which the dialogue's key signs as well.
 */

/**
 * A signed receipt of one leaf, and the certificate of the key that signed it. It says nothing of what was submitted: the digest has a
 * salt. So it can be shown to others.
 */
export const SignedReceipt = z
  .object({
    receipt: z
      .string()
      .meta({ description: 'A signed note: that the leaf was acknowledged before the reading closed' }),
    key: z
      .string()
      .meta({ description: 'A signed note: the key of this reading, certified by the key of the dialogue' }),
  })
  .meta({
    id: 'SignedReceipt',
    description:
      'Keep it: if the record lacks the leaf, it is a proof against the server. `npm run verify` and the verifier’s page read it',
  })
export type SignedReceipt = z.infer<typeof SignedReceipt>

/** What a key of receipts is for: one reading of one dialogue. */
export type ReceiptsPlace = { readonly dialogue: string; readonly reading: string }

/** What is acknowledged: that this leaf arrived before the reading closed, so that it is in the record. */
export type Acknowledged = ReceiptsPlace & {
  /** The digest of the leaf. */
  readonly leaf: string
  /** When the request arrived. */
  readonly at: string
  /** The deadline that the reading had then. */
  readonly closesAt: string
}

/** The name of the key that the receipts of a reading are signed with. */
export function nameOfReceiptKey(log: string, reading: string): string {
  return `${log}/${reading}`
}

/** The text that certifies the key of the receipts of a reading. The dialogue's key signs it before anybody is given a receipt. */
export function receiptKeyText({ dialogue, reading }: ReceiptsPlace, key: LogKey, hash: Hash): string {
  return `parley-receipt-key/1\ndialogue ${dialogue}\nreading ${reading}\nkey ${verifierKeyOf(key, hash)}\n`
}

/** The text of a receipt, which the key of its reading signs. */
export function receiptText({ dialogue, reading, leaf, at, closesAt }: Acknowledged): string {
  const lines = [
    `dialogue ${dialogue}`,
    `reading ${reading}`,
    `leaf ${leaf}`,
    `acknowledged ${at}`,
    `closes ${closesAt}`,
  ]
  return `parley-receipt/1\n${lines.join('\n')}\n`
}

/** Receipts as one text, as a file or on paper: for each the receipt, and what certifies its key. */
export function asText(receipts: readonly SignedReceipt[]): string {
  return receipts.flatMap(({ receipt, key }) => [receipt, key]).join('\n')
}
