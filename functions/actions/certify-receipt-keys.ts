import { fromBase64 } from '../../shared/log/base64.ts'
import { nameOfReceiptKey, receiptKeyText } from '../../shared/log/signed-receipt.ts'
import type { Signer } from '../platform/signer.ts'
import { sha256 } from '../record/hashing.ts'
import { readUncertified, storeCertified } from '../store/receipt-keys.ts'
import type { Table } from '../store/table.ts'
import { keyOf, noteBy } from './keep-log.ts'

/**
 * Certifies the keys of receipts that were made since, with the key that the log is signed with. So nobody can deny later that a receipt
 * is the server's. The text has no time, so that two runs certify the same.
 *
 * @param name the name of the log, if it has none yet
 * @returns how many were certified
 * @throws {AnotherKey} when the signer has another key than the log
 */
export async function certifyReceiptKeys(table: Table, signer: Signer, name: string): Promise<number> {
  let certified = 0
  for (const made of await readUncertified(table)) {
    const key = await keyOf(table, signer, name)
    const own = { name: nameOfReceiptKey(key.name, made.reading), publicKey: fromBase64(made.publicKey) }
    const certificate = await noteBy(signer, key, receiptKeyText(made, own, sha256))
    if (await storeCertified(table, { ...made, name: own.name, certificate })) certified += 1
  }
  return certified
}
