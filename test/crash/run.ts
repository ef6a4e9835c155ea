import { fileURLToPath } from 'node:url'
import { playWithoutProxy } from '../fault-injection/a-faulty-round.ts'
import { startProxy } from '../fault-injection/proxy.ts'
import { CONSULTING } from '../simulation/consultations.ts'
import { CONSULTED, LAPSED } from '../simulation/consulted.ts'
import { CONVENING } from '../simulation/convening.ts'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { numericOptions } from '../simulation/numeric-options.ts'
import { aStage } from '../simulation/test-dialogue.ts'
import { CONSENTED, CONVENED, EVENTFUL, wholeRound } from '../simulation/texts-of-a-round.ts'
import { missingIn, tallyOf } from '../simulation/ways.ts'
import { type Crash, playWithCrash } from './a-crash.ts'
import { allCrashes, requestsOf } from './all-crashes.ts'

/**
 * `npm run crash -- --seed 12 --every 1`: one round, a shorter one with co-chairs, one in which people are convened, and
 * consultations, with a crash at each request to a service, before and after.
 */

type Job = { readonly seed: string; readonly digest: string; readonly crashes: readonly Crash[] }
type Result = { readonly died: Readonly<Record<string, number>>; readonly violations: readonly string[] }

const A_JOB = 40

/** What the round that is played unless another is asked for tables, and what the one with co-chairs does. */
const OF_THE_CHAIR = ['a text of the chair’s', 'a text that answers, of the chair’s']
const BY_CONSENT = ['a text of the chair’s, by consent', 'a text that answers']

/** So many crashes may come to nothing, because the round was over before: one in so many. */
const SELDOM = 20

async function crashAll({ seed, digest, crashes }: Job, progress: (done: number) => void): Promise<Result> {
  const [stage, proxy] = [await aStage(), await startProxy()]
  const died: Record<string, number> = {}
  const violations: string[] = []
  for (const [index, crash] of crashes.entries()) {
    const came = await playWithCrash(stage, proxy, seed, crash)
    const effect = `${crash.effect ? 'after' : 'before'} its effect${came.deaths > 1 ? ', the second time' : ''}`
    const where = came.diedAt === undefined ? NOWHERE : `${came.diedAt}, ${effect}`
    died[where] = (died[where] ?? 0) + 1
    const other = came.digest === digest ? [] : ['the settlements differ from those of a round left alone']
    const found = [...came.violations, ...other]
    violations.push(...found.map((violation) => `killed at ${JSON.stringify(crash)}, ${where}: ${violation}`))
    progress(index + 1)
  }
  return { died, violations }
}

async function main(): Promise<void> {
  const { seed, every } = numericOptions({ seed: EVENTFUL, every: 1 })
  const [stage, proxy] = [await aStage(), await startProxy()]
  const jobs: Job[] = []
  const notSeen: string[] = []
  const rounds: readonly (readonly [string, readonly string[]])[] = [
    [wholeRound(seed), OF_THE_CHAIR],
    [CONSENTED, BY_CONSENT],
    [`${CONVENED}/2`, CONVENING],
    [`${CONSULTING}/1`, [...CONSULTED, ...LAPSED]],
  ]
  for (const [name, needed] of rounds) {
    const alone = await playWithoutProxy(stage, name)
    const requests = await requestsOf(stage, proxy, name, alone)
    const crashes = allCrashes(requests, every)
    for (let from = 0; from < crashes.length; from += A_JOB) {
      jobs.push({ seed: name, digest: alone.digest, crashes: crashes.slice(from, from + A_JOB) })
    }
    console.log(`A round of ${requests} requests, killed ${crashes.length} times, once or twice in each: ${name}`)
    for (const line of tallyOf(alone.ways)) console.log(`  ${line}`)
    if (name !== wholeRound(seed) || seed === EVENTFUL) notSeen.push(...missingIn(alone.ways, needed))
  }
  const crashes = jobs.flatMap((job) => job.crashes)
  const program = fileURLToPath(import.meta.url)
  const results = await inProcesses<Job, Result>(program, jobs, progressLine('crashes', crashes.length), PROCESSES)
  const places = new Map<string, number>()
  for (const [where, times] of results.flatMap(({ died }) => Object.entries(died))) {
    places.set(where, (places.get(where) ?? 0) + times)
  }
  for (const [where, times] of [...places].toSorted()) console.log(`  ${String(times).padStart(7)}  at ${where}`)
  const missed = places.get(NOWHERE) ?? 0
  const tooMany = missed * SELDOM > crashes.length ? [`${missed} crashes never came: the rounds were over before`] : []
  const violations = [...results.flatMap((result) => result.violations), ...tooMany, ...notSeen]
  console.log(violations.length === 0 ? 'The end was the same each time.' : violations.join('\n'))
  process.exit(violations.length === 0 ? 0 : 1)
}

const PROCESSES = 3
const NOWHERE = 'nowhere'

if (isAtWork()) atWork(crashAll)
else await main()
