import * as z from 'zod'
import { certifiedKeyKey, madeKeyKey, PUBLIC_KEYS, secretKeyKey } from './keys/keys-of-receipts.ts'
import { written } from './store-errors.ts'
import { all, type Table } from './table.ts'

/** The public half of the key of a reading's receipts, in Base64. */
export const MadeKey = z.object({ dialogue: z.string(), reading: z.string(), publicKey: z.string() })
export type MadeKey = z.infer<typeof MadeKey>

/** The same, with its name, and with the note in which the dialogue's key certifies it. */
export const CertifiedKey = z.object({ ...MadeKey.shape, name: z.string(), certificate: z.string() })
export type CertifiedKey = z.infer<typeof CertifiedKey>

const Secret = z.object({ secret: z.string() })

/** The key that was made for a reading; `undefined` if none was. */
export async function findMadeKey(table: Table, reading: string): Promise<MadeKey | undefined> {
  const stored = await table.get(madeKeyKey(reading))
  return stored === undefined ? undefined : MadeKey.parse(stored)
}

/**
 * Stores a key for a reading, once. The private half comes first, so that a public half that is there has one. Where another run stores
 * another key at the same time, one of the two private halves belongs to nothing.
 */
export async function storeMadeKey(table: Table, made: MadeKey, secret: string): Promise<void> {
  await table.putNew(secretKeyKey(made), { secret })
  await written(table.putNew(madeKeyKey(made.reading), made))
}

/** The keys that are not certified yet. */
export async function readUncertified(table: Table): Promise<readonly MadeKey[]> {
  const [made, certified] = await Promise.all([
    all(table.query(PUBLIC_KEYS.pk, PUBLIC_KEYS.made)),
    all(table.query(PUBLIC_KEYS.pk, PUBLIC_KEYS.certified)),
  ])
  const done = new Set(certified.map((one) => CertifiedKey.parse(one).reading))
  return made.map((one) => MadeKey.parse(one)).filter(({ reading }) => !done.has(reading))
}

/** Stores a certificate, once; `false` when there is one, which stays. */
export async function storeCertified(table: Table, certified: CertifiedKey): Promise<boolean> {
  return written(table.putNew(certifiedKeyKey(certified.reading), certified))
}

/** The certified key of a reading; `undefined` until it is certified. */
export async function findCertified(table: Table, reading: string): Promise<CertifiedKey | undefined> {
  const stored = await table.get(certifiedKeyKey(reading))
  return stored === undefined ? undefined : CertifiedKey.parse(stored)
}

/** The private half of a key: PKCS 8 in Base64; `undefined` after it was erased. */
export async function findSecretOf(
  table: Table,
  key: Pick<MadeKey, 'reading' | 'publicKey'>,
): Promise<string | undefined> {
  const stored = await table.get(secretKeyKey(key))
  return stored === undefined ? undefined : Secret.parse(stored).secret
}

/** Erases the private half of the key of a reading. Erasing it twice has the effect of once. */
export async function eraseSecretOf(table: Table, reading: string): Promise<void> {
  const made = await findMadeKey(table, reading)
  if (made !== undefined) await table.delete(secretKeyKey(made))
}
