import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import {
  Choice,
  Condition,
  Map as EachOf,
  Errors,
  type IChainable,
  IntegrationPattern,
  JitterType,
  JsonPath,
  type RetryProps,
  type State,
  TaskInput,
  type TaskStateBase,
  Timeout,
} from 'aws-cdk-lib/aws-stepfunctions'
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks'
import { Construct } from 'constructs'
import type { Next } from '../shared/reading.ts'
import { isTakenInLanes, type Stage } from '../shared/stage.ts'

/**
 * The retry for these errors: DynamoDB or Step Functions did not answer, or more lanes reached a state than its
 * function runs at once. Waits 10, 20, 40, 80, 160 s and then 15 times 300 s: 80 minutes in all, and half of that on average
 * because of the jitter. No outage of DynamoDB in one region was longer. After that the execution fails, and a
 * facilitator resumes the round.
 */
const WHILE_A_SERVICE_IS_AWAY: RetryProps = {
  errors: ['StoreUnavailable', 'ClockUnavailable', 'Lambda.TooManyRequestsException'],
  interval: Duration.seconds(10),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 20,
  jitterStrategy: JitterType.FULL,
}

/**
 * The retry for these errors: Lambda did not start the function, or ended it before it had answered. It had no time left
 * (`Sandbox.Timedout`; older regions report `Lambda.Unknown`), no memory, or its process ended (`Runtime.ExitError`). Each step is
 * safe to run twice. Waits 5, 10, 20, 40, 80 and 160 s at most; the jitter keeps lanes that failed together apart. After that
 * the execution fails, and the watch resumes the round.
 *
 * Source: AWS Step Functions Developer Guide, "Handle Lambda service exceptions".
 */
const WHEN_LAMBDA_FAILS: RetryProps = {
  errors: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.Unknown',
    'Sandbox.Timedout',
    'Runtime.ExitError',
    'Runtime.OutOfMemory',
  ],
  interval: Duration.seconds(5),
  backoffRate: 2,
  maxAttempts: 6,
  jitterStrategy: JitterType.FULL,
}

/**
 * The retry for a state that had no answer in sixteen minutes, longer than any function runs. A state that waits with a task token
 * does not have it: there the timeout is the end of the wait.
 */
const AFTER_STATES_TIMEOUT: RetryProps = {
  errors: [Errors.TIMEOUT],
  interval: Duration.seconds(5),
  maxAttempts: 2,
  jitterStrategy: JitterType.FULL,
}

/** Longer than any function runs (15 minutes), so that the error is Lambda's and not the state's timeout. */
const LONGER_THAN_ANY_FUNCTION = Duration.minutes(16)

/**
 * A state that runs a function. Its output is under `Payload`, where Lambda's integration puts it, and the next state
 * reads its input from there.
 */
export function invoke(
  scope: Construct,
  stateName: string,
  lambdaFunction: IFunction,
  payload: Readonly<Record<string, unknown>>,
): TaskStateBase {
  return new LambdaInvoke(scope, stateName, {
    lambdaFunction,
    payload: TaskInput.fromObject(payload),
    resultSelector: { Payload: JsonPath.objectAt('$.Payload') },
    taskTimeout: Timeout.duration(LONGER_THAN_ANY_FUNCTION),
    retryOnServiceExceptions: false,
  })
    .addRetry(WHILE_A_SERVICE_IS_AWAY)
    .addRetry(WHEN_LAMBDA_FAILS)
    .addRetry(AFTER_STATES_TIMEOUT)
}

export type ReadingProps = {
  /** The stage's name in the state machine, such as "Define terms". */
  readonly phrase: string
  readonly stage: Stage
  readonly functions: { readonly open: IFunction; readonly await: IFunction; readonly settle: IFunction }
}

