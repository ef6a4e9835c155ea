import { type Edition, isCovering, isForStrangers, isShownBesidePositions } from '../../shared/proof/edition.ts'
import type { SettledReading } from '../../shared/reading.ts'
import type { RecordedSubmission } from '../../shared/recorded-reading.ts'
import type { Round } from '../../shared/round.ts'
import { findWithoutLeaves, readLeaves } from '../store/record-pages.ts'
import type { Table } from '../store/table.ts'
import { saltOf } from './hashing.ts'
import type { ReadingAlone } from './reading-of-record.ts'
import type { Piece } from './record-text.ts'

/**
 * How many leaves of a reading are in memory together: about 1 KB each. The record of a reading with more is kept when the reading is
 * settled, and read page by page.
 */
const MOST_IN_MEMORY = 10_000
/** The settlement of a reading with more would be over before they were written (`docs/performance.md`). */
const MOST_KEPT = 5_000_000

/** How many characters a page of leaves has in each edition. */
export type LengthsOfPage = Readonly<Record<Edition, number>>

/** What is stored of a kept reading beside its leaves. Of the leaves it has those that documents are made of. */
export type StoredReading = Pick<ReadingAlone, 'recorded' | 'people' | 'sitting'> & {
  readonly pages: readonly LengthsOfPage[]
}

/** A reading whose record is kept: as the record has it, and its leaves as pieces of text in an edition. */
export type KeptReading = {
  readonly alone: ReadingAlone
  readonly leaves: (edition: Edition) => readonly Piece[]
}

/** Whether a reading is so large that what it has in its record is kept. */
export function isLarge({ settlement: { counted } }: { readonly settlement: { readonly counted: number } }): boolean {
  return counted > MOST_IN_MEMORY && counted <= MOST_KEPT
}

/** What is kept of a settled reading; `undefined` if its record is made anew each time, as that of a small one. */
export async function findKept(
  table: Table,
  reading: SettledReading,
  round: Pick<Round, 'dialogue' | 'secret'>,
): Promise<KeptReading | undefined> {
  const text = isLarge(reading) ? await findWithoutLeaves(table, reading) : undefined
  if (text === undefined) return undefined
  const { pages, ...stored }: StoredReading = JSON.parse(text)
  return {
    alone: { ...stored, reading, dispositionsSalt: saltOf('dispositions', round.secret, reading.id) },
    leaves: (edition) =>
      pages.map((page, number) => ({
        length: page[edition],
        read: async () => leavesIn(await readLeaves(table, reading, number), edition, round),
      })),
  }
}

/** A page of leaves in an edition, from the page as it is stored: a list in JSON, without its brackets. */
export function leavesIn(stored: string, edition: Edition, { dialogue }: Pick<Round, 'dialogue'>): string {
  if (!isCovering(edition, dialogue.attribution)) return stored
  const leaves: readonly RecordedSubmission[] = JSON.parse(`[${stored}]`)
  const isForPublic = isForStrangers(edition, dialogue.attribution)
  const shown = leaves.map((leaf) =>
    isShownBesidePositions(leaf.submission, isForPublic) ? leaf : { digest: leaf.digest },
  )
  return JSON.stringify(shown).slice(1, -1)
}
