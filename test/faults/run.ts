import { fileURLToPath } from 'node:url'
import { dialogueLeftAlone } from '../simulation/a-dialogue-left-alone.ts'
import { aStage } from '../simulation/a-world.ts'
import { aSeed, numbersAsked } from '../simulation/asked.ts'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { SHORT } from '../simulation/texts-of-a-round.ts'
import { playThroughFaults } from './a-faulty-round.ts'
import { KINDS } from './kinds.ts'
import { startProxy } from './proxy.ts'

/** `npm run faults -- --rounds 1500 --seed 1`: plays rounds through faults, and each of them left alone as well. */

type Job = { readonly seed: number; readonly from: number; readonly rounds: number }
type Result = { readonly counts: Readonly<Record<string, number>>; readonly violations: readonly string[] }

/** One round in so many goes through all its stages; the others are short, and start and wake the machine as often. */
const WHOLE = 10

/** They wait for answers that do not come most of the time. */
const PROCESSES = 20

/** How often each kind of fault has to have happened in a run of the usual size. */
const AT_LEAST = 1_000
const USUAL_ROUNDS = 1_500

export async function playJob({ seed, from, rounds }: Job, progress: (done: number) => void): Promise<Result> {
  const names = Array.from({ length: rounds }, (_, index) => {
    const number = from + index
    return `${number % WHOLE === 0 ? 'whole' : SHORT}/${seed}/${number}`
  })
  const leftAlone = await dialogueLeftAlone(names)
  const [stage, proxy] = [await aStage(), await startProxy()]
  const counts: Record<string, number> = {}
  const violations: string[] = []
  for (const [index, name] of names.entries()) {
    const [alone, disturbed] = [leftAlone[index], await playThroughFaults(stage, proxy, name, counts)]
    const other = alone?.digest === disturbed.digest ? [] : ['the settlements differ from those of a round left alone']
    const found = [...(alone?.violations ?? []), ...disturbed.violations, ...other].map(
      (violation) => `round ${from + index}: ${violation}`,
    )
    const again = `  again: npm run faults -- --seed ${seed} --from ${from + index} --rounds 1`
    violations.push(...found, ...(found.length > 0 ? [again] : []))
    progress(index + 1)
  }
  return { counts, violations }
}

async function main(): Promise<void> {
  const { rounds, seed, from } = numbersAsked({ rounds: USUAL_ROUNDS, seed: aSeed(), from: 0 })
  const each = Math.ceil(rounds / PROCESSES)
  const jobs = Array.from({ length: Math.ceil(rounds / each) }, (_, index) => ({
    seed,
    from: from + index * each,
    rounds: Math.min(each, rounds - index * each),
  }))
  console.log(`${rounds} rounds through faults, each of them left alone as well, seed ${seed}`)
  const results = await inProcesses<Job, Result>(
    fileURLToPath(import.meta.url),
    jobs,
    progressLine('rounds', rounds),
    PROCESSES,
  )
  const violations = results.flatMap((result) => result.violations)
  const seldom = KINDS.map(({ name }) => {
    const times = results.reduce((all, { counts }) => all + (counts[name] ?? 0), 0)
    console.log(`  ${String(times).padStart(7)}  ${name}`)
    return { name, times }
  }).filter(({ times }) => rounds >= USUAL_ROUNDS && times < AT_LEAST)
  const tooFew = seldom.map(({ name, times }) => `${name} happened ${times} times, not ${AT_LEAST}`)
  const wrong = [...violations, ...tooFew]
  console.log(wrong.length === 0 ? 'Every guarantee held in every round.' : wrong.join('\n'))
  process.exit(wrong.length === 0 ? 0 : 1)
}

if (isAtWork()) atWork(playJob)
else await main()
