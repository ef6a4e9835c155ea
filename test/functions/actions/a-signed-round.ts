import { certifyReceiptKeys } from '../../../functions/actions/certify-receipt-keys.ts'
import { appendMissing, signLog } from '../../../functions/actions/keep-log.ts'
import { sha256 } from '../../../functions/record/hashing.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { storeSignedWith } from '../../../functions/store/log.ts'
import { toBase64 } from '../../../shared/log/base64.ts'
import { verifierKeyOf } from '../../../shared/log/checkpoint.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aSigner } from '../platform/a-signer.ts'
import { aRoundByHand } from '../round/a-round-by-hand.ts'

export const LOG_NAME = 'talks.example.org/api/log'

/** A round that no machine runs, in a dialogue whose log is signed. */
export async function aSignedRound(says: Readonly<Record<string, unknown>> = {}, namesKey = true) {
  const signer = aSigner()
  const key = { name: LOG_NAME, publicKey: await signer.publicKey() }
  const round = await aRoundByHand(says, undefined, namesKey ? verifierKeyOf(key, sha256) : undefined)
  await storeSignedWith(round.table, { name: LOG_NAME, publicKey: toBase64(key.publicKey) })
  return {
    ...round,
    signer,
    /** What the function does that keeps the log, up to the keys of receipts. */
    certifies: () => certifyReceiptKeys(round.table, signer, LOG_NAME),
    /** The record, with the log as far as it is signed. */
    async records(): Promise<RoundRecord> {
      await appendMissing(round.table)
      await signLog(round.table, signer, LOG_NAME)
      return JSON.parse(JSON.stringify(await readRecord(round.table, 1)))
    },
  }
}
