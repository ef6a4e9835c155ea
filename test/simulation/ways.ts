import type { RoundRecord } from '../../shared/record.ts'

/** Where each reading of a round led, what closed it, and how its texts fared beside one another. */
export function pathsOf(record: RoundRecord): readonly string[] {
  return record.readings.flatMap(({ stage, closing, settlement, outcomes }) => {
    const by = closing.by === 'facilitator' ? closing.decision : closing.by
    const beside = outcomes.flatMap(({ reason }) => (BESIDE_OTHERS.includes(reason) ? [`a text: ${reason}`] : []))
    return [`${stage}: ${by} → ${settlement.next}`, ...beside]
  })
}

const BESIDE_OTHERS = ['consolidated', 'merged', 'amended', 'outranked', 'tied', 'not-read-again']

/** Rounds that never went one of these ways would show nothing of it. */
const NEEDED = [
  'terms: settle → next-stage',
  'terms: another-reading → another-reading',
  'terms: silence → another-reading',
  'terms: adjourn → adjourn',
  'terms: deadline → next-stage',
  'terms: deadline → another-reading',
  'baskets: settle → next-stage',
  'baskets: settle → adjourn',
  'modality: settle → next-stage',
  'modality: settle → shelve',
  'commitments: settle → next-stage',
  'ratification: settle → ratified',
  'ratification: settle → redraft',
  'a text: consolidated',
  'a text: merged',
  'a text: amended',
  'a text: tied',
]

/** How often readings went which way: a line for each way. */
export function tallyOf(ways: readonly string[]): readonly string[] {
  const times = new Map<string, number>()
  for (const way of ways) times.set(way, (times.get(way) ?? 0) + 1)
  return [...times].toSorted().map(([way, count]) => `${String(count).padStart(7)}  ${way}`)
}

/** What is wrong with rounds that never went where some should have: a line for each way. */
export function missingIn(ways: readonly string[]): readonly string[] {
  return NEEDED.filter((way) => !ways.includes(way)).map((way) => `no reading went this way: ${way}`)
}
