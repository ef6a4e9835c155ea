import { RECEIPT_KEYS, RECEIPT_SECRETS } from '../../../shared/log/receipt-partitions.ts'
import type { Key } from './key.ts'

/** The public halves of the keys of receipts, and their certificates. */
export const PUBLIC_KEYS = { pk: RECEIPT_KEYS, made: 'MADE#', certified: 'CERTIFIED#' } as const

/** The public half of the key of a reading's receipts. It is written once. */
export function madeKeyKey(reading: string): Key {
  return { pk: PUBLIC_KEYS.pk, sk: `${PUBLIC_KEYS.made}${reading}` }
}

/** The same with its certificate. It is written once. */
export function certifiedKeyKey(reading: string): Key {
  return { pk: PUBLIC_KEYS.pk, sk: `${PUBLIC_KEYS.certified}${reading}` }
}

/** The private half, by the public one. */
export function secretKeyKey({ reading, publicKey }: { readonly reading: string; readonly publicKey: string }): Key {
  return { pk: `${RECEIPT_SECRETS}${reading}`, sk: publicKey }
}
