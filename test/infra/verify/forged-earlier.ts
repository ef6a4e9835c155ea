import { after, type Base, DAY, type Forgery, HOUR, YEAR } from './forged-bases.ts'

/** Records that versions with an earlier format wrote. */
const EARLIER = [
  'a record of the first format',
  'a record of the second format',
  'a record of the third format',
] as const satisfies readonly Base[]

/** Forgeries of times and rules in records of earlier formats, whose servers held these rules too. */
export const FORGED_EARLIER: readonly Forgery[] = EARLIER.flatMap((base): readonly Forgery[] => [
  [
    'a decision after the deadline',
    base,
    'readings[0].closing.at',
    /is a decision after the deadline/,
    ({ readings: [first] }) => {
      first.closing.at = after(first.closesAt, HOUR)
      first.settlement.settledAt = after(first.closing.at, 1)
    },
  ],
  [
    'a deadline ten years too late',
    base,
    'readings[0].closesAt',
    /from the opening, the rules and the moves, the deadline is/,
    ({ readings: [first] }) => (first.closesAt = after(first.closesAt, 10 * YEAR)),
  ],
  [
    'a second reading that was opened before the first was settled',
    base,
    'readings[1].openedAt',
    /is not after the settlement of .*, which led here/,
    (open) => (open.readings[1].openedAt = open.readings[0].openedAt),
  ],
  [
    'a deadline more than a year ahead',
    base,
    'readings[0].extensions[0].closesAt',
    /more than a year/,
    ({ readings: [first] }) => {
      first.closesAt = after(first.openedAt, 2 * YEAR)
      first.extensions = [{ at: after(first.openedAt, 1), closesAt: first.closesAt }]
    },
  ],
  [
    'a move after the deadline that it moves',
    base,
    'readings[0].extensions[1].at',
    /is not before the deadline that it moves/,
    ({ readings: [first] }) => {
      first.closesAt = after(first.openedAt, 5 * DAY)
      first.extensions = [
        { at: after(first.openedAt, 1), closesAt: after(first.openedAt, DAY) },
        { at: after(first.openedAt, 2 * DAY), closesAt: first.closesAt },
      ]
    },
  ],
  [
    'a text in a language in which the dialogue is not held',
    base,
    /^readings\[0\]\.submissions \(.*\)$/,
    /is in (en|ru), in which the dialogue is not held/,
    (open) => (open.dialogue.languages = open.dialogue.languages.slice(1)),
  ],
  [
    'a modality that the dialogue does not offer',
    base,
    /^readings\[\d+\]\.submissions \(.*\)$/,
    /proposes .*, which this dialogue does not offer/,
    (open) => (open.dialogue.modalities = ['consultation-channel']),
  ],
  [
    'an opening in another form',
    base,
    'readings[0].openedAt',
    /is not written as an instant in UTC with milliseconds/,
    ({ readings: [first] }) => (first.openedAt = first.openedAt.replace('Z', '000Z')),
  ],
])
