import * as z from 'zod'
import { bytesOf, LIMITS, LimitExceeded } from './limits.ts'
import type { Invoke } from './local-functions.ts'
import { type TaskTokens, tokenIn } from './task-tokens.ts'

/** The task of a state: takes its parameters, returns its output. */
export type LocalTask = (parameters: unknown) => Promise<unknown>

/** The part of a task state that a local stack reads. */
export type TaskState = { readonly Resource: string; readonly TimeoutSecondsPath?: string | undefined }

/** Every task state of a definition by its name, including those inside a Map. */
export function taskStatesOf(definition: unknown): ReadonlyMap<string, TaskState> {
  return new Map(
    Object.entries(Definition.parse(definition).States).flatMap(([name, state]) => [
      ...(state.Type === 'Task' ? [[name, Task.parse(state)] as const] : []),
      ...(state.ItemProcessor === undefined ? [] : taskStatesOf(state.ItemProcessor)),
    ]),
  )
}

/**
 * The task of a state, as Step Functions' Lambda integration runs it: the function's result is under `Payload`; a state
 * that waits for a task token continues with the output that is sent back. What goes in and out is limited in size.
 */
export function localTask(state: TaskState, invoke: Invoke, tokens: TaskTokens): LocalTask {
  switch (state.Resource) {
    case 'arn:aws:states:::lambda:invoke':
      return async function invokeFunction(parameters) {
        const { FunctionName, Payload } = Parameters.parse(withinLimit(parameters))
        const result = await invoke(FunctionName, Payload)
        return withinLimit({ ExecutedVersion: '$LATEST', Payload: result, StatusCode: 200 })
      }
    case 'arn:aws:states:::lambda:invoke.waitForTaskToken':
      return async function invokeAndWait(parameters) {
        const { FunctionName, Payload } = Parameters.parse(withinLimit(parameters))
        const token = tokenIn(Payload)
        const sentBack = tokens.sentBack(token, secondsOf(state, parameters))
        try {
          // The token may be sent back before the function returns.
          return await Promise.race([sentBack, invoke(FunctionName, Payload).then(() => sentBack)])
        } finally {
          tokens.abandon(token)
        }
      }
    default:
      throw new TypeError(`a local stack does not know the resource ${state.Resource}`)
  }
}

/** @throws {LimitExceeded} for a state that is larger than Step Functions takes */
function withinLimit<State>(state: State): State {
  const bytes = bytesOf(state)
  if (bytes <= LIMITS.state) return state
  throw new LimitExceeded('States.DataLimitExceeded', `${bytes} bytes, and a state may have ${LIMITS.state}`)
}

/** Follows a plain path such as `$.Payload.seconds`. */
function secondsOf({ TimeoutSecondsPath = '' }: TaskState, parameters: unknown): number {
  const steps = TimeoutSecondsPath.split('.').slice(1)
  return z
    .int()
    .min(1)
    .parse(steps.reduce<unknown>((value, step) => z.looseObject({}).parse(value)[step], parameters))
}

const Definition = z.object({
  States: z.record(z.string(), z.looseObject({ Type: z.string(), ItemProcessor: z.unknown().optional() })),
})
const Task = z.object({ Resource: z.string(), TimeoutSecondsPath: z.string().optional() })
const Parameters = z.object({ FunctionName: z.string(), Payload: z.record(z.string(), z.unknown()) })
