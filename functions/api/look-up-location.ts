import { PREFIX } from '../http/route.ts'
import { lookUpsOf, type StoredReceipt } from '../platform/refusal.ts'

/** The header of an answer to a submission: where its author can ask whether it was counted; of several texts, the first. */
export function lookUpLocation(receipt: StoredReceipt): { readonly Location: string } {
  return { Location: `${PREFIX}${lookUpsOf(receipt)[0] ?? ''}` }
}
