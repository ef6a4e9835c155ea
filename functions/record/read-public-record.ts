import { editionOf } from '../../shared/proof/edition.ts'
import type { RoundRecord } from '../../shared/record.ts'
import type { Round } from '../../shared/round.ts'
import { Refused } from '../platform/refusal.ts'
import { findRound, readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readRecordForDocuments } from './read-record.ts'

/** Whether anybody may read the public record of a round: its rules say so, and its instrument is published. */
export function isOpenToAnybody({ status, dialogue }: Pick<Round, 'status' | 'dialogue'>): boolean {
  return status === 'published' && dialogue.publicRecord === true
}

/** The rounds whose public record anybody may read. */
export async function openRounds(table: Table): Promise<readonly Round[]> {
  return (await readRounds(table)).filter(isOpenToAnybody)
}

/**
 * The public edition of the record of a round, for anybody. Of large readings it lacks most leaves.
 *
 * @throws {Refused} `no-such-round`, in the same words whether there is such a round or not
 */
export async function readPublicRecord(table: Table, number: number): Promise<RoundRecord> {
  const round = await findRound(table, number)
  if (round === undefined || !isOpenToAnybody(round)) {
    throw new Refused('no-such-round', `round ${number} has no public record that can be read without signing in`)
  }
  return editionOf(await readRecordForDocuments(table, number), 'public')
}
