import type { RoundRecord } from '../../shared/record.ts'
import type { Findings } from './mismatch.ts'
import { leafDigest } from './recompute-hashes.ts'

/** The receipts of one person in one reading, as they save them. */
export type Receipts = {
  readonly format: string
  readonly reading: string
  readonly receipts: readonly {
    readonly digest: string
    readonly opening: readonly unknown[]
    readonly counted: string
  }[]
}

/** Whether something says of itself that it is a file of receipts. */
export function isReceipts(written: unknown): written is Receipts {
  const { format, reading, receipts } = (written ?? {}) as Partial<Receipts>
  return (
    format === 'parley-receipts/1' &&
    typeof reading === 'string' &&
    Array.isArray(receipts) &&
    receipts.every((one) => typeof one?.digest === 'string' && Array.isArray(one.opening))
  )
}

/** What it means that the record does not have it, by what the receipt says. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  yes: 'what you submitted was left out or changed',
  'not-settled-yet':
    'if you were told that it was recorded, it was left out or changed; if you were told that it may be counted, save your receipts again, now that the reading is settled',
}

/**
 * Checks receipts against the records of the rounds: that each digest is that of what the receipt opens, and a leaf of its reading. A receipt
 * for which the server said that it was not counted has to be missing. Every edition of a record has the digests of all leaves.
 *
 * @returns how many are in the record
 */
export function checkReceipts(
  { reading: id, receipts }: Receipts,
  records: readonly RoundRecord[],
  findings: Findings,
): number {
  const reading = records.flatMap(({ readings }) => readings).find((one) => one.id === id)
  if (reading === undefined) {
    findings.report(
      `receipts of ${id}`,
      'are of a reading that is in none of the records: give the record of its round',
    )
    return 0
  }
  const leaves = new Set(reading.submissions.map(({ digest }) => digest))
  let found = 0
  for (const [index, { digest, opening, counted }] of receipts.entries()) {
    const at = `receipts of ${id}: receipts[${index}]`
    const [leaf] = opening
    if (opening.length !== 1 || leafDigest(leaf) !== digest) {
      findings.report(at, `${digest} is not the digest of what it opens: the receipt was changed, or never was right`)
    } else if (leaves.has(digest)) {
      found += 1
      if (counted === 'no') findings.report(at, 'says that it was not counted, and the record has it')
    } else if (counted !== 'no') {
      findings.report(at, `${digest} is not in the record: ${LEFT_OUT[counted] ?? LEFT_OUT['yes']}`)
    }
  }
  return found
}
