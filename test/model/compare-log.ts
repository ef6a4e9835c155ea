import { same } from './compare.ts'
import type { Model } from './model.ts'
import type { Real } from './real.ts'

/**
 * Checks that everything that the rounds came to is in the log of the dialogue once, and that each size of it is signed once, with a
 * signature that verifies.
 */
export async function compareLog({ round }: Model, { world }: Real): Promise<void> {
  if (round === 0) return
  await world.keepLog()
  const records = await Promise.all(Array.from({ length: round }, (_, before) => world.record(before + 1)))
  same('what does not hold of the log', await world.logViolations(records), [])
}
