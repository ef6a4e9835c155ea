import { expect } from 'vitest'
import { DYNALITE } from '../a-table.ts'
import { playWithoutProxy } from '../fault-injection/a-faulty-round.ts'
import { aStage } from '../simulation/test-dialogue.ts'

/** All five stages with two lanes, one of them with a text that goes back to drafting, and a short one. */
const SCRIPTS = ['whole/store/2', 'short/store/2']

/** Plays the same rounds on dynalite in this process and on another store, and expects the same settlements. */
export async function expectTheSameOn(endpoint: string): Promise<void> {
  const [here, there] = [await aStage(DYNALITE), await aStage(endpoint)]
  try {
    for (const script of SCRIPTS) {
      const [one, other] = [await playWithoutProxy(here, script), await playWithoutProxy(there, script)]

      expect(sortedResults(other)).toEqual(sortedResults(one))
      expect(one.violations).toEqual([])
    }
  } finally {
    await here.close()
    await there.close()
  }
}

/** Two lanes are settled side by side: which of two readings is the first is chance. */
function sortedResults(played: Awaited<ReturnType<typeof playWithoutProxy>>) {
  return { ...played, ways: played.ways.toSorted() }
}
