import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { readRecord } from '../../functions/record/read-record.ts'
import { readRegisterRecord } from '../../functions/record/read-register-record.ts'
import { handler as keepTheLog } from '../../functions/scheduled/keep-the-log.ts'
import { readRounds } from '../../functions/store/rounds.ts'
import type { Table } from '../../functions/store/table.ts'
import { type LocalStack, startLocalStack } from '../../infra/local/local-stack.ts'
import type { RoundRecord } from '../../shared/record.ts'
import { aDialogueFile } from '../builders.ts'
import { type RoundResult, resultOfYears } from '../fault-injection/play-script.ts'
import { type Acknowledged, playRound } from '../simulation/a-round.ts'
import { consultationRulesFor } from '../simulation/consultations.ts'
import { settlementsDigest, violationsIn } from '../simulation/settlements.ts'
import { violationsInLog } from '../simulation/violations-in-log.ts'
import { pathsOf } from '../simulation/ways.ts'
import { type AcknowledgedInYears, isOfYears, playYears } from '../simulation/years.ts'
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

/** What is scheduled takes about so long. */
const SETTLES_IN_MS = 200

/**
 * Plays rounds one after the other in one dialogue whose process is killed all the while; then looks what is left.
 *
 * @param seeds a script of years can only be the first of them: it plays the first two rounds
 */
export async function playWithKills(
  seeds: readonly string[],
  lives: Lives,
  progress: (rounds: number) => void,
): Promise<Chaos> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-chaos-'))
  const [dialogue, state] = [join(folder, 'river-and-sea.yaml'), join(folder, 'state')]
  await writeFile(dialogue, JSON.stringify(aDialogueFile({ consultation: consultationRulesFor(seeds[0] ?? '') })))
  const stack = await repeatedlyKilledStack({ dialogue, state, bundle: join(folder, 'bundle') }, lives, seeds.join())
  try {
    const [acknowledged, done]: [Played[], string[]] = [[], []]
    let round = 1
    for (const [index, seed] of seeds.entries()) {
      let looks = 0
      const stuck = async () => {
        looks += 1
        if (looks > MOST_LOOKS) throw new Error(`round ${round} does not go on`)
        await pause(LOOK_AGAIN_MS)
      }
      const [soon, silenceUntil] = [() => Date.now() + SOON_MS, () => Date.now() + SILENCE_MS]
      const people = { asks: stack.asks, people: PEOPLE, coChairs: false }
      const did = (what: string) => done.push(what)
      const playing = { ...people, soon, waits: false, now: Date.now, did, silenceUntil, stuck }
      if (isOfYears(seed)) {
        const settles = async () => {
          stack.runWhatIsScheduled()
          await pause(SETTLES_IN_MS)
        }
        acknowledged.push({ seed, years: await playYears({ ...playing, settles, dayPasses: stuck }, seed) })
        round += 2
      } else {
        acknowledged.push({ seed, round, receipts: await playRound(playing, seed, round) })
        round += 1
      }
      progress(index + 1)
    }
    await stack.end()
    const { digests, violations, ways } = await resultsOf(dialogue, state, acknowledged)
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

/** What was acknowledged of a script: of one round, or of two and what is between them. */
type Played = { readonly seed: string } & (
  | { readonly round: number; readonly receipts: Acknowledged }
  | { readonly years: AcknowledgedInYears }
)

async function resultsOf(dialogue: string, state: string, acknowledged: readonly Played[]) {
  const stack = await startLocalStack({ dialogue, state })
  try {
    const digests: string[] = []
    const violations: string[] = []
    const ways: string[] = []
    // What was not signed when it was killed the last time is signed now.
    await keepTheLog()
    for (const played of acknowledged) {
      const came = await resultOf(stack, played)
      digests.push(came.digest)
      ways.push(...came.ways)
      violations.push(...came.violations.map((violation) => `${played.seed}: ${violation}`))
    }
    violations.push(...(await violationsInLog(stack.table, await readAllRecords(stack.table))))
    return { digests, violations, ways }
  } finally {
    await stack.stop()
  }
}

async function readAllRecords(table: Table): Promise<readonly RoundRecord[]> {
  const rounds = await readRounds(table)
  return Promise.all(rounds.map(({ round }) => readRecord(table, round)))
}

async function resultOf({ table, dialogue }: LocalStack, played: Played): Promise<RoundResult> {
  if ('years' in played) {
    const records = [await readRecord(table, 1), await readRecord(table, 2)]
    const { record: register } = await readRegisterRecord(table, dialogue.slug)
    return resultOfYears({ records, register }, played.years)
  }
  const record = await readRecord(table, played.round)
  const violations = violationsIn(record, played.receipts)
  return { digest: settlementsDigest(record), violations, ways: pathsOf(record) }
}
