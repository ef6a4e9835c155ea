import type { RoundRecord } from '../../shared/record.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'
import { isEarly } from './formats.ts'
import { DAY_MS, durationBy, instant, MINUTE_MS, ms } from './instants.ts'
import type { Findings } from './mismatch.ts'
import { untilIn } from './recompute-silence.ts'

const YEAR_MS = 365 * DAY_MS
const MOST_MOVES = 200

/**
 * Recomputes the deadline of a reading: its first one, and then move by move. Each move was made after the one before it,
 * before the deadline that it moves, to a time within a year, and before the reading was closed.
 *
 * Servers of the first two formats took the times of moves from several clocks. So their order is not checked there.
 *
 * @param before the sitting before
 */
export function checkDeadline(
  at: string,
  reading: RecordedReading,
  before: RecordedReading | undefined,
  record: RoundRecord,
  findings: Findings,
): void {
  const { openedAt, closesAt, extensions } = reading
  const inOrder = !isEarly(record)
  const first = firstDeadline(reading, before, record)
  if (extensions.length > MOST_MOVES) findings.report(`${at}.extensions`, `are more than ${MOST_MOVES}`)
  let moved = ms(openedAt)
  let deadline = first
  for (const [index, move] of extensions.entries()) {
    const place = `${at}.extensions[${index}]`
    if (inOrder && ms(move.at) <= moved) {
      findings.report(`${place}.at`, `is not after ${index === 0 ? 'the opening' : 'the move before it'}`)
    }
    checkMove(place, move, deadline, reading, record, findings)
    moved = ms(move.at)
    deadline = { at: ms(move.closesAt), isExact: true }
  }
  if (inOrder) checkMovedInTime(at, reading, findings)
  if (deadline.isExact ? ms(closesAt) !== deadline.at : ms(closesAt) > deadline.at + DAY_MS) {
    const says = 'from the opening, the rules and the moves, the deadline is'
    findings.report(`${at}.closesAt`, `is ${closesAt}; ${says} ${instant(deadline.at)}`)
  }
}

/** A deadline in milliseconds, and whether the record has to have exactly this one. */
type Deadline = { readonly at: number; readonly isExact: boolean }

/**
 * The end of the silence that a facilitator set, if it is after the opening; otherwise the opening and the duration by the
 * rules. Servers of the first two formats read the clock twice, for the opening and for the deadline. If it was
 * set back between the two, the deadline can be any time too early. So there only one that is more than a day too late is found.
 */
function firstDeadline(
  { openedAt, rules }: RecordedReading,
  before: RecordedReading | undefined,
  record: RoundRecord,
): Deadline {
  const opened = ms(openedAt)
  const until = untilIn(before)
  const silence = until === undefined ? 0 : ms(until) - opened
  if (silence > (isEarly(record) ? MINUTE_MS : 0)) return { at: opened + silence, isExact: true }
  return { at: opened + durationBy(rules), isExact: !isEarly(record) }
}

function checkMove(
  place: string,
  move: RecordedReading['extensions'][number],
  { at: deadline, isExact }: Deadline,
  { rules }: RecordedReading,
  { dialogue }: RoundRecord,
  findings: Findings,
): void {
  const [when, to] = [ms(move.at), ms(move.closesAt)]
  if (when >= deadline + (isExact ? 0 : DAY_MS))
    findings.report(`${place}.at`, 'is not before the deadline that it moves')
  if (to <= when) findings.report(`${place}.closesAt`, 'is a deadline that had passed when it was set')
  if (to > when + YEAR_MS) findings.report(`${place}.closesAt`, 'is more than a year after the move')
  if (!isExact) return
  if (to === deadline) findings.report(`${place}.closesAt`, 'is the deadline that the reading had already')
  const onlyLater = dialogue.coChairs ? 'with co-chairs' : rules.rule === 'silence' ? 'under silence' : undefined
  if (onlyLater !== undefined && to < deadline) {
    findings.report(`${place}.closesAt`, `is earlier than the deadline before, and ${onlyLater} it can only be later`)
  }
}

/** Nobody moves the deadline of a closed reading, or while a last call stands. */
function checkMovedInTime(at: string, { extensions, closing }: RecordedReading, findings: Findings): void {
  const call = closing.by === 'facilitator' ? closing.lastCall : undefined
  for (const [index, move] of extensions.entries()) {
    if (ms(move.at) < ms(call?.at ?? closing.at)) continue
    findings.report(
      `${at}.extensions[${index}].at`,
      `is not before ${call === undefined ? 'the closing' : 'the last call'}`,
    )
  }
}
