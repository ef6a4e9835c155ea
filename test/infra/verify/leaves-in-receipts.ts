import type { SignedReceipt } from '../../../shared/log/signed-receipt.ts'

/** The leaves that receipts are for, whether their signatures are right or not. */
export function leavesIn(signed: readonly SignedReceipt[] = []): readonly string[] {
  return signed.map(({ receipt }) => /^leaf ([0-9a-f]{64})$/m.exec(receipt)?.[1] ?? '')
}
