import { expect, test } from 'vitest'
import { BasketId, isTakenInLanes, MOST_LANES, Stage } from '../../shared/stage.ts'

test('a round defines terms and splits into baskets together, and goes on in lanes', () => {
  expect(Stage.options.map((stage) => [stage, isTakenInLanes(stage)])).toEqual([
    ['terms', false],
    ['baskets', false],
    ['modality', true],
    ['commitments', true],
    ['ratification', true],
  ])
})

test('every lane has a basket id and there is none beyond them', () => {
  const ids = Array.from({ length: MOST_LANES }, (_, index) => `b${index + 1}`)

  expect(ids.filter((id) => !BasketId.safeParse(id).success)).toEqual([])
  expect(['b0', `b${MOST_LANES + 1}`, 'b01', '1', 'b', 'b100'].filter((id) => BasketId.safeParse(id).success)).toEqual(
    [],
  )
})
