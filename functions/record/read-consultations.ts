import type { ConsultationState } from '../../shared/consultation/consultation-state.ts'
import { type Reviewed, withReviews } from '../../shared/consultation/reviewed.ts'
import { readRegister } from '../store/register-events.ts'
import { frozenRound, lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** The consultations that were made, in the order of their numbers, each with the round of its review. */
export async function readConsultations(table: Table): Promise<readonly Reviewed[]> {
  return readReviews(table, (await readRegister(table)).register.consultations)
}

/** Consultations with the rounds of their reviews. Of the rounds only the last one is read again: agendas are frozen. */
export async function readReviews(
  table: Table,
  consultations: readonly ConsultationState[],
): Promise<readonly Reviewed[]> {
  if (consultations.every(({ closed }) => closed?.outcome !== 'for-review')) return consultations
  const last = await lastRound(table)
  const rounds = await Promise.all(
    Array.from({ length: last?.round ?? 0 }, (_, index) => frozenRound(table, index + 1)),
  )
  return withReviews(
    consultations,
    rounds.filter((one) => one !== undefined),
  )
}
