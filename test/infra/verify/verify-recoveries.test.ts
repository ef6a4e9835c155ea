import { expect, test } from 'vitest'
import { checkRecoveries } from '../../../infra/verify/check-recoveries.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import type { RecordedRecovery } from '../../../shared/recovery.ts'
import { recordedRecoveries } from '../../../shared/recovery.ts'
import { aDialogue } from '../../builders.ts'

type Recoveries = readonly RecordedRecovery[]

const [RIVER, SEA] = [
  { side: 'river', day: '2026-11-27' },
  { side: 'sea', day: '2026-11-28' },
]

function aReading(recoveries: Recoveries, basket?: string) {
  const settlement = { settledAt: '2026-11-29T12:00:00.000Z', ...(recoveries.length > 0 && { recoveries }) }
  return { at: 'readings.0', reading: { id: '1.terms.1', basket, settlement } as never }
}

function findingsOn(
  recoveries: Recoveries,
  before: readonly ReturnType<typeof aReading>[] = [],
  format: 'parley-record/3' | 'parley-record/4' = 'parley-record/4',
): readonly string[] {
  const findings = noFindings()
  checkRecoveries(aReading(recoveries, 'b1'), before, { format, dialogue: aDialogue() }, findings)
  return findings.mismatches.map(({ says }) => says)
}

test('a record may list nobody, and people of its sides in order', () => {
  for (const list of [[], [RIVER], [RIVER, SEA], [RIVER, RIVER, SEA]]) expect(findingsOn(list)).toEqual([])
})

test.each([
  ['a side that is none of the dialogue', [{ side: 'lake', day: '2026-11-28' }]],
  ['a day after the settlement', [{ side: 'sea', day: '2026-11-30' }]],
  ['another order', [SEA, RIVER]],
])('a list with %s is found', (_, list) => {
  expect(findingsOn(list)).not.toEqual([])
})

test('a recovery that an earlier reading lists is missing in no later one of its lane', () => {
  const [terms, sameLane, otherLane] = [aReading([RIVER]), aReading([RIVER, RIVER], 'b1'), aReading([SEA], 'b2')]

  expect(findingsOn([], [terms])).toHaveLength(1)
  expect(findingsOn([RIVER], [terms, sameLane])).toHaveLength(1)
  expect(findingsOn([RIVER, RIVER], [terms, sameLane, otherLane])).toEqual([])
})

test('no earlier format has it', () => {
  expect(findingsOn([RIVER], [], 'parley-record/3')).toHaveLength(1)
})

test('what is recorded is a side and a day, of people of the round’s sides', () => {
  const at = '2026-11-28T23:59:59.999Z'
  const recoveries = [{ side: 'sea', at }, { side: 'lake', at }, { at }, { side: 'river', at }]

  expect(recordedRecoveries(recoveries, aDialogue().sides)).toEqual([
    { side: 'river', day: '2026-11-28' },
    { side: 'sea', day: '2026-11-28' },
  ])
})
