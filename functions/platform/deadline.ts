import { AsyncLocalStorage } from 'node:async_hooks'

/** The part of Lambda's context that a deadline is computed from. */
export type TimeLeft = { getRemainingTimeInMillis(): number }

/** What a function keeps of its time, to answer after its clients gave up. */
const TO_ANSWER_MS = 1_000

/** Is aborted when the clients of an invocation give up. Invocations that share a process have one each. */
const deadlines = new AsyncLocalStorage<AbortSignal>()

/**
 * A handler whose clients give up a second before Lambda ends the function. So the function ends with the client's error, by which it
 * is retried or answered, and not with `Sandbox.Timedout`. Called without a context, as tests do, it has no deadline.
 */
export function withDeadline<Result, Event = void>(handler: (event: Event) => Promise<Result>) {
  return async (event: Event, context?: Partial<TimeLeft>): Promise<Result> => {
    const left = context?.getRemainingTimeInMillis?.()
    if (left === undefined) return handler(event)
    const milliseconds = left - TO_ANSWER_MS
    const deadline = milliseconds > 0 ? AbortSignal.timeout(milliseconds) : AbortSignal.abort()
    return deadlines.run(deadline, () => handler(event))
  }
}

/** The invocation has no time left. The name is none of those that an SDK client retries. */
class DeadlineReached extends Error {
  override readonly name = 'DeadlineReached'
}

/** The part of an SDK client that takes middleware. */
type Client = { readonly middlewareStack: { add(middleware: never, options: never): void } }
type Next = (request: unknown) => Promise<unknown>

const BEFORE_RETRIES = { step: 'initialize', priority: 'high', name: 'deadline' } as const
const BEFORE_ATTEMPT = { step: 'finalizeRequest', priority: 'low', name: 'deadlineOfAttempt' } as const

/** A client that gives up when the running invocation has no time left, and sends nothing after that. */
export function withinDeadline<Some extends Client>(client: Some): Some {
  const giveUp = (next: Next) => (request: unknown) => untilDeadline(() => next(request))
  const sendNothing = (next: Next) => (request: unknown) => {
    requireTime()
    return next(request)
  }
  client.middlewareStack.add(giveUp as never, BEFORE_RETRIES as never)
  client.middlewareStack.add(sendNothing as never, BEFORE_ATTEMPT as never)
  return client
}

function requireTime(): void {
  if (deadlines.getStore()?.aborted === true) throw new DeadlineReached('the invocation has no time left')
}

/** Rejects at the deadline, also while the client waits before it tries again. */
async function untilDeadline<Result>(work: () => Promise<Result>): Promise<Result> {
  const deadline = deadlines.getStore()
  if (deadline === undefined) return work()
  requireTime()
  const { promise, reject } = Promise.withResolvers<never>()
  const giveUp = () => reject(new DeadlineReached('the invocation has no time left'))
  deadline.addEventListener('abort', giveUp, { once: true })
  try {
    return await Promise.race([work(), promise])
  } finally {
    deadline.removeEventListener('abort', giveUp)
  }
}
