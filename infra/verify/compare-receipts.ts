import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import type { LeavesRead } from './leaves-read.ts'
import { type GivenNotes, type ReadReceipt, readReceipt } from './read-signed-receipt.ts'
import { leafDigest } from './recompute-hashes.ts'
import { recordRead } from './record-read.ts'
import { readKey } from './signed-note.ts'

/** The receipts of one person in one reading. */
export type Receipts = {
  readonly reading: string
  readonly receipts: readonly {
    readonly digest: string
    /** The leaf that the digest stands for; nothing where it was not given. */
    readonly opening: readonly unknown[]
    readonly counted: string
    readonly signed?: GivenNotes | undefined
  }[]
}

/** What became of what a receipt is for, by the records. */
export type Compared = {
  readonly digest: string
  /** What the receipt opens. */
  readonly leaf: unknown
  readonly counted: string
  readonly is: Became
  /** When the server signed that it had arrived, and the name of the key that it leads to; `undefined` without a right signature. */
  readonly signed?: { readonly at: string; readonly by: string } | undefined
}

/**
 * - `in-the-record`, and nothing that was given says that it does not count any more.
 * - `superseded` by a later revision, or `withdrawn`: it is in the record too.
 * - `changed`: the digest is not that of what the receipt opens. `forged`: it has a signature that is not right.
 * - `elsewhere`: the key of this dialogue did not sign it.
 * - `proven`: it is signed, and the server signed a record without it as well. `missing`: it is signed, and nobody signed yet that the
 *   record is the right one. `left-out`: it is not signed.
 * - `denied` and `not-counted`: the server said that it was not counted, and the record has it, or does not.
 */
export type Became =
  | 'in-the-record'
  | 'superseded'
  | 'withdrawn'
  | 'changed'
  | 'forged'
  | 'elsewhere'
  | 'proven'
  | 'missing'
  | 'left-out'
  | 'denied'
  | 'not-counted'

/**
 * Compares receipts with the records of the rounds, which were verified before: that each digest is that of what the receipt opens, that
 * signatures are right, and that it is a leaf of its reading, or of a confirmation of it. A
 * receipt for which the server said that it was not counted has to be missing. Every edition of a record has the digests of all leaves.
 *
 * @param given the records as JSON gives them, or as they were read with their leaves apart
 * @returns `undefined` where the reading is in none of the records, and none of them is of a round that is over
 */
export function compareReceipts(
  { reading: id, receipts }: Receipts,
  given: readonly unknown[],
): readonly Compared[] | undefined {
  const read = given.map(recordRead)
  const records = read.map(({ written }) => written as RoundRecord)
  const at = records.findIndex(({ round }) => id.startsWith(`${round.number}.`))
  const record = records[at]
  const place = record?.readings.findIndex((one) => one.id === id) ?? -1
  const reading = record?.readings[place]
  if (record === undefined || (reading === undefined && record.publication === undefined)) return undefined
  const key = record.key === undefined ? undefined : readKey(record.key)
  const found = leavesOf(record, reading, read[at]?.leaves.get(place))
  const isLogged = isSigned(reading?.link ?? record.publication?.link, records)
  const mine = receipts.flatMap(({ digest, opening: [leaf] }) => (found.has(digest) ? [leaf] : []))
  return receipts.map(({ digest, opening, counted, signed }) => {
    const [leaf] = opening
    const says = (is: Became, by?: Compared['signed']): Compared => ({
      digest,
      leaf,
      counted,
      is,
      ...(by && { signed: by }),
    })
    const isOpened = opening.length === 1 || (opening.length === 0 && signed !== undefined)
    if (!isOpened || (leaf !== undefined && leafDigest(leaf) !== digest)) return says('changed')
    const note = signed && readReceipt(signed, key)
    const wrong = signed === undefined ? undefined : wrongIn(note, { digest, reading: id }, record)
    if (wrong !== undefined) return says(wrong)
    const by = note && { at: note.acknowledged, by: key?.name ?? '' }
    if (!found.has(digest)) {
      if (by !== undefined) return says(isLogged ? 'proven' : 'missing', by)
      return says(counted === 'no' ? 'not-counted' : 'left-out')
    }
    if (counted === 'no') return says('denied', by)
    return says(becameOf(leaf, digest, [...found.shown, ...mine], found.has), by)
  })
}

/** What is wrong with a signed receipt for a leaf. */
function wrongIn(
  note: ReadReceipt | undefined,
  { digest, reading }: { readonly digest: string; readonly reading: string },
  { dialogue }: RoundRecord,
): Became | undefined {
  if (note === undefined || note.leaf !== digest || note.reading !== reading) return 'forged'
  if (note.signature !== 'valid') return note.signature
  return note.dialogue === dialogue.slug ? undefined : 'elsewhere'
}

/** The leaves of a reading and, for what followed a ratification, of its confirmations: all digests, and what is shown of them. */
function leavesOf(record: RoundRecord, reading: RecordedReading | undefined, leaves: LeavesRead | undefined) {
  const confirmations = (record.confirmations ?? []).filter((one) => one.reading === reading?.id)
  const others = confirmations.flatMap(({ submissions }) => submissions)
  const digests = new Set(others.map(({ digest }) => digest))
  const shown: readonly { readonly submission?: unknown }[] = [...(leaves?.shown ?? []), ...others]
  return {
    has: (digest: string) => digests.has(digest) || leaves?.has(digest) === true,
    shown: shown.flatMap(({ submission }) => (submission === undefined ? [] : [submission])),
  }
}

/** Whether the server signed a link: in the log of any of the records. */
function isSigned(link: string | undefined, records: readonly RoundRecord[]): boolean {
  return records.some(({ log }) => log?.entries.some((entry) => entry.link === link))
}

type Leaf = Readonly<Partial<Record<'is' | 'id' | 'voice' | 'revision' | 'reading' | 'proposal' | 'salt', unknown>>>

/** What became of a leaf that is in the record. */
function becameOf(
  leaf: unknown,
  digest: string,
  others: readonly unknown[],
  isInRecord: (digest: string) => boolean,
): 'in-the-record' | 'superseded' | 'withdrawn' {
  const { is, id, voice, revision, reading, salt } = (leaf ?? {}) as Leaf
  const has = (one: object) => isInRecord(leafDigest(one))
  if (is === 'proposal' && has({ is: 'withdrawal', reading, proposal: id, salt })) return 'withdrawn'
  if (is === 'words' || is === 'statement') {
    return has({ is: 'supersession', reading, statement: digest, salt }) ? 'superseded' : 'in-the-record'
  }
  const isLater = (one: Leaf | undefined) =>
    voice !== undefined && one?.voice === voice && Number(one?.revision) > Number(revision)
  return others.some((one) => isLater(one as Leaf)) ? 'superseded' : 'in-the-record'
}
