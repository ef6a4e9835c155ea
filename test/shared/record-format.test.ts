import { expect, test } from 'vitest'
import {
  knowsTheRegister,
  mayCoverRatifications,
  startsFromBefore,
  leavesOutReviewsOfEnded as verifierLeavesOut,
} from '../../infra/verify/formats.ts'
import {
  coversRatifications,
  keepsRecoveries,
  leavesOutReviewsOfEnded,
  NEWEST_FORMAT,
  RecordFormat,
  sealsRegister,
  startsFromWhatStands,
} from '../../shared/record-format.ts'

test('rounds start from what stands in the fifth format, and keep what the fourth one has', () => {
  const from = RecordFormat.options.filter(startsFromWhatStands)

  expect(from).toEqual(['parley-record/5', 'parley-record/6', 'parley-record/7'])
  expect(from.every(keepsRecoveries)).toBe(true)
  expect(RecordFormat.options.filter((format) => startsFromBefore({ format }))).toEqual(from)
})

test('the opening of a round seals the register of consultations from the sixth format on', () => {
  const sealing = RecordFormat.options.filter(sealsRegister)

  expect(sealing).toEqual(['parley-record/6', 'parley-record/7'])
  expect(RecordFormat.options.filter((format) => knowsTheRegister({ format }))).toEqual(sealing)
})

test('reviews of baskets that ended are left out in the seventh format, which is the newest', () => {
  const leaving = RecordFormat.options.filter(leavesOutReviewsOfEnded)

  expect(leaving).toEqual([NEWEST_FORMAT])
  expect(RecordFormat.options.filter((format) => verifierLeavesOut({ format }))).toEqual(leaving)
})

test('what was said in a ratification may be covered from the seventh format on', () => {
  const covering = RecordFormat.options.filter(coversRatifications)

  expect(covering).toEqual(['parley-record/7'])
  expect(RecordFormat.options.filter((format) => mayCoverRatifications({ format }))).toEqual(covering)
})
