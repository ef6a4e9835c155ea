import type { Concordance } from '../../shared/concordance/concordance.ts'
import { concordanceOfStanding } from '../../shared/concordance/concordance-of-standing.ts'
import { readStanding } from '../record/read-standing.ts'
import type { Table } from '../store/table.ts'

/** Makes the concordance of the standing text, in the languages of the last published round; empty before a round is published. */
export async function seeStandingConcordance(table: Table): Promise<Concordance> {
  const { standing, last } = await readStanding(table)
  return concordanceOfStanding(standing, last?.dialogue.languages ?? [])
}
