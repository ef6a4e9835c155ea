import { randomUUID } from 'node:crypto'

/** What a waiting task came to. */
export type TaskResult = { readonly output: unknown } | { readonly error: string; readonly cause: string }

/** Why a token cannot be sent back, in the words of Step Functions' API. */
export class TokenRefused extends Error {
  override readonly name: 'TaskTimedOut' | 'TaskDoesNotExist' | 'InvalidToken'

  constructor(name: TokenRefused['name'], message: string) {
    super(message)
    this.name = name
  }
}

/** A state that waited for its token as long as it may. */
export class StatesTimeout extends Error {
  override readonly name = 'States.Timeout'
}

/** A task that somebody failed on purpose, under the error's own name. */
class TaskFailed extends Error {
  constructor(name: string, cause: string) {
    super(cause)
    this.name = name
  }
}

/** What a wait is timed with: the process's own timers, unless somebody keeps time in another way. */
export type Timers = {
  /** Calls back after so many milliseconds. @returns what calls it off */
  after(milliseconds: number, callBack: () => void): () => void
}

export const REAL_TIMERS: Timers = {
  after(milliseconds, callBack) {
    const timer = setTimeout(callBack, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** The task tokens of one process. A token is good for one answer, until its state has waited long enough. */
export class TaskTokens {
  readonly #timers: Timers
  readonly #waiting = new Map<string, (result: TaskResult | 'timed-out') => void>()
  readonly #closed = new Set<string>()

  constructor(timers: Timers = REAL_TIMERS) {
    this.#timers = timers
  }

  /** How many states wait for their token. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** A token that nobody had before. */
  mint(): string {
    return `${PREFIX}${randomUUID()}`
  }

  /**
   * Waits until a token is sent back.
   *
   * @throws {StatesTimeout} after so many seconds
   */
  async sentBack(token: string, seconds: number): Promise<unknown> {
    const { promise, resolve } = Promise.withResolvers<TaskResult | 'timed-out'>()
    const callOff = this.#timers.after(seconds * 1_000, () => resolve('timed-out'))
    this.#waiting.set(token, resolve)
    const result = await promise

    callOff()
    this.close(token)
    if (result === 'timed-out') throw new StatesTimeout(`nobody sent the token back within ${seconds} s`)
    if ('error' in result) throw new TaskFailed(result.error, result.cause)
    return result.output
  }

  /** Sends a token back. @throws {TokenRefused} when nothing waits with it */
  send(token: string, result: TaskResult): void {
    this.mustWait(token)
    const wake = this.#waiting.get(token)
    this.close(token)
    wake?.(result)
  }

  /** Whether something waits with a token. @throws {TokenRefused} when nothing does */
  mustWait(token: string): void {
    if (this.#waiting.has(token)) return
    if (this.#closed.has(token))
      throw new TokenRefused('TaskTimedOut', 'Task Timed Out: the task does not wait any more')
    if (token.startsWith(PREFIX)) throw new TokenRefused('TaskDoesNotExist', 'no task of this process has that token')
    throw new TokenRefused('InvalidToken', 'Invalid token')
  }

  /** Lets nothing more be said to a task. */
  close(token: string): void {
    this.#waiting.delete(token)
    this.#closed.add(token)
  }

  /** Ends a wait as nobody asks any more, because its execution ended. */
  abandon(token: string): void {
    const wake = this.#waiting.get(token)
    this.close(token)
    wake?.({ error: 'States.Aborted', cause: 'the execution ended' })
  }
}

/** The token among what a state hands to its function. */
export function tokenIn(payload: Readonly<Record<string, unknown>>): string {
  const token = Object.values(payload).find((value) => typeof value === 'string' && value.startsWith(PREFIX))
  if (typeof token !== 'string') throw new TypeError('a state waits for a task token that it hands to nobody')
  return token
}

const PREFIX = 'local-task-'
