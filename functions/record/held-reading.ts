import type { SettledReading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import type { Submission } from '../../shared/submission.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { readOutcomes } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { countedLeaves } from './counted-leaves.ts'
import { saltOf } from './hashing.ts'
import { findKept } from './kept-reading.ts'
import { forDocuments, type ReadingAlone, type RecordParts, readingAlone } from './reading-of-record.ts'
import { saysEachOnce } from './words-of-reading.ts'

/**
 * A settled reading as the record has it, with those of its leaves that documents are made of. A process makes it once: it is final, and small.
 */
export async function readAlone(table: Table, reading: SettledReading, round: Round): Promise<ReadingAlone> {
  const make = async () => {
    const kept = await findKept(table, reading, round)
    return kept?.alone ?? forDocuments(readingAlone(await heldReading(table, reading, round), round), round)
  }
  // With all of its leaves it may be large.
  if (!saysEachOnce(round) && reading.settlement.counted > MOST_REMEMBERED) return make()
  return { ...(await memoizeAlone(table, `${reading.id} ${reading.settlement.run}`, make)), reading }
}

/** Eight lanes of five readings each. */
const memoizeAlone = memoizeFinal<ReadingAlone>(40)

/**
 * A settled reading with everything that it counted, in memory.
 *
 * What a settled reading holds is final. An export asks for the record of a round once for each of its files, so what small
 * readings hold stays in memory.
 */
export async function heldReading(table: Table, reading: SettledReading, round: Round): Promise<RecordParts> {
  const hold = () => holdReading(table, reading, round)
  if (reading.settlement.counted > MOST_REMEMBERED) return hold()
  const held = await memoizeHeld(table, JSON.stringify([reading.id, reading.settlement.root]), hold)
  return { ...held, reading }
}

/** In leaves, of about 1 KB each. */
const MOST_REMEMBERED = 1_000
/** A round of eight lanes. */
const memoizeHeld = memoizeFinal<RecordParts>(40)

async function holdReading(table: Table, reading: SettledReading, round: Round): Promise<RecordParts> {
  const submissions: Submission[] = []
  for await (const { submission } of countedLeaves(table, reading, round)) submissions.push(submission)
  return { submissions, ...(await readBeside(table, reading, round)) }
}

/** What a settled reading has in its record beside its submissions. */
export async function readBeside(
  table: Table,
  reading: SettledReading,
  { secret }: Pick<Round, 'secret'>,
): Promise<Omit<RecordParts, 'submissions'>> {
  const { id } = reading
  return {
    reading,
    outcomes: await readOutcomes(table, reading),
    agreementSalt: saltOf('agreement', secret, id),
    wordsSalt: saltOf('words', secret, id),
    ratificationSalt: saltOf('ratification', secret, id),
    dispositionsSalt: saltOf('dispositions', secret, id),
  }
}
