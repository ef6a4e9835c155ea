import type { Unreadable } from '../../files/record-texts.ts'
import type { Compared } from '../compare-receipts.ts'
import type { CannotVerify } from '../given.ts'
import type { Mismatch } from '../mismatch.ts'
import type { Verdict } from '../verify-record.ts'

/** A file that somebody gave to the page. */
export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array }

/** What somebody asks the page. */
export type Asked = {
  readonly files: readonly NamedBytes[]
  /** A hash that they were given: the root hash, a later link or, of an archive, the digest of its manifest. */
  readonly hash?: string | undefined
}

/** Where the page is in its work. */
export type Step = { readonly name: string } | { readonly round: number; readonly of: number }

/** Why the page has no verdict. */
export type NoVerdict =
  | Unreadable
  | CannotVerify
  | 'newer-format'
  | 'round-twice'
  | 'archive-and-others'
  | 'not-a-hash'
  | 'nothing'

/** A round whose record was verified. */
export type RoundVerdict = Omit<Verdict, 'mismatches'> & {
  readonly round: number
  readonly title: Readonly<Record<string, string>>
}

/** The receipts of one reading, each compared with the record; `undefined` where no record has the reading. */
export type ReceiptsVerdict = {
  readonly reading: string
  readonly compared: readonly Compared[] | undefined
}

/** What the page found: as data, so that it is said in the reader's language. */
export type PageVerdict =
  | { readonly is: 'none'; readonly why: NoVerdict; readonly says: string }
  | { readonly is: 'fails'; readonly mismatches: readonly Mismatch[]; readonly hasReceipts: boolean }
  | {
      readonly is: 'holds'
      /** What of the receipts does not hold, as the command line says it. */
      readonly mismatches: readonly Mismatch[]
      readonly rounds: readonly RoundVerdict[]
      readonly isRow: boolean
      readonly register: RegisterFound | undefined
      readonly archive: { readonly files: number; readonly manifest: string } | undefined
      readonly receipts: readonly ReceiptsVerdict[]
      /** Which of what was found is the hash that was given; `undefined` where none was given. */
      readonly given: 'head' | 'later' | 'manifest' | undefined
    }

/** What was verified of the register of consultations. */
export type RegisterFound = {
  readonly consultations: number
  readonly events: number
  readonly covered: number
  readonly recounted: number
  readonly head: string | undefined
}
