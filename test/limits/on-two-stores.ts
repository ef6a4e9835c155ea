import { expect } from 'vitest'
import { playUndisturbed } from '../faults/a-faulty-round.ts'
import type { aStage } from '../simulation/a-world.ts'

type Stage = Awaited<ReturnType<typeof aStage>>

/** All five stages with two lanes, one of them with a text that goes back to drafting, and a short one. */
const SCRIPTS = ['whole/store/2', 'short/store/2']

/** Plays the same rounds on stages that differ in their store, and expects the same settlements. */
export async function expectTheSameOn(here: Stage, there: Stage): Promise<void> {
  for (const script of SCRIPTS) {
    const [one, other] = [await playUndisturbed(here, script), await playUndisturbed(there, script)]

    expect(other).toEqual(one)
    expect(one.violations).toEqual([])
  }
}
