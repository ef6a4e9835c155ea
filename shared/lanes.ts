import * as z from 'zod'
import type { Proposal } from './proposal.ts'
import type { Reading } from './reading.ts'
import { MOST_LANES } from './stage.ts'

/** How many baskets compete for how many lanes. */
export const ManyBaskets = z.object({ competing: z.int().min(1), lanes: z.int().min(0) }).meta({
  id: 'ManyBaskets',
  description:
    'More baskets compete than there are lanes. If more are agreed, the lowest ranked wait for the next round.',
})
export type ManyBaskets = z.infer<typeof ManyBaskets>

/**
 * The number of baskets of a reading, if they are more than the lanes that are left. Baskets with one heading are one.
 * Everybody sees the texts of a reading, so that this tells nothing of positions.
 */
export function manyBaskets(
  { stage, decided }: Pick<Reading, 'stage' | 'decided'>,
  proposals: readonly Pick<Proposal, 'competes' | 'withdrawnAt'>[],
): ManyBaskets | undefined {
  if (stage !== 'baskets') return undefined
  const standing = proposals.filter(({ withdrawnAt }) => withdrawnAt === undefined)
  const competing = new Set(standing.map(({ competes }) => competes)).size
  // Each basket that an earlier sitting decided has a lane.
  const lanes = MOST_LANES - decided.length
  return competing > lanes ? { competing, lanes } : undefined
}
