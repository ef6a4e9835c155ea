import type { Receipts } from './compare-receipts.ts'
import { isRecord } from './is-record.ts'
import { receiptsIn } from './read-receipts.ts'
import { type RecordRead, recordRead } from './record-read.ts'
import { isRegister } from './verify-register.ts'

/** What somebody gave to be verified, by what each of it says of itself. */
export type Given = {
  readonly records: readonly RecordRead[]
  readonly register: unknown
  readonly receipts: readonly Receipts[]
}

/** Why nothing of it can be verified. */
export type CannotVerify = 'no-record' | 'two-registers'

/** Sorts what was read: the records of rounds, the register of consultations, and receipts. */
export function sortGiven(read: readonly unknown[]): Given | CannotVerify {
  const receipts = read.flatMap((one) => receiptsIn(one) ?? [])
  const records = read.filter((one) => receiptsIn(one) === undefined && !isRegister(one)).map(recordRead)
  const [register, another] = read.filter(isRegister)
  if (!records.every(({ written }) => isRecord(written)) || (records.length === 0 && register === undefined))
    return 'no-record'
  return another === undefined ? { records, register, receipts } : 'two-registers'
}
