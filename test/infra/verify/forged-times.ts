import type { Open } from './a-forgery.ts'
import { after, DAY, type Forgery, HOUR, YEAR } from './forged-bases.ts'

/* Forgeries of times. */

const [PLAIN, MOVED, CALLED] = ['a record', 'a record with moved deadlines', 'a record with a last call'] as const
const SILENT = 'a record with a silence that a facilitator ended'

const OPENINGS: readonly Forgery[] = [
  [
    'a reading that was opened as the round was started',
    PLAIN,
    'readings[0].openedAt',
    /is not after the start of the round/,
    (open) => opensAt(open.readings[0], open.round.startedAt),
  ],
  ...(
    [
      ['a second reading that was opened before the first was settled', 1],
      ['baskets that were opened before the terms were settled', 2],
      ['a lane that was opened before there were baskets', 3],
      ['a ratification that was opened before its text was drafted', 7],
      ['a redrafting that was opened before the text was declined', 12],
    ] as const
  ).map(
    ([what, index]): Forgery => [
      what,
      PLAIN,
      `readings[${index}].openedAt`,
      /is not after the settlement of .*, which led here/,
      (open) => opensAt(open.readings[index], open.readings[index - 1].closing.at),
    ],
  ),
]

const DEADLINES: readonly Forgery[] = [
  deadline('ten years too late', 10 * YEAR),
  deadline('a week too late', 7 * DAY),
  deadline('a minute too early', -60_000),
  deadline('a millisecond too late', 1),
  [
    'a deadline before the opening',
    PLAIN,
    'readings[0].closesAt',
    /from the opening, the rules and the moves, the deadline is/,
    ({ readings: [first] }) => (first.closesAt = after(first.openedAt, -DAY)),
  ],
  [
    'a closing by the deadline after a second',
    PLAIN,
    'readings[16].closesAt',
    /from the opening, the rules and the moves, the deadline is/,
    (open) => closesByDeadline(open, after(open.readings[16].openedAt, 1_000)),
  ],
  [
    'a closing by a deadline years later',
    PLAIN,
    'readings[16].closesAt',
    /from the opening, the rules and the moves, the deadline is/,
    (open) => closesByDeadline(open, after(open.readings[16].openedAt, 3 * YEAR)),
  ],
  [
    'moves that were left out',
    MOVED,
    'readings[0].closesAt',
    /from the opening, the rules and the moves, the deadline is/,
    ({ readings: [first] }) => (first.extensions = []),
  ],
]

const CLOSINGS: readonly Forgery[] = [
  decided('after the deadline', ({ closesAt }) => after(closesAt, DAY)),
  decided('a millisecond after the deadline', ({ closesAt }) => after(closesAt, 1)),
  decided('at the deadline', ({ closesAt }) => closesAt),
  decided('years after the deadline', ({ closesAt }) => after(closesAt, 3 * YEAR)),
  [
    'a decision after a deadline that was moved to be earlier',
    MOVED,
    'readings[0].closing.at',
    /is a decision after the deadline/,
    ({ readings: [first] }) => {
      first.extensions[1].closesAt = after(first.openedAt, 5 * HOUR)
      first.closesAt = after(first.openedAt, 5 * HOUR)
    },
  ],
  [
    'a decision as the reading was opened',
    PLAIN,
    'readings[0].closing.at',
    /is not after the opening/,
    ({ readings: [first] }) => (first.closing.at = first.openedAt),
  ],
  [
    'a settlement as the reading was closed',
    PLAIN,
    'readings[0].settlement.settledAt',
    /is not after the closing/,
    ({ readings: [first] }) => (first.settlement.settledAt = first.closing.at),
  ],
  [
    'a publication as the last reading was settled',
    PLAIN,
    'publication.at',
    /is not after the settlement of the last reading/,
    (open) => (open.publication.at = open.readings.at(-1).settlement.settledAt),
  ],
  [
    'a last call as the reading was opened',
    CALLED,
    'readings[0].closing.lastCall',
    /was given before the reading was opened/,
    ({ readings: [first] }) => (first.closing.lastCall.at = first.openedAt),
  ],
]

const WRITTEN: readonly Forgery[] = (
  [
    ['round.startedAt', PLAIN, (open) => [open.round, 'startedAt']],
    ['readings[0].openedAt', PLAIN, (open) => [open.readings[0], 'openedAt']],
    ['readings[0].closesAt', PLAIN, (open) => [open.readings[0], 'closesAt']],
    ['readings[0].extensions[1].at', MOVED, (open) => [open.readings[0].extensions[1], 'at']],
    ['readings[0].extensions[1].closesAt', MOVED, (open) => [open.readings[0].extensions[1], 'closesAt']],
    ['readings[0].closing.at', PLAIN, (open) => [open.readings[0].closing, 'at']],
    ['readings[0].closing.lastCall.at', CALLED, (open) => [open.readings[0].closing.lastCall, 'at']],
    ['readings[15].closing.until', SILENT, (open) => [open.readings[15].closing, 'until']],
    ['readings[0].settlement.settledAt', PLAIN, (open) => [open.readings[0].settlement, 'settledAt']],
    ['publication.at', PLAIN, (open) => [open.publication, 'at']],
    ['release.at', 'a record with co-chairs', (open) => [open.release, 'at']],
  ] as const satisfies readonly (readonly [string, Forgery[1], (open: Open) => readonly [Open, string]])[]
).map(
  ([place, base, at]): Forgery => [
    `${place} in another form`,
    base,
    place,
    /is not written as an instant in UTC with milliseconds/,
    (open) => {
      const [owner, key] = at(open)
      owner[key] = owner[key].replace(/\.\d+Z$/, 'Z')
      const [{ closesAt } = {}] = open.readings[0].extensions.slice(-1)
      if (closesAt !== undefined) open.readings[0].closesAt = closesAt
    },
  ],
)

export const FORGED_TIMES: readonly Forgery[] = [...OPENINGS, ...DEADLINES, ...CLOSINGS, ...WRITTEN]

/** A reading that was opened at another time, with the deadline that goes with it. */
function opensAt(reading: Open, openedAt: string): void {
  reading.closesAt = after(reading.closesAt, Date.parse(openedAt) - Date.parse(reading.openedAt))
  reading.openedAt = openedAt
}

/** The reading under silence, closed by another deadline. */
export function closesByDeadline(open: Open, closesAt: string): void {
  const reading = open.readings[16]
  reading.closesAt = closesAt
  reading.closing.at = closesAt
  reading.settlement.settledAt = after(closesAt, 1)
}

function deadline(what: string, later: number): Forgery {
  const says = /from the opening, the rules and the moves, the deadline is/
  return [
    `a deadline ${what}`,
    PLAIN,
    'readings[0].closesAt',
    says,
    ({ readings: [first] }) => (first.closesAt = after(first.closesAt, later)),
  ]
}

function decided(when: string, at: (reading: Open) => string): Forgery {
  return [
    `a decision ${when}`,
    PLAIN,
    'readings[0].closing.at',
    /is a decision after the deadline/,
    ({ readings: [first] }) => {
      first.closing.at = at(first)
      first.settlement.settledAt = after(first.closing.at, 1)
    },
  ]
}
