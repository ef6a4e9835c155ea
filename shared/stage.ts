import * as z from 'zod'

/** The five stages of a round, in order. */
export const Stage = z.enum(['terms', 'baskets', 'modality', 'commitments', 'ratification']).meta({ id: 'Stage' })
export type Stage = z.infer<typeof Stage>

/** A basket's id: its lane's number, `b1` to `b40`. */
export const BasketId = z
  .string()
  .regex(/^b([1-9]|[1-3]\d|40)$/, 'a basket is b1 to b40')
  .meta({ id: 'BasketId' })
export type BasketId = z.infer<typeof BasketId>

/** An inline Map of Step Functions runs 40 iterations at a time, so a round has at most 40 lanes. */
export const MOST_LANES = 40

/** Whether a stage is held in lanes, once for each basket, and not once for the round. */
export function isTakenInLanes(stage: Stage): boolean {
  return stage === 'modality' || stage === 'commitments' || stage === 'ratification'
}
