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

/** What became of what a receipt is for, by the records. */
export type Compared = {
  readonly digest: string
  /** What the receipt opens. */
  readonly leaf: unknown
  readonly counted: string
  readonly is: 'in-the-record' | 'changed' | 'left-out' | 'denied' | 'not-counted'
}

/**
 * Compares receipts with the records of the rounds: that each digest is that of what the receipt opens, and a leaf of its reading, or of a confirmation of it. A
 * receipt for which the server said that it was not counted has to be missing. Every edition of a record has the digests of all leaves.
 *
 * @returns `undefined` where the reading is in none of the records
 */
export function compareReceipts(
  { reading: id, receipts }: Receipts,
  records: readonly RoundRecord[],
): readonly Compared[] | undefined {
  const reading = records.flatMap(({ readings }) => readings).find((one) => one.id === id)
  if (reading === undefined) return undefined
  // What was answered when a side was asked to confirm the text of a ratification is listed with that reading.
  const confirmations = records.flatMap((one) => one.confirmations ?? []).filter((one) => one.reading === id)
  const leaves = new Set([reading, ...confirmations].flatMap((one) => one.submissions.map(({ digest }) => digest)))
  return receipts.map(({ digest, opening, counted }) => {
    const [leaf] = opening
    const isDenied = counted === 'no'
    if (opening.length !== 1 || leafDigest(leaf) !== digest) return { digest, leaf, counted, is: 'changed' }
    if (leaves.has(digest)) return { digest, leaf, counted, is: isDenied ? 'denied' : 'in-the-record' }
    return { digest, leaf, counted, is: isDenied ? 'not-counted' : 'left-out' }
  })
}

/**
 * Reports what receipts show that is not as it should be.
 *
 * @returns how many are in the record
 */
export function checkReceipts(given: Receipts, records: readonly RoundRecord[], findings: Findings): number {
  const { reading: id } = given
  const compared = compareReceipts(given, records)
  if (compared === undefined) {
    findings.report(
      `receipts of ${id}`,
      'are of a reading that is in none of the records: give the record of its round',
    )
    return 0
  }
  for (const [index, { digest, counted, is }] of compared.entries()) {
    const at = `receipts of ${id}: receipts[${index}]`
    if (is === 'changed') {
      findings.report(at, `${digest} is not the digest of what it opens: the receipt was changed, or never was right`)
    } else if (is === 'denied') findings.report(at, 'says that it was not counted, and the record has it')
    else if (is === 'left-out') {
      findings.report(at, `${digest} is not in the record: ${LEFT_OUT[counted] ?? LEFT_OUT['yes']}`)
    }
  }
  return compared.filter(({ is }) => is === 'in-the-record' || is === 'denied').length
}
