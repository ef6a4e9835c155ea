import type { RoundRecord } from '../../shared/record.ts'
import { knowsTheRegister, startsFromBefore } from './formats.ts'
import type { Findings } from './mismatch.ts'

/**
 * Checks what a round says that it starts from, as far as its record alone shows: from the fifth format on a round that is not
 * the first names the one before it, and what stands comes from rounds before it.
 */
export function checkPrevious(record: RoundRecord, findings: Findings): void {
  const { previous, stands, round, format } = record
  const isLater = startsFromBefore(record) && round.number > 1
  for (const [place, part] of [
    ['previous', previous],
    ['stands', stands],
  ] as const) {
    if (part === undefined && isLater) findings.report(place, `is absent in round ${round.number} of ${format}`)
    if (part !== undefined && !isLater) findings.report(place, `is present in round ${round.number} of ${format}`)
  }
  checkRegisterSeen(record, findings)
  if (previous !== undefined) findings.expect('previous.round', previous.round, round.number - 1)
  const rounds = (previous?.confirmations ?? []).map((one) => one.round)
  if (rounds.some((one, index) => one >= round.number || one <= (rounds[index - 1] ?? 0))) {
    findings.report('previous.confirmations', 'do not name earlier rounds, each once and in their order')
  }
  if (stands === undefined) return
  const texts = [...stands.definitions, ...stands.topics, ...stands.baskets.flatMap(({ clauses }) => clauses)]
  const all = [...texts, ...stands.baskets]
  const ids = all.map(({ id }) => id)
  for (const { id, source } of all) {
    if (source.round >= round.number)
      findings.report(`stands (${id})`, `is from round ${source.round}, which is not before`)
    if (ids.indexOf(id) !== ids.lastIndexOf(id)) findings.report(`stands (${id})`, 'stands more than once')
  }
}

/**
 * From the sixth format on the opening of a round that is not the first says how far the register of consultations went, and which
 * are on the agenda. Both may be covered, together.
 */
function checkRegisterSeen({ register, agenda, round, format, opening }: RoundRecord, findings: Findings): void {
  const isLater = knowsTheRegister({ format }) && round.number > 1
  for (const part of ['register', 'agenda'] as const) {
    const isSealed = part in opening.sealed
    if (isSealed !== isLater) {
      findings.report(part, `is ${isSealed ? 'present' : 'absent'} in round ${round.number} of ${format}`)
    }
  }
  if ((register === undefined) !== (agenda === undefined)) {
    findings.report('agenda', 'and the register are covered together, and one of them is shown')
  }
  const numbers = (agenda?.consultations ?? []).map(({ number }) => number)
  if (numbers.some((number, index) => number <= (numbers[index - 1] ?? 0))) {
    findings.report('agenda.consultations', 'are not in the order of their numbers, each once')
  }
}
