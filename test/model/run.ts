import { fileURLToPath } from 'node:url'
import * as fc from 'fast-check'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { aSeed, numericOptions } from '../simulation/numeric-options.ts'
import { aStage } from '../simulation/test-dialogue.ts'
import { anySequence, WHOLE } from './a-sequence.ts'
import type { Coverage } from './coverage.ts'
import { MANY, missedCoverage } from './coverage-goals.ts'

/** `npm run model -- --runs 10000 --seed 1`: tries sequences on real rounds and on their model. */

type Job = { readonly seed: number; readonly runs: number }
type Result = { readonly tried: number; readonly failure: string | undefined; readonly seen: Coverage }

/** So many sequences to a process: it plays each beginning once, and its memory goes when it ends. */
const A_JOB = 2_500

/** A failure is made smaller for so long. */
const SHRINKING_MS = 60_000

async function tryJob({ seed, runs }: Job, progress: (done: number) => void): Promise<Result> {
  const stage = await aStage()
  const seen: Coverage = {}
  let tried = 0
  const property = anySequence(stage, seen, WHOLE).beforeEach(() => {
    tried += 1
    progress(tried)
  })
  const parameters = { seed, numRuns: runs }
  const first = await fc.check(property, { ...parameters, endOnFailure: true })
  if (!first.failed) return { tried, failure: undefined, seen }
  // The same failure again, this time made smaller.
  const smaller = await fc.check(anySequence(stage, {}, WHOLE), {
    ...parameters,
    path: first.counterexamplePath ?? '',
    interruptAfterTimeLimit: SHRINKING_MS,
    markInterruptAsFailure: false,
  })
  const shown = smaller.failed ? smaller : first
  const why = shown.errorInstance instanceof Error ? shown.errorInstance.message : String(shown.errorInstance)
  return {
    tried,
    seen,
    failure: `${why}\n${shown.counterexample?.join('\n')}\nAgain: npm run model -- --seed ${seed} --runs ${runs}`,
  }
}

async function main(): Promise<void> {
  const { runs, seed } = numericOptions({ runs: MANY, seed: aSeed() })
  const jobs = Array.from({ length: Math.ceil(runs / A_JOB) }, (_, index) => ({
    seed: seed + index,
    runs: Math.min(A_JOB, runs - index * A_JOB),
  }))
  console.log(`${runs} sequences against the model, seed ${seed}`)
  const results = await inProcesses<Job, Result>(fileURLToPath(import.meta.url), jobs, progressLine('sequences', runs))
  const failures = results.flatMap(({ failure }) => failure ?? [])
  console.log(`${results.reduce((all, { tried }) => all + tried, 0)} sequences tried. What they came to:`)
  const seen = sum(results.map((result) => result.seen))
  for (const [what, times] of Object.entries(seen).toSorted()) {
    console.log(`  ${String(times).padStart(7)}  ${what}`)
  }
  const missing = runs >= MANY ? missedCoverage(seen) : []
  for (const { what, times, atLeast } of missing) console.log(`Coverage ${times} times, not ${atLeast}: ${what}`)
  console.log(failures.length === 0 ? 'Nothing differs from the model.' : failures.join('\n\n'))
  process.exit(failures.length + missing.length === 0 ? 0 : 1)
}

function sum(all: readonly Coverage[]): Coverage {
  const total: Record<string, number> = {}
  for (const [what, times] of all.flatMap((seen) => Object.entries(seen))) total[what] = (total[what] ?? 0) + times
  return total
}

if (isAtWork()) atWork(tryJob)
else await main()
