import { fileURLToPath } from 'node:url'
import { playUndisturbed } from '../faults/a-faulty-round.ts'
import { startProxy } from '../faults/proxy.ts'
import { aStage } from '../simulation/a-world.ts'
import { numbersAsked } from '../simulation/asked.ts'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { type Crash, playWithCrash } from './a-crash.ts'

/** `npm run crash -- --seed 1 --every 1`: one round, with a crash at each request to a service, before and after. */

type Job = { readonly seed: string; readonly digest: string; readonly crashes: readonly Crash[] }
type Result = { readonly died: Readonly<Record<string, number>>; readonly violations: readonly string[] }

const A_JOB = 40

/** More requests than any round of the script makes. */
const BEYOND = 1_000_000

async function crashAll({ seed, digest, crashes }: Job, progress: (done: number) => void): Promise<Result> {
  const [stage, proxy] = [await aStage(), await startProxy()]
  const died: Record<string, number> = {}
  const violations: string[] = []
  for (const [index, crash] of crashes.entries()) {
    const came = await playWithCrash(stage, proxy, seed, crash)
    const where = `${came.diedAt ?? 'nowhere'}, ${crash.effect ? 'after' : 'before'} its effect`
    died[where] = (died[where] ?? 0) + 1
    const other = came.digest === digest ? [] : ['the settlements differ from those of a round left alone']
    const found = [...came.violations, ...other]
    violations.push(...found.map((violation) => `killed at request ${crash.at}, ${where}: ${violation}`))
    progress(index + 1)
  }
  return { died, violations }
}

async function main(): Promise<void> {
  const { seed, every } = numbersAsked({ seed: 1, every: 1 })
  const name = `crash/${seed}`
  const [stage, proxy] = [await aStage(), await startProxy()]
  const { digest } = await playUndisturbed(stage, name)
  const requests = await requestsOf(stage, proxy, name)
  const crashes = Array.from({ length: Math.ceil(requests / every) }, (_, index) => index * every + 1).flatMap((at) =>
    [false, true].map((effect) => ({ at, effect })),
  )
  const jobs = Array.from({ length: Math.ceil(crashes.length / A_JOB) }, (_, index) => ({
    seed: name,
    digest,
    crashes: crashes.slice(index * A_JOB, (index + 1) * A_JOB),
  }))
  console.log(
    `A round of ${requests} requests to the store and the machine, killed ${crashes.length} times, once in each`,
  )
  const program = fileURLToPath(import.meta.url)
  const results = await inProcesses<Job, Result>(program, jobs, progressLine('crashes', crashes.length), PROCESSES)
  const places = new Map<string, number>()
  for (const [where, times] of results.flatMap(({ died }) => Object.entries(died))) {
    places.set(where, (places.get(where) ?? 0) + times)
  }
  for (const [where, times] of [...places].toSorted()) console.log(`  ${String(times).padStart(7)}  at ${where}`)
  const violations = results.flatMap((result) => result.violations)
  console.log(violations.length === 0 ? 'The end was the same each time.' : violations.join('\n'))
  process.exit(violations.length === 0 ? 0 : 1)
}

const PROCESSES = 3

/** Counts the requests of a round that nobody kills. */
export async function requestsOf(
  stage: Awaited<ReturnType<typeof aStage>>,
  proxy: Awaited<ReturnType<typeof startProxy>>,
  seed: string,
): Promise<number> {
  const { asked } = await playWithCrash(stage, proxy, seed, { at: BEYOND, effect: false })
  return asked
}

if (isAtWork()) atWork(crashAll)
else await main()
