import type { RoundRecord } from '../../shared/record.ts'
import { type Became, type Compared, compareReceipts, type Receipts } from './compare-receipts.ts'
import type { Findings } from './mismatch.ts'
import { recordRead } from './record-read.ts'

/** What it means that the record does not have it, by what the receipt says. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  yes: 'what you submitted was left out or changed',
  'not-settled-yet':
    'if you were told that it was recorded, it was left out or changed; if you were told that it may be counted, save your receipts again, now that the reading is settled',
}

/** What does not hold about a receipt; `undefined` if it is as it should be. */
function complaintOn({ digest, counted, is, signed }: Compared, named: string): string | undefined {
  switch (is) {
    case 'in-the-record':
    case 'superseded':
    case 'withdrawn':
    case 'not-counted':
      return undefined
    case 'changed':
      return `${digest} is not the digest of what it opens: the receipt was changed, or never was right`
    case 'forged':
      return `has a signature that does not fit: the receipt was changed or forged, and proves nothing`
    case 'elsewhere':
      return `is not signed by ${named}, the key that the record names: it is of another dialogue, or forged, and proves nothing here`
    case 'denied':
      return 'says that it was not counted, and the record has it'
    case 'proven':
      return `${digest} is missing: at ${signed?.at} the server signed that it had arrived before the reading closed, and it signed a log with this record, which does not have it. Both signatures lead to ${signed?.by}: this is a proof against the server. Keep both files`
    case 'missing':
      return `${digest} is missing: at ${signed?.at} the server signed that it had arrived before the reading closed. The log does not have this part of the record yet, so it is no proof yet: keep both files, and get the record again`
    case 'left-out':
      return `${digest} is not in the record: ${LEFT_OUT[counted] ?? LEFT_OUT['yes']}`
    default:
      return is satisfies never
  }
}

/** How many of the receipts of a reading are in the record, and how many of these do not count any more. */
export type ReceiptsFound = {
  readonly inRecord: number
  readonly superseded: number
  readonly withdrawn: number
  readonly signed: number
}

/**
 * Reports what receipts show that is not as it should be.
 *
 * @param records as JSON gives them, or as they were read with their leaves apart
 * @returns what is in the record
 */
export function checkReceipts(given: Receipts, records: readonly unknown[], findings: Findings): ReceiptsFound {
  const { reading: id } = given
  const compared = compareReceipts(given, records)
  if (compared === undefined) {
    findings.report(
      `receipts of ${id}`,
      'are of a reading that is in none of the records: give the record of its round',
    )
  }
  const keys = records.map((one) => (recordRead(one).written as RoundRecord).key)
  const named = keys.find((key) => key !== undefined)?.split('+')[0] ?? 'a key'
  for (const [index, one] of (compared ?? []).entries()) {
    const complaint = complaintOn(one, named)
    if (complaint !== undefined) findings.report(`receipts of ${id}: receipts[${index}]`, complaint)
  }
  const many = (...those: readonly Became[]) => (compared ?? []).filter(({ is }) => those.includes(is)).length
  return {
    inRecord: many('in-the-record', 'superseded', 'withdrawn', 'denied'),
    superseded: many('superseded'),
    withdrawn: many('withdrawn'),
    signed: (compared ?? []).filter(({ signed }) => signed !== undefined).length,
  }
}
