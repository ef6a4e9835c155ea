import type { RoundRecord } from '../../shared/record.ts'
import type { SortedReading, Statement } from './count.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'
import { DECISIONS, TEXT_STANCES } from './stances.ts'

const AGAINST = ['object', 'block']

/** Checks the words of positions: each statement by itself and, if positions are shown, all of them together. */
export function checkStatements(sorted: SortedReading, { dialogue, format }: RoundRecord, findings: Findings): void {
  const place = `${sorted.at}.submissions`
  for (const statement of sorted.statements) {
    const wrong = faultOf(statement, sorted)
    if (wrong !== undefined) findings.report(place, `a statement on ${statement.proposal} ${wrong}`)
    if ((typeof statement.text === 'string') !== (format === 'parley-record/1')) {
      findings.report(place, `a statement on ${statement.proposal} is not in the form of ${format}`)
    }
    const discloses = { side: statement.side !== undefined, participant: statement.participant !== undefined }
    const mayDisclose = { side: dialogue.attribution !== 'none', participant: dialogue.attribution === 'named' }
    findings.expect(`${place} (whose statements are)`, discloses, mayDisclose)
  }
  if (sorted.positions === undefined) {
    // Their number would be the number of objections. The first format shows them nevertheless.
    if (format !== 'parley-record/1' && sorted.statements.length > 0)
      findings.report(place, 'show words that must be covered')
    return
  }
  for (const proposal of sorted.proposals.keys()) {
    checkNumbers(proposal, sorted, format, findings)
    if (format !== 'parley-record/1') checkTogether(proposal, sorted, findings)
  }
}

function faultOf({ says, proposal, clause, stance }: Statement, { proposals }: SortedReading): string | undefined {
  const body = proposals.get(proposal)?.body
  if (body === undefined) return 'is on a proposal that is not there'
  if ((says === 'change') !== (stance !== undefined)) return 'has a stance exactly if it says what would remove it'
  if ((says === 'change') !== (clause === undefined)) return 'names a clause exactly if it says nothing of a stance'
  if (clause === undefined) return undefined
  if (body.kind !== 'text') return 'is a reservation or declaration, and the proposal is no text to ratify'
  return [...body.agreed, ...body.bracketed].includes(clause) ? undefined : `concerns ${clause}, which is no clause`
}

/**
 * Every objection has exactly one requested change; from format 3 on, only who objects or declines asks for one. Every ratification with reservation has one or more reservations.
 */
function checkNumbers(
  proposal: string,
  { at, positions = [], statements }: SortedReading,
  format: RoundRecord['format'],
  findings: Findings,
): void {
  const taken = positions.filter((position) => position.proposal === proposal)
  const said = statements.filter((statement) => statement.proposal === proposal)
  for (const stance of new Set([...TEXT_STANCES, ...DECISIONS])) {
    const many = taken.filter((position) => position.stance === stance).length
    const changes = said.filter((statement) => statement.stance === stance).length
    // Earlier formats took words with any stance.
    const mayChange = isEarly({ format }) || stance === 'decline'
    const fits = AGAINST.includes(stance) ? changes === many : mayChange ? changes <= many : changes === 0
    if (!fits) findings.report(`${at}.submissions`, `${changes} statements go with ${many} "${stance}" on ${proposal}`)
  }
  const reserving = taken.filter(({ stance }) => stance === 'ratify-with-reservation').length
  const reservations = said.filter(({ says }) => says === 'reservation').length
  if (reservations < reserving || (reserving === 0 && reservations > 0)) {
    findings.report(
      `${at}.submissions`,
      `${reservations} reservations go with ${reserving} ratifications on ${proposal}`,
    )
  }
}

/**
 * The words of one position are one leaf. So there are no more leaves than positions, no leaf has two requested
 * changes, and the number of leaves with reservations is the number of ratifications with reservation.
 */
function checkTogether(proposal: string, { at, positions = [], words }: SortedReading, findings: Findings): void {
  const place = `${at}.submissions`
  const taken = positions.filter((position) => position.proposal === proposal)
  const said = words.filter(([first]) => first?.proposal === proposal)
  if (said.length > taken.length) {
    findings.report(place, `the words of ${said.length} go with ${taken.length} positions on ${proposal}`)
  }
  const reserving = taken.filter(({ stance }) => stance === 'ratify-with-reservation').length
  const withReservations = said.filter((one) => one.some(({ says }) => says === 'reservation'))
  if (withReservations.length !== reserving) {
    findings.report(
      place,
      `the reservations of ${withReservations.length} go with ${reserving} ratifications on ${proposal}`,
    )
  }
  for (const one of said) {
    const [change, second] = one.filter(({ says }) => says === 'change')
    if (second !== undefined) findings.report(place, `one position on ${proposal} requests two changes`)
    const isReserving = withReservations.includes(one)
    if (change !== undefined && (change.stance === 'ratify-with-reservation') !== isReserving) {
      findings.report(place, `a position on ${proposal} has the reservations of another one than its change is of`)
    }
  }
}
