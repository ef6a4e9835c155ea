import { randomUUID } from 'node:crypto'
import { Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import * as z from 'zod'
import { AlreadyExists, type Execution, type Executions } from './executions.ts'
import { historyOf } from './history.ts'
import { LIMITS } from './limits.ts'
import { TokenRefused } from './task-tokens.ts'

/** Step Functions' error names, by the error that is thrown here. */
class Refused extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.type = type
  }
}

/** The part of Step Functions' API that Parley uses, over its wire protocol (AWS JSON 1.0), for one machine or more. */
export function stepFunctions(...machines: readonly [Executions, ...Executions[]]): Hono {
  const actions = actionsOn(machines)
  const app = new Hono()
  app.post('/', async (context) => {
    const target = context.req.header('x-amz-target') ?? ''
    const action = actions.get(target.replace(/^AWSStepFunctions\./, ''))
    if (action === undefined) throw new Refused('UnknownOperationException', `one machine has no ${target}`)
    const answer = action(await context.req.json())
    return context.body(JSON.stringify(answer), 200, CONTENT)
  })
  app.onError((error, context) => {
    const [type, status] = refusal(error)
    return context.body(JSON.stringify({ __type: type, message: error.message }), status, CONTENT)
  })
  return app
}

const CONTENT = { 'content-type': 'application/x-amz-json-1.0' }

function refusal(error: Error): [string, ContentfulStatusCode] {
  if (error instanceof Refused) return [error.type, 400]
  if (error instanceof TokenRefused || error instanceof AlreadyExists) return [error.name, 400]
  if (error instanceof z.ZodError) return ['ValidationException', 400]
  return ['InternalServerError', 500]
}

type Action = (request: unknown) => Readonly<Record<string, unknown>>

function actionsOn(machines: readonly [Executions, ...Executions[]]): ReadonlyMap<string, Action> {
  const withToken = (token: string) => (machines.find(({ tokens }) => tokens.knows(token)) ?? machines[0]).tokens
  const named = (executionArn: string): Execution => {
    const execution = machines.map((one) => one.find(executionArn)).find((one) => one !== undefined)
    if (execution === undefined) {
      throw new Refused('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`)
    }
    return execution
  }
  return new Map<string, Action>([
    [
      'StartExecution',
      (request) => {
        const { stateMachineArn, name, input } = StartExecution.parse(request)
        // A local stack has one version of the state machine, so the version in the request makes no difference.
        const executions = machines.find(({ arn }) => `${stateMachineArn}:`.startsWith(`${arn}:`))
        if (executions === undefined) {
          throw new Refused('StateMachineDoesNotExist', `State Machine Does Not Exist: '${stateMachineArn}'`)
        }
        const { executionArn, startedAt } = executions.start(name, json(input, 'InvalidExecutionInput'))
        return { executionArn, startDate: seconds(startedAt) }
      },
    ],
    ['DescribeExecution', (request) => described(named(OfExecution.parse(request).executionArn))],
    [
      'GetExecutionHistory',
      (request) => {
        const { executionArn, maxResults, nextToken, reverseOrder } = GetExecutionHistory.parse(request)
        const history = historyOf(named(executionArn))
        const ordered = reverseOrder ? history.toReversed() : history
        const end = nextToken + (maxResults === 0 ? 1_000 : maxResults)
        return {
          events: ordered.slice(nextToken, end),
          ...(end < ordered.length && { nextToken: String(end) }),
        }
      },
    ],
    [
      'StopExecution',
      (request) => {
        const { executionArn, error, cause } = StopExecution.parse(request)
        named(executionArn)
        for (const one of machines) one.stop(executionArn, error, cause)
        return { stopDate: seconds(named(executionArn).ended?.at ?? new Date()) }
      },
    ],
    [
      'SendTaskSuccess',
      (request) => {
        const { taskToken, output } = SendTaskSuccess.parse(request)
        withToken(taskToken).send(taskToken, { output: json(output, 'InvalidOutput') })
        return {}
      },
    ],
    [
      'SendTaskFailure',
      (request) => {
        const { taskToken, error, cause } = SendTaskFailure.parse(request)
        withToken(taskToken).send(taskToken, { error, cause })
        return {}
      },
    ],
    [
      'SendTaskHeartbeat',
      (request) => {
        const { taskToken } = OfTask.parse(request)
        withToken(taskToken).mustWait(taskToken)
        return {}
      },
    ],
  ])
}

function described({ executionArn, stateMachineArn, name, input, startedAt, ended }: Execution) {
  return {
    executionArn,
    stateMachineArn,
    name,
    status: ended?.status ?? 'RUNNING',
    startDate: seconds(startedAt),
    input: JSON.stringify(input),
    ...(ended !== undefined && { stopDate: seconds(ended.at) }),
    ...(ended?.status === 'SUCCEEDED' && { output: JSON.stringify(ended.output) }),
    ...(ended !== undefined && ended.status !== 'SUCCEEDED' && { error: ended.error, cause: ended.cause }),
  }
}

function json(text: string, refusedAs: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw Object.assign(new Refused(refusedAs, 'this is not JSON'), { cause: error })
  }
}

function seconds(date: Date): number {
  return date.getTime() / 1_000
}

const State = z.string().refine((text) => Buffer.byteLength(text) <= LIMITS.state, {
  error: `${LIMITS.state} bytes at most`,
})
const StartExecution = z.object({
  stateMachineArn: z.string(),
  name: z
    .string()
    .min(1)
    .max(LIMITS.executionName)
    .default(() => randomUUID()),
  input: State.default('{}'),
})
const OfExecution = z.object({ executionArn: z.string() })
const GetExecutionHistory = OfExecution.extend({
  maxResults: z.int().min(0).max(1_000).default(0),
  nextToken: z.string().regex(/^\d+$/).transform(Number).default(0),
  reverseOrder: z.boolean().default(false),
})
const Failure = z.object({ error: z.string().default(''), cause: z.string().default('') })
const StopExecution = OfExecution.extend(Failure.shape)
const OfTask = z.object({ taskToken: z.string() })
const SendTaskSuccess = OfTask.extend({ output: State })
const SendTaskFailure = OfTask.extend(Failure.shape)
