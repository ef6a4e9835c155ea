import { setTimeout as pause } from 'node:timers/promises'
import { Hono } from 'hono'
import { logFailure } from '../../functions/platform/error-log.ts'
import { functionArn } from './addresses.ts'
import type { Invoke } from './local-functions.ts'
import { PendingWork } from './pending-work.ts'

/** A local stack's functions, over the wire protocol of Lambda. */
export type LocalLambda = {
  readonly app: Hono
  /** Waits until no function runs that was started without anybody waiting for it, but not for long: a model takes minutes. */
  ended(): Promise<void>
}

/**
 * The part of Lambda's API that Parley uses: Invoke. The operating scripts wait for the result; what is started as an event
 * runs after the answer, and a failure is in the log. The access key keeps pages in a browser on this machine from invoking
 * functions.
 */
export function lambda(invoke: Invoke, accessKeyId: string): LocalLambda {
  const started = new PendingWork()
  const app = new Hono().post('/2015-03-31/functions/:name/invocations', async (context) => {
    if (!(context.req.header('authorization') ?? '').includes(`Credential=${accessKeyId}/`)) {
      return context.json({ message: 'The security token included in the request is invalid.' }, 403)
    }
    if (context.req.header('x-amz-invocation-type') === 'Event') {
      const running = invoke(functionArn(context.req.param('name')), await context.req.json())
      started.of(running).catch(logFailure)
      return context.body(null, 202)
    }
    try {
      return context.json(await invoke(functionArn(context.req.param('name')), await context.req.json()))
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error))
      context.header('X-Amz-Function-Error', 'Unhandled')
      return context.json({ errorType: name, errorMessage: message })
    }
  })
  return { app, ended: () => Promise.race([started.ended(), pause(LONGEST_WAIT_MS, undefined, { ref: false })]) }
}

const LONGEST_WAIT_MS = 3_000
