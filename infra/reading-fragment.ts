import { Duration } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import {
  Choice,
  Condition,
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
 * The store or Step Functions itself did not answer, or more lanes came to a state than its function runs at once.
 * Waits 10, 20, 40, 80, 160 s and then 15 times 300 s, 80 minutes in all and half of that on average, for the waits
 * are spread: longer than DynamoDB was ever away in one region. After that the execution fails, and a facilitator
 * resumes the round.
 */
const WHILE_A_SERVICE_IS_AWAY: RetryProps = {
  errors: ['StoreUnavailable', 'ClockUnavailable', 'Lambda.TooManyRequestsException'],
  interval: Duration.seconds(10),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 20,
  jitterStrategy: JitterType.FULL,
}

/** Longer than any function runs (15 minutes), so that Lambda and not the machine says what went wrong. */
const LONGER_THAN_ANY_FUNCTION = Duration.minutes(16)

/**
 * A state that runs a function. What comes out of it lies under `Payload`, where Lambda put it, and so does what
 * goes into the next. Besides those, Lambda's own troubles are retried as CDK does by default: 2, 4, 8,
 * 16, 32 and 64 s later, two minutes in all.
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
  }).addRetry(WHILE_A_SERVICE_IS_AWAY)
}

export type ReadingProps = {
  /** The stage as a person would say it, such as "Define terms". */
  readonly phrase: string
  readonly stage: Stage
  readonly functions: { readonly open: IFunction; readonly await: IFunction; readonly settle: IFunction }
}

/**
 * One reading of one stage, and the readings that follow it in the same stage:
 *
 * 1. *Open the reading* creates it if it is not there, and says how long to be patient.
 * 2. *Await the floor* waits that long, or until a facilitator closed the reading. Both lead on alike.
 * 3. *Settle the reading* settles it if it is closed by now, and says where the round goes.
 * 4. *What next?* opens the reading again while it is still open, or the next one, or leaves the stage.
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
    const floor = invokeAndWait(this, `${phrase}: await the floor`, functions.await, {
      reading: JsonPath.stringAt('$.Payload.reading'),
      closesAt: JsonPath.stringAt('$.Payload.closesAt'),
    })
    const settle = invoke(this, `${phrase}: settle the reading`, functions.settle, {
      reading: JsonPath.stringAt('$.Payload.reading'),
    })
    this.#whatNext = new Choice(this, `${phrase}: what next?`)
    this.start = open

    open.next(floor).next(settle).next(this.#whatNext)
    floor.addCatch(settle, { errors: ['States.Timeout'], resultPath: JsonPath.DISCARD })
    this.#whatNext.when(Condition.or(is('still-open'), is('another-reading')), open)
  }

  /** Where the round goes from this stage. An outcome that has no way here fails the execution. */
  leadsTo(ways: { readonly [next in Exclude<Next, 'another-reading'>]?: IChainable }): this {
    for (const [next, way] of Object.entries(ways)) this.#whatNext.when(is(next), way)
    return this
  }
}

/** Waits with a token for as long as the state before it said, and hands on what it was given. */
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
  }).addRetry(WHILE_A_SERVICE_IS_AWAY)
}

function is(next: string): Condition {
  return Condition.stringEquals('$.Payload.next', next)
}
