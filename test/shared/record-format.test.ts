import { expect, test } from 'vitest'
import { startsFromBefore } from '../../infra/verify/formats.ts'
import { keepsRecoveries, RecordFormat, startsFromWhatStands } from '../../shared/record-format.ts'

test('rounds start from what stands in the fifth format, and keep what the fourth one has', () => {
  const from = RecordFormat.options.filter(startsFromWhatStands)

  expect(from).toEqual(['parley-record/5'])
  expect(from.every(keepsRecoveries)).toBe(true)
  expect(RecordFormat.options.filter((format) => startsFromBefore({ format }))).toEqual(from)
})
