import type { Open } from './a-forgery.ts'
import { after, DAY, type Forgery, HOUR, YEAR } from './forged-bases.ts'
import { closesByDeadline } from './forged-times.ts'

/* Forgeries of moved deadlines, and of the end of silence that a facilitator set. */

const [PLAIN, MOVED, CALLED] = ['a record', 'a record with moved deadlines', 'a record with a last call'] as const
const SILENT = 'a record with a silence that a facilitator ended'

const MOVES: readonly Forgery[] = [
  move('moves in another order', 1, 'at', /is not after the move before it/, ({ extensions: [first, second] }) => {
    ;[first.at, second.at] = [second.at, first.at]
  }),
  move('two moves at once', 1, 'at', /is not after the move before it/, ({ extensions: [first, second] }) => {
    second.at = first.at
  }),
  move('a move before the opening', 0, 'at', /is not after the opening/, ({ openedAt, extensions: [first] }) => {
    first.at = after(openedAt, -DAY)
  }),
  move('a move as the reading was opened', 0, 'at', /is not after the opening/, ({ openedAt, extensions: [first] }) => {
    first.at = openedAt
  }),
  move(
    'a move after the deadline that it moves',
    1,
    'at',
    /is not before the deadline/,
    ({ extensions: [first, second] }) => {
      first.closesAt = after(second.at, -1)
    },
  ),
  move('a move after the deadline by the rules', 0, 'at', /is not before the deadline/, (reading) => {
    reading.extensions = [{ at: after(reading.openedAt, 15 * DAY), closesAt: reading.closesAt }]
  }),
  move(
    'a deadline that had passed when it was set',
    0,
    'closesAt',
    /had passed when it was set/,
    ({ extensions: [first] }) => {
      first.closesAt = first.at
    },
  ),
  move('a deadline more than a year ahead', 1, 'closesAt', /more than a year/, (reading) => {
    movesLastTo(reading, after(reading.extensions[1].at, YEAR + 1))
  }),
  move('a deadline ten years ahead', 1, 'closesAt', /more than a year/, (reading) => {
    movesLastTo(reading, after(reading.extensions[1].at, 10 * YEAR))
  }),
  move('a move to the deadline that was there', 1, 'closesAt', /had already/, (reading) => {
    movesLastTo(reading, reading.extensions[0].closesAt)
  }),
  move('a move after the closing', 1, 'at', /is not before the closing/, ({ closing, extensions: [, second] }) => {
    second.at = after(closing.at, HOUR)
  }),
  move(
    'a move as the reading was closed',
    1,
    'at',
    /is not before the closing/,
    ({ closing, extensions: [, second] }) => {
      second.at = closing.at
    },
  ),
  move('a move years later', 1, 'at', /is not before the closing/, ({ extensions: [, second] }) => {
    second.at = after(second.at, 3 * YEAR)
  }),
  [
    'more moves than a reading may have',
    MOVED,
    'readings[0].extensions',
    /are more than 200/,
    ({ readings: [first] }) => {
      first.extensions = Array.from({ length: 201 }, (_, index) => ({
        at: after(first.openedAt, index + 1),
        closesAt: after(first.openedAt, 15 * DAY + index),
      }))
      first.closesAt = first.extensions.at(-1).closesAt
    },
  ],
  [
    'a move while last call stands',
    CALLED,
    'readings[0].extensions[0].at',
    /is not before the last call/,
    ({ readings: [first] }) => {
      first.extensions = [{ at: after(first.closing.lastCall.at, 60_000), closesAt: after(first.openedAt, 15 * DAY) }]
      first.closesAt = first.extensions[0].closesAt
    },
  ],
  [
    'a deadline that is moved to be earlier, with co-chairs',
    'a record with co-chairs',
    'readings[0].extensions[0].closesAt',
    /is earlier than the deadline before, and with co-chairs it can only be later/,
    ({ readings: [first] }) => {
      first.extensions = [{ at: after(first.openedAt, HOUR), closesAt: after(first.openedAt, DAY) }]
      first.closesAt = after(first.openedAt, DAY)
    },
  ],
  [
    'a deadline that is moved back to an earlier one, with co-chairs',
    'a record with co-chairs and moved deadlines',
    'readings[0].extensions[1].closesAt',
    /is earlier than the deadline before, and with co-chairs it can only be later/,
    ({ readings: [first] }) => movesLastTo(first, after(first.extensions[0].closesAt, -1)),
  ],
  [
    'a silence that is moved to end earlier',
    PLAIN,
    'readings[16].extensions[0].closesAt',
    /is earlier than the deadline before, and under silence it can only be later/,
    (open) => {
      const reading = open.readings[16]
      const closesAt = after(reading.openedAt, DAY)
      reading.extensions = [{ at: after(reading.openedAt, HOUR), closesAt }]
      closesByDeadline(open, closesAt)
    },
  ],
]

const SILENCES: readonly Forgery[] = [
  until('before the decision', SILENT, /is not later than a second after/, (at) => after(at, -DAY)),
  until('with the decision', SILENT, /is not later than a second after/, (at) => at),
  until('within a second of the decision', SILENT, /is not later than a second after/, (at) => after(at, 1_000)),
  until('two years ahead', SILENT, /is more than a year ahead/, (at) => after(at, 2 * YEAR)),
  until('two years ahead, with co-chairs', 'a record with co-chairs and a silence', /is more than a year ahead/, (at) =>
    after(at, 2 * YEAR),
  ),
  [
    'the end of a silence within the notice that was given before it',
    SILENT,
    'readings[15].closing.until',
    /is not later than a second after/,
    ({ readings: { 15: reading } }) => {
      reading.closing.lastCall = { at: after(reading.closing.at, -HOUR), notice: '1 hour' }
      reading.closing.until = after(reading.closing.at, 1_000)
    },
  ],
]

export const FORGED_MOVES: readonly Forgery[] = [...MOVES, ...SILENCES]

function movesLastTo(reading: Open, closesAt: string): void {
  reading.extensions.at(-1).closesAt = closesAt
  reading.closesAt = closesAt
}

function move(what: string, index: number, part: string, says: RegExp, change: (reading: Open) => void): Forgery {
  return [what, MOVED, `readings[0].extensions[${index}].${part}`, says, ({ readings: [first] }) => change(first)]
}

function until(what: string, base: Forgery[1], says: RegExp, at: (decided: string) => string): Forgery {
  return [
    `the end of a silence ${what}`,
    base,
    'readings[15].closing.until',
    says,
    (open) => {
      const { closing } = open.readings[15]
      closing.until = at(closing.at)
    },
  ]
}
