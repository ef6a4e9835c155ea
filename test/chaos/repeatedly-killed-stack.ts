import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { readWholeFile } from '../../infra/dialogue-file.ts'
import { synthesized } from '../../infra/local/synthesized.ts'
import { COMPILED } from '../compiled.ts'
import { seededRandom } from '../fault-injection/plan.ts'
import type { Asks } from '../simulation/asks.ts'
import { isUnexpected } from '../simulation/failure-log.ts'
import { type Answer, answerOf, requestOf } from '../simulation/requested.ts'
import { aBundle, type Bundle } from './a-bundle.ts'
import type { Serving, ToServe } from './server.ts'
import { RUN_WHAT_IS_SCHEDULED } from './told.ts'

/** A local stack that is killed again and again, and started again each time. */
export type KilledStack = {
  /** Asks over HTTP until somebody answers. */
  readonly asks: Asks
  /** Has it run what a deployed dialogue runs by the clock, if it lives. */
  runWhatIsScheduled(): void
  kills(): number
  /** What its processes said of failures that being killed does not explain, one line each. */
  unforeseen(): readonly string[]
  /** Kills it for the last time. */
  end(): Promise<void>
}

/** What a stack is made of and keeps: the file of its dialogue, its state, and where its program is bundled. */
export type Folders = { readonly dialogue: string; readonly state: string; readonly bundle: string }

/** How long it lives at least, and at most, once it serves, in milliseconds. */
export type Lives = readonly [number, number]

/** One in so many does not live to serve: it is killed while it continues what the one before it left. */
const KILLED_WHILE_STARTING = 1 / 12

/** What starts takes about so long before it serves, in milliseconds. */
const STARTING_MS = 600

const SERVER = fileURLToPath(new URL('./server.ts', import.meta.url))

const AS_WRITTEN: Bundle = { program: SERVER, imports: 'tsx/esm' }

/** Nobody waits for ever: more than this, and it does not come back. */
const MOST_ATTEMPTS = 2_000
const AGAIN_MS = 25

/** @param seed what makes when it is killed; what it was at in that moment is another thing each time */
export async function repeatedlyKilledStack(folders: Folders, lives: Lives, seed: string): Promise<KilledStack> {
  const ending = new AbortController()
  let killed = 0
  const unforeseen: string[] = []
  const loadAs = (program: Bundle) => loading(program, folders, (said) => unforeseen.push(said))
  // It is the one that synthesizes the stack.
  const first = await serving(loadAs(AS_WRITTEN), { port: 0 })
  const { template } = await synthesized(readWholeFile(folders.dialogue), join(folders.state, 'stack'))
  const bundle = await aBundle(SERVER, template, folders.bundle)
  const load = () => loadAs(bundle)
  // Loaded while the one before it lives: it has to serve soon after that is killed.
  let next = load()
  const { sessions } = first
  let current: Serving & { readonly child: ChildProcess } = first
  const port = Number(new URL(first.origin).port)

  const killRepeatedly = async () => {
    for (;;) {
      const life = lives[0] + seededRandom(seed, killed, 'life') * (lives[1] - lives[0])
      await pause(life, undefined, { signal: ending.signal }).catch(() => {})
      if (ending.signal.aborted) return
      await kill(current.child)
      killed += 1
      while (seededRandom(seed, killed, 'stillborn') < KILLED_WHILE_STARTING) {
        next.send({ port } satisfies ToServe)
        await pause(seededRandom(seed, killed, 'starting') * STARTING_MS)
        await kill(next)
        killed += 1
        next = load()
      }
      current = await serving(next, { port })
      next = load()
    }
  }
  const killing = killRepeatedly()
  return {
    runWhatIsScheduled() {
      // Whether it is killed before that is nobody's matter.
      if (current.child.connected) current.child.send(RUN_WHAT_IS_SCHEDULED, () => {})
    },
    kills: () => killed,
    unforeseen: () => unforeseen,
    async end() {
      ending.abort()
      await killing
      await Promise.all([kill(current.child), kill(next)])
    },
    async asks(who, method, path, body, key) {
      // There are no co-chairs.
      const session = sessions[typeof who === 'number' ? who + 1 : 0]
      const own = typeof who === 'object' ? who : { Authorization: `Bearer ${session}` }
      const sent = requestOf(method, body, { ...own, ...(key !== undefined && { 'Idempotency-Key': key }) })
      for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
        const answer = await answered(`http://127.0.0.1:${port}${path}`, sent)
        if (answer !== undefined && answer.status < 500) return answer as never
        await pause(AGAIN_MS)
      }
      throw new Error(`${method} ${path}: nobody answers`)
    },
  }
}

async function answered(url: string, request: RequestInit): Promise<Answer | undefined> {
  try {
    return await answerOf(await fetch(url, request))
  } catch {
    // It was killed before it answered.
    return undefined
  }
}

function loading(
  { program, imports }: Bundle,
  { dialogue, state }: Folders,
  unforeseen: (said: string) => void,
): ChildProcess {
  const child = fork(program, [dialogue, state], {
    execArgv: ['--import', imports],
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.setEncoding('utf8').on('data', (said: string) => {
    process.stderr.write(said)
    if (isUnexpected(said)) unforeseen(said)
  })
  return child
}

async function serving(child: ChildProcess, toServe: ToServe): Promise<Serving & { readonly child: ChildProcess }> {
  const said = new Promise<Serving>((resolve, reject) => {
    child.once('message', (message: Serving) => resolve(message))
    child.once('exit', (code, signal) => reject(new Error(`the stack did not start: ${code ?? signal}`)))
  })
  child.send(toServe)
  return { child, ...(await said) }
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}
