import { expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { untilPlace } from './a-forgery.ts'
import { BASES, changed } from './forged-bases.ts'
import { FORGED_EARLIER } from './forged-earlier.ts'
import { FORGED_MOVES } from './forged-moves.ts'
import { FORGED_PERSONS } from './forged-persons.ts'
import { FORGED_RULES } from './forged-rules.ts'
import { FORGED_TIMES } from './forged-times.ts'

const FORGERIES = [...FORGED_TIMES, ...FORGED_MOVES, ...FORGED_RULES, ...FORGED_EARLIER, ...FORGED_PERSONS]

test.each(Object.entries(BASES))('%s verifies before it is forged', (_, record) => {
  expect(verifyRecord(record).mismatches).toEqual([])
})

test('no two forgeries are the same', () => {
  const forged = FORGERIES.map(([what, base, place]) => `${what} in ${base}, at ${place}`)

  expect(new Set(forged).size).toBe(forged.length)
  expect(forged.length).toBeGreaterThanOrEqual(60)
})

test.each(FORGERIES)('%s is found in %s and named', (_, base, place, says, change) => {
  const forged = changed(untilPlace(BASES[base], String(place)), change)

  const { mismatches } = verifyRecord(forged)

  const where = typeof place === 'string' ? place : expect.stringMatching(place)
  expect(mismatches).toContainEqual({ place: where, says: expect.stringMatching(says) })
})
