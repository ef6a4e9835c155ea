import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDispositions } from '../../../infra/verify/check-dispositions.ts'
import type { SortedReading } from '../../../infra/verify/count.ts'
import { LeavesRead } from '../../../infra/verify/leaves-read.ts'
import { noFindings } from '../../../infra/verify/mismatch.ts'
import { DispositionKind, dispositionsOf } from '../../../shared/dispositions.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import type { RecordedReading } from '../../../shared/recorded-reading.ts'
import { many } from '../../many.ts'
import { anyLane, objectionsOf } from './any-lane.ts'

describe('for any lane, in which anything may follow anything', () => {
  test('every objection of a settled reading has exactly one disposition', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(anyLane, ({ sittings, readings }) => {
        const dispositions = dispositionsOf(sittings)

        expect([...dispositions.keys()].toSorted()).toEqual([...new Set(objectionsOf(readings))].toSorted())
        for (const { is, why } of dispositions.values()) {
          expect(DispositionKind.options).toContain(is)
          seen.add(why)
        }
        // What a record says of an objection last is what became of it.
        const last = new Map(
          readings.flatMap(({ dispositions: made }) => (made?.objections ?? []).map((one) => [one.objection, one.is])),
        )
        for (const [id, { is }] of dispositions) expect(last.get(id)).toBe(is)
      }),
      { numRuns: many({ atOnce: 150, inAll: 5_000 }) },
    )
    expect(seen.size).toBe(8)
  })

  test('the verifier has the same dispositions as the rules, and finds each that was changed', () => {
    fc.assert(
      fc.property(anyLane, fc.nat(), ({ record, readings }, place) => {
        expect(mismatchesIn(readings).filter(({ place: at }) => at.endsWith('.dispositions.objections'))).toEqual([])

        const made = readings.flatMap(({ dispositions }, at) =>
          (dispositions?.objections ?? []).map((_, index) => ({ at, index })),
        )
        const changed = made[place % Math.max(made.length, 1)]
        if (changed === undefined) return
        const forged = readings.map((reading, at) => (at === changed.at ? forge(reading, changed.index) : reading))
        expect(mismatchesIn(forged).map(({ place: at }) => at)).toContain(
          `readings[${changed.at}].dispositions.objections`,
        )

        function mismatchesIn(all: readonly RecordedReading[]) {
          return mismatchesOf(all, record)
        }
      }),
      { numRuns: many({ atOnce: 150, inAll: 5_000 }) },
    )
  })
})

test.each(['parley-record/1', 'parley-record/2'] as const)(
  'a record of %s has no dispositions and no answers',
  (format) => {
    fc.assert(
      fc.property(anyLane, ({ record, readings }) => {
        const found = mismatchesOf(readings, { ...record, format }).map(({ says }) => says)

        expect(found.filter((says) => says === 'may not be present here')).toHaveLength(readings.length)
        const answering = readings.flatMap(({ submissions }) =>
          submissions.filter(({ submission }) => submission?.is === 'proposal' && submission.answers !== undefined),
        )
        expect(found.filter((says) => says.startsWith('is not part of the format'))).toHaveLength(answering.length)
      }),
      { numRuns: 50 },
    )
  },
)

function mismatchesOf(readings: readonly RecordedReading[], record: RoundRecord) {
  const findings = noFindings()
  const sorted = readings.map(sortedOut)
  for (const [index, one] of sorted.entries()) checkDispositions(one, sorted.slice(0, index), record, findings)
  return findings.mismatches
}

/** Says that an objection was met that was not, or the other way round. */
function forge(reading: RecordedReading, index: number): RecordedReading {
  const { salt = '', objections = [] } = reading.dispositions ?? {}
  const turned = objections.map((one, at) =>
    at === index ? { ...one, is: one.is === 'met' ? ('stands' as const) : ('met' as const) } : one,
  )
  return { ...reading, dispositions: { salt, objections: turned } }
}

function sortedOut(reading: RecordedReading, index: number): SortedReading {
  const proposals = reading.submissions.flatMap(({ submission }) =>
    submission?.is === 'proposal' ? [[submission.id, submission] as const] : [],
  )
  const nothing = {
    roots: new Map(),
    withdrawn: new Set<string>(),
    positions: undefined,
    mostRevisions: 0,
    statements: [],
    words: [],
    floor: new Map(),
    aside: [],
    padding: 0,
    covered: 1,
  }
  const at = `readings[${index}]`
  const read = { ...reading, submissions: [], leaves: new LeavesRead(at) }
  return { at, reading: read, proposals: new Map(proposals), ...nothing }
}
