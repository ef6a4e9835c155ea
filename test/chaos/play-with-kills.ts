import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readRecord } from '../../functions/record/read-record.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import { aDialogueFile } from '../builders.ts'
import { type Acknowledged, playRound } from '../simulation/a-round.ts'
import { settlementsDigest, violationsIn } from '../simulation/settlements.ts'
import { pathsOf } from '../simulation/ways.ts'
import { type Lives, repeatedlyKilledStack } from './repeatedly-killed-stack.ts'

export type Chaos = {
  readonly digests: readonly string[]
  readonly violations: readonly string[]
  readonly kills: number
  /** Where readings led, what was tabled in them, and what was done besides. */
  readonly ways: readonly string[]
}

const PEOPLE = 3

/** Who waits looks again this soon: most of what they wait for takes no longer. */
const LOOK_AGAIN_MS = 40

/** A deadline that is to pass is this far away. */
const SOON_MS = 700

/** Silence is kept for so long: in this time everybody is heard, however often the process is killed. */
const SILENCE_MS = 20_000

/** Nobody waits for ever for a round to go on. */
const MOST_LOOKS = 2_500

/** Plays rounds one after the other in one dialogue whose process is killed all the while; then looks what is left. */
export async function playWithKills(
  seeds: readonly string[],
  lives: Lives,
  progress: (rounds: number) => void,
): Promise<Chaos> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-chaos-'))
  const [dialogue, state] = [join(folder, 'river-and-sea.yaml'), join(folder, 'state')]
  await writeFile(dialogue, JSON.stringify(aDialogueFile()))
  const stack = await repeatedlyKilledStack({ dialogue, state, bundle: join(folder, 'bundle') }, lives, seeds.join())
  try {
    const acknowledged: Acknowledged[] = []
    const done: string[] = []
    for (const [index, seed] of seeds.entries()) {
      let looks = 0
      const stuck = async () => {
        looks += 1
        if (looks > MOST_LOOKS) throw new Error(`round ${index + 1} does not go on`)
        await pause(LOOK_AGAIN_MS)
      }
      const [soon, silenceUntil] = [() => Date.now() + SOON_MS, () => Date.now() + SILENCE_MS]
      const people = { asks: stack.asks, people: PEOPLE, coChairs: false }
      const did = (what: string) => done.push(what)
      const playing = { ...people, soon, waits: false, now: Date.now, did, silenceUntil, stuck }
      acknowledged.push(await playRound(playing, seed, index + 1))
      progress(index + 1)
    }
    await stack.end()
    const { digests, violations, ways } = await resultsOf(dialogue, state, seeds, acknowledged)
    return {
      digests,
      violations: [...violations, ...stack.unforeseen()],
      kills: stack.kills(),
      ways: [...ways, ...done],
    }
  } finally {
    await stack.end()
    await rm(folder, { recursive: true })
  }
}

async function resultsOf(
  dialogue: string,
  state: string,
  seeds: readonly string[],
  acknowledged: readonly Acknowledged[],
) {
  const stack = await startLocalStack({ dialogue, state })
  try {
    const digests: string[] = []
    const violations: string[] = []
    const ways: string[] = []
    for (const [index, receipts] of acknowledged.entries()) {
      const record = await readRecord(stack.table, index + 1)
      digests.push(settlementsDigest(record))
      ways.push(...pathsOf(record))
      violations.push(...violationsIn(record, receipts).map((violation) => `${seeds[index]}: ${violation}`))
    }
    return { digests, violations, ways }
  } finally {
    await stack.stop()
  }
}
