import { expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'

const IN_MINUTES = { rule: 'consensus', quorum: 0.5, threshold: 0.75, minutes: 30, readings: 2 } as const

test('a record says that its readings last minutes, and no record of an earlier format does', async () => {
  const record = await aRecord()
  const terms = record.readings[0]
  const stages = { ...record.dialogue.stages, terms: IN_MINUTES }
  const inMinutes = {
    ...record,
    dialogue: { ...record.dialogue, stages },
    readings: [{ ...terms, rules: IN_MINUTES }, ...record.readings.slice(1)],
  }
  const placesIn = (written: unknown) => verifyRecord(written).mismatches.map(({ place }) => place)

  expect(placesIn(inMinutes)).not.toContain('readings[0].rules.minutes')
  expect(placesIn({ ...inMinutes, format: 'parley-record/2' })).toContain('readings[0].rules.minutes')
  const both = {
    ...inMinutes,
    dialogue: { ...inMinutes.dialogue, stages: { ...stages, terms: { ...IN_MINUTES, days: 7 } } },
  }
  expect(placesIn(both)).toContain('dialogue.stages.terms.minutes')
})
