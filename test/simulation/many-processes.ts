import { fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import pLimit from 'p-limit'
import { COMPILED } from '../compiled.ts'

/** What a process at work says: how far it is, or what it came to. */
type Said<Result> = { readonly done: number } | { readonly result: Result }

/**
 * Does jobs in processes of their own, as many at a time as there are cores, each running this very program.
 *
 * @param program the file of the program that is asked, which calls {@link atWork} where it {@link isAtWork}
 * @param progress is told how much of all jobs is done, whenever a process says so
 * @throws {Error} when a process ends without a result
 */
export async function inProcesses<Job, Result>(
  program: string,
  jobs: readonly Job[],
  progress: (done: number) => void,
  processes = availableParallelism(),
): Promise<readonly Result[]> {
  const limit = pLimit(processes)
  const done = jobs.map(() => 0)
  const results = jobs.map((job, index) =>
    limit(() =>
      inProcess<Job, Result>(program, job, (so) => {
        done[index] = so
        progress(done.reduce((all, one) => all + one, 0))
      }),
    ),
  )
  return Promise.all(results)
}

/** Whether this process was started to do a job. */
export function isAtWork(): boolean {
  return process.env[AT_WORK] !== undefined
}

/** Does the job this process was started for, and ends; it ends as well when whoever started it does. */
export function atWork<Job, Result>(run: (job: Job, progress: (done: number) => void) => Promise<Result>): void {
  process.once('disconnect', () => process.exit(1))
  process.once('message', async (job: Job) => {
    const result = await run(job, (done) => process.send?.({ done } satisfies Said<Result>))
    process.send?.({ result } satisfies Said<Result>, undefined, undefined, () => process.exit(0))
  })
}

/** Prints how far something is, every ten seconds. */
export function progressLine(what: string, all: number): (done: number) => void {
  const started = performance.now()
  let said = started
  return (done) => {
    if (performance.now() - said < EVERY_MS) return
    said = performance.now()
    const seconds = (said - started) / 1_000
    const left = done === 0 ? '' : `, about ${Math.ceil((seconds / done) * (all - done))} s left`
    process.stdout.write(`  ${done} of ${all} ${what} after ${Math.round(seconds)} s${left}\n`)
  }
}

const EVERY_MS = 10_000
const LAST_WORDS = 2_000
const AT_WORK = 'PARLEY_TEST_AT_WORK'

function inProcess<Job, Result>(program: string, job: Job, progress: (done: number) => void): Promise<Result> {
  return new Promise((resolve, reject) => {
    // What Parley logs of the trouble it is put to is of interest only where the process does not survive it.
    const child = fork(program, {
      env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, [AT_WORK]: 'yes' },
      execArgv: ['--import', 'tsx'],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let complained = ''
    child.stderr?.on('data', (chunk) => {
      complained = `${complained}${chunk}`.slice(-LAST_WORDS)
    })
    child.on('message', (said: Said<Result>) => ('result' in said ? resolve(said.result) : progress(said.done)))
    child.once('error', reject)
    child.once('exit', (code, signal) => reject(new Error(`a process ended with ${code ?? signal}: ${complained}`)))
    child.send(job as object)
  })
}
