import type { Concordance } from '../../shared/concordance/concordance.ts'
import { concordanceOfRound } from '../../shared/concordance/concordance-of-round.ts'
import { editionOf } from '../../shared/proof/edition.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import type { Table } from '../store/table.ts'

/**
 * Makes the concordance of a round from its record so far, as its instrument is made: nothing of an open reading is in it.
 *
 * @throws {Refused} `no-such-round`
 */
export async function seeConcordance(table: Table, round: number): Promise<Concordance> {
  return concordanceOfRound(editionOf(await readRecordForDocuments(table, round), 'delegations'))
}
