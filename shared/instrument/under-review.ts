import type { RoundRecord } from '../record.ts'
import type { BasketId } from '../stage.ts'
import type { WhatStands } from '../standing/what-stands.ts'

type Reviewed = WhatStands['baskets'][number]

/** The basket that stood and that a lane of a record reviews; `undefined` for a new basket. */
export function basketUnderReview({ readings, stands }: RoundRecord, basket: BasketId): Reviewed | undefined {
  const lanes = readings.flatMap(({ settlement }) => settlement.lanes ?? [])
  const reviews = lanes.find((lane) => lane.basket === basket)?.reviews
  return stands?.baskets.find(({ id }) => id === reviews)
}

/** Its clauses; none for a new basket. */
export function clausesUnderReview(record: RoundRecord, basket: BasketId): Reviewed['clauses'] {
  return basketUnderReview(record, basket)?.clauses ?? []
}
