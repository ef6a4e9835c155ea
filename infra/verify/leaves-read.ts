import { RecordedSubmission } from '../../shared/recorded-reading.ts'
import { checkAsWritten } from './check-as-written.ts'
import { illFormedIn } from './check-well-formed.ts'
import { type Mismatch, noFindings } from './mismatch.ts'
import { placeOf } from './place-of.ts'
import { leafDigest } from './recompute-hashes.ts'
import { TreeOfLeaves } from './tree-of-leaves.ts'

/** A leaf that a record shows, with its number. */
export type ShownLeaf = RecordedSubmission & { readonly index: number }

/**
 * Reads the leaves of a reading one after the other, as JSON gives them, and checks what can be checked of each by itself. Of what is covered,
 * and of padding, nothing but the digest stays in memory.
 */
export class LeavesRead {
  readonly #at: string
  readonly #tree = new TreeOfLeaves()
  readonly #unreadable: Mismatch[] = []
  readonly #illFormed: string[] = []
  readonly #chain = noFindings()
  readonly #asWritten = noFindings()
  readonly #shown: ShownLeaf[] = []
  readonly #texts: unknown[] = []
  /** The leaves of padding, by the reading that they say they are of. */
  readonly #padding = new Map<string, number[]>()
  #covered = 0
  #last: string | undefined

  /** @param at the place of the reading in the record */
  constructor(at: string) {
    this.#at = `${at}.submissions`
  }

  /** Takes the next leaf. */
  take(written: unknown): void {
    const index = this.#tree.size
    const place = `${this.#at}[${index}]`
    const read = RecordedSubmission.safeParse(written)
    if (!read.success) {
      for (const { path, message } of read.error.issues)
        this.#unreadable.push({ place: `${place}${placeOf(path, place)}`, says: message })
      this.#tree.add('')
      return
    }
    const { digest, submission } = read.data
    this.#illFormed.push(...illFormedIn(written, place))
    this.#checkDigest(place, written as RecordedSubmission)
    checkAsWritten(written, read.data, place, this.#asWritten)
    this.#tree.add(digest)
    if (submission === undefined) this.#covered += 1
    else if (submission.is === 'padding') this.#addPadding(submission.reading, index)
    else {
      this.#shown.push({ index, digest, submission })
      if (submission.is === 'proposal') this.#texts.push(written)
    }
  }

  /** All digests are of what is written. */
  #checkDigest(place: string, { digest, submission }: RecordedSubmission): void {
    if (submission !== undefined && leafDigest(submission) !== digest) {
      this.#chain.report(place, 'does not have the digest under which it was counted')
    }
    if (this.#last !== undefined && this.#last >= digest) {
      this.#chain.report(place, 'is not in the order of digests')
    }
    this.#last = digest
  }

  #addPadding(reading: string, index: number): void {
    const those = this.#padding.get(reading) ?? []
    those.push(index)
    this.#padding.set(reading, those)
  }

  /** How many there are. */
  get size(): number {
    return this.#tree.size
  }

  /** How many are shown as digests only. */
  get covered(): number {
    return this.#covered
  }

  /** How many are shown as padding. */
  get padding(): number {
    return [...this.#padding.values()].reduce((sum, { length }) => sum + length, 0)
  }

  /** Those that are shown, without padding. */
  get shown(): readonly ShownLeaf[] {
    return this.#shown
  }

  /** The texts among them, as they are written. */
  get texts(): readonly unknown[] {
    return this.#texts
  }

  /** Why leaves cannot be read. Then nothing else of the record is checked. */
  get unreadable(): readonly Mismatch[] {
    return this.#unreadable
  }

  /** The places of ill-formed Unicode. */
  get illFormed(): readonly string[] {
    return this.#illFormed
  }

  /** Where digests do not match, or are not in order. */
  get brokenDigests(): readonly Mismatch[] {
    return this.#chain.mismatches
  }

  /** What reading the leaves changed. */
  get changedByReading(): readonly Mismatch[] {
    return this.#asWritten.mismatches
  }

  /** The numbers of leaves of padding that say they are of another reading, with that reading. */
  paddingOfOthers(reading: string): readonly (readonly [index: number, of: string])[] {
    return [...this.#padding].flatMap(([of, indexes]) =>
      of === reading ? [] : indexes.map((index) => [index, of] as const),
    )
  }

  /** The root of the tree over them, in hexadecimal. */
  root(): string {
    return this.#tree.root()
  }

  /** Whether one of them has this digest, if they are in order. */
  has(digest: string): boolean {
    return this.#tree.has(digest)
  }
}
