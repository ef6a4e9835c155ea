import { randomUUID } from 'node:crypto'

/** The result of a waiting task. */
export type TaskResult = { readonly output: unknown } | { readonly error: string; readonly cause: string }

/** A token cannot be sent back. The name is that of Step Functions' API. */
export class TokenRefused extends Error {
  override readonly name: 'TaskTimedOut' | 'TaskDoesNotExist' | 'InvalidToken'

  constructor(name: TokenRefused['name'], message: string) {
    super(message)
    this.name = name
  }
}

/** A state waited for its token until its timeout. */
export class StatesTimeout extends Error {
  override readonly name = 'States.Timeout'
}

/** A task that was failed with SendTaskFailure, with the error name that was sent. */
class TaskFailed extends Error {
  constructor(name: string, cause: string) {
    super(cause)
    this.name = name
  }
}

/** The timers of a wait. Tests pass their own. */
export type Timers = {
  /** Calls back after so many milliseconds. @returns a function that cancels it */
  after(milliseconds: number, callBack: () => void): () => void
}

export const REAL_TIMERS: Timers = {
  after(milliseconds, callBack) {
    const timer = setTimeout(callBack, milliseconds)
    return () => clearTimeout(timer)
  },
}

/** The task tokens of one process. A token can be sent back once, until its state's timeout. */
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

  /** Whether a token was given out here, for a task that waits or does not wait any more. */
  knows(token: string): boolean {
    return this.#waiting.has(token) || this.#closed.has(token)
  }

  /** A new token. */
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
    if (result === 'timed-out') throw new StatesTimeout(`the token was not sent back within ${seconds} s`)
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

  /** Checks that a state waits with a token. @throws {TokenRefused} when none does */
  mustWait(token: string): void {
    if (this.#waiting.has(token)) return
    if (this.#closed.has(token)) throw new TokenRefused('TaskTimedOut', 'Task Timed Out: the task is no longer waiting')
    if (token.startsWith(PREFIX)) throw new TokenRefused('TaskDoesNotExist', 'no task of this process has that token')
    throw new TokenRefused('InvalidToken', 'Invalid token')
  }

  /** Makes a token invalid. */
  close(token: string): void {
    this.#waiting.delete(token)
    this.#closed.add(token)
  }

  /** Ends a wait whose execution has ended. */
  abandon(token: string): void {
    const wake = this.#waiting.get(token)
    this.close(token)
    wake?.({ error: 'States.Aborted', cause: 'the execution ended' })
  }
}

/** The token in the payload of a state's function. */
export function tokenIn(payload: Readonly<Record<string, unknown>>): string {
  const token = Object.values(payload).find((value) => typeof value === 'string' && value.startsWith(PREFIX))
  if (typeof token !== 'string') throw new TypeError('a state waits for a task token that is not in its payload')
  return token
}

const PREFIX = 'local-task-'
