import { verifyDialogue } from '../../infra/verify/verify-dialogue.ts'
import type { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { digestOfAll } from './a-round.ts'
import { consultedIn, violationsInConsultations } from './consulted.ts'
import { settlementsOf, violationsIn } from './settlements.ts'
import type { AcknowledgedInYears } from './years.ts'

/** What two rounds left: their records, and the register of consultations. */
export type LeftByYears = { readonly records: readonly RoundRecord[]; readonly register: RegisterRecord }

/** What the rounds came to: the same for the same seed. */
export function digestOfYears({ records, register }: LeftByYears): string {
  const confirmed = records.map(({ confirmations }) =>
    (confirmations ?? []).map(({ of, outcome, counted }) => [of?.side, outcome, counted]).toSorted(),
  )
  const agendas = records.map(({ agenda }) => agenda?.consultations.map(({ number, state }) => [number, state]))
  return digestOfAll([records.map(settlementsOf), confirmed, agendas, consultedIn(register)])
}

/** What does not hold of the rounds, one by one and in a row: one line each. */
export function violationsInYears(
  { records, register }: LeftByYears,
  { rounds, answers, consulted }: AcknowledgedInYears,
): readonly string[] {
  const alone = records.flatMap((record, index) => violationsIn(record, rounds[index] ?? new Map()))
  const [written, events] = JSON.parse(JSON.stringify([records, register]))
  const row = verifyDialogue(written, undefined, events).mismatches.map(({ place, says }) => `${place} ${says}`)
  const leaves = records.flatMap(({ confirmations }) => confirmations ?? []).flatMap(({ submissions }) => submissions)
  const own = leaves.filter(({ submission }) => submission?.is === 'confirmation').map(({ digest }) => digest)
  const lost = [...answers].filter((digest) => !own.includes(digest)).length
  return [
    ...alone,
    ...row.map((line) => `the records are no row: ${line}`),
    ...(lost > 0 ? [`${lost} of ${answers.size} acknowledged answers are not counted`] : []),
    ...violationsInConsultations(register, consulted),
    ...(own.length > answers.size ? [`${own.length} answers are counted, ${answers.size} were acknowledged`] : []),
  ]
}
