import { expect, test } from 'vitest'
import { BasketId, isTakenInLanes, MOST_LANES, Stage } from '../../shared/stage.ts'

test('terms and baskets have one lane for the whole round, later stages one for each basket', () => {
  expect(Stage.options.map((stage) => [stage, isTakenInLanes(stage)])).toEqual([
    ['terms', false],
    ['baskets', false],
    ['modality', true],
    ['commitments', true],
    ['ratification', true],
  ])
})

test('every lane has a basket id, and no other basket id is valid', () => {
  const ids = Array.from({ length: MOST_LANES }, (_, index) => `b${index + 1}`)

  expect(ids.filter((id) => !BasketId.safeParse(id).success)).toEqual([])
  expect(['b0', `b${MOST_LANES + 1}`, 'b01', '1', 'b', 'b100'].filter((id) => BasketId.safeParse(id).success)).toEqual(
    [],
  )
})