/**
 * One reading of one stage, and the readings that follow it in the same stage:
 *
 * 1. *Open the reading* creates it if it does not exist, and returns how long to wait.
 * 2. *Wait for the reading* waits that long, or until a facilitator closed the reading. Both lead to the next state.
 * 3. *Settle the reading* settles it if it is closed by now, and returns where the round goes.
 * 4. *What next?* goes back to the same reading while it is open, or to the next one, or leaves the stage.
 *
 * In a dialogue with several shards *Settle the reading* first returns the shards to count. *Count the shards side by side* counts them,
 * a few in each run of the function, and leads back to *Settle the reading*, which merges the counts.
 */
export class ReadingFragment extends Construct {
  readonly start: State
  readonly #whatNext: Choice

  constructor(scope: Construct, { phrase, stage, functions }: ReadingProps) {
    super(scope, phrase)
    const open = invoke(this, `${phrase}: open the reading`, functions.open, {
      round: JsonPath.numberAt('$.Payload.round'),
      stage,
      ...(isTakenInLanes(stage) && { basket: JsonPath.stringAt('$.Payload.basket') }),
    })
    const wait = invokeAndWait(this, `${phrase}: wait for the reading`, functions.await, {
      reading: JsonPath.stringAt('$.Payload.reading'),
      closesAt: JsonPath.stringAt('$.Payload.closesAt'),
    })
    const settle = invoke(this, `${phrase}: settle the reading`, functions.settle, {
      reading: JsonPath.stringAt('$.Payload.reading'),
      spreads: true,
    })
    const count = invoke(this, `${phrase}: count the shards`, functions.settle, {
      reading: JsonPath.stringAt('$.Payload.reading'),
      shards: JsonPath.listAt('$.Payload.shards'),
    })
    this.#whatNext = new Choice(this, `${phrase}: what next?`)
    this.start = open

    open.next(wait).next(settle).next(this.#whatNext)
    wait.addCatch(settle, { errors: ['States.Timeout'], resultPath: JsonPath.DISCARD })
    this.#whatNext.when(Condition.or(is('still-open'), is('another-reading')), open)
    this.#whatNext.when(is('count-shards'), sideBySide(this, `${phrase}: count the shards side by side`, count, settle))
  }

  /** The next state for each outcome of the stage. An outcome without one fails the execution. */
  leadsTo(ways: { readonly [next in Exclude<Next, 'another-reading'>]?: IChainable }): this {
    for (const [next, way] of Object.entries(ways)) this.#whatNext.when(is(next), way)
    return this
  }
}

/** Runs the function once for each list of shards, and leads on. Nothing but the reading goes on: the counts are in the table. */
function sideBySide(scope: Construct, stateName: string, count: TaskStateBase, next: State): IChainable {
  const each = new EachOf(scope, stateName, {
    itemsPath: '$.Payload.counts',
    itemSelector: {
      Payload: {
        reading: JsonPath.stringAt('$$.Map.Item.Value.reading'),
        shards: JsonPath.listAt('$$.Map.Item.Value.shards'),
      },
    },
    resultPath: JsonPath.DISCARD,
  })
  each.itemProcessor(count)
  each.next(next)
  return each
}

/** A state that waits with a task token, for the seconds that the state before returned. Its output is its input. */
export function invokeAndWait(
  scope: Construct,
  stateName: string,
  lambdaFunction: IFunction,
  payload: Readonly<Record<string, unknown>>,
): TaskStateBase {
  return new LambdaInvoke(scope, stateName, {
    lambdaFunction,
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    payload: TaskInput.fromObject({
      ...payload,
      // The interpreter on one machine looks for the timeout here, Step Functions in the state's input.
      seconds: JsonPath.numberAt('$.Payload.seconds'),
      taskToken: JsonPath.taskToken,
    }),
    taskTimeout: Timeout.at('$.Payload.seconds'),
    resultPath: JsonPath.DISCARD,
    retryOnServiceExceptions: false,
  })
    .addRetry(WHILE_A_SERVICE_IS_AWAY)
    .addRetry(WHEN_LAMBDA_FAILS)
}

function is(next: string): Condition {
  return Condition.stringEquals('$.Payload.next', next)
}
