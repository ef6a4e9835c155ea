import { type Reviewed, withReviews } from '../../shared/consultation/reviewed.ts'
import { readRegister } from '../store/register-events.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The consultations that were made, in the order of their numbers, each with the round of its review. */
export async function readConsultations(table: Table): Promise<readonly Reviewed[]> {
  const { consultations } = (await readRegister(table)).register
  const isForReview = consultations.some(({ closed }) => closed?.outcome === 'for-review')
  return isForReview ? withReviews(consultations, await readRounds(table)) : consultations
}
