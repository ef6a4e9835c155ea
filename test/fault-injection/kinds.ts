/** What can go wrong between our code and a service, and on which side of its effect. */
export type Fault =
  | { readonly does: 'refuse'; readonly error: string; readonly effect: boolean }
  | { readonly does: 'answer 500'; readonly effect: boolean }
  | { readonly does: 'say nothing'; readonly effect: boolean }
  | { readonly does: 'hang up'; readonly effect: boolean }
  | { readonly does: 'answer late' }
  | { readonly does: 'send twice' }
  /** Who asked is no more: nothing it asks from here on has an effect. */
  | { readonly does: 'die'; readonly effect: boolean; readonly die: () => void }

/** A kind of fault, the services and operations it can happen to, and how often beside the others. */
export type Kind = {
  readonly name: string
  readonly fault: Fault
  readonly of: RegExp
  readonly weight: number
}

/** Names as both services give them: DynamoDB's operations and Step Functions'. */
const ANY = /./
const DYNAMODB = /^DynamoDB_/
const STEP_FUNCTIONS = /^AWSStepFunctions\./
const STARTS = /\.StartExecution$/
const SENDS = /\.SendTaskSuccess$/

/** Every kind that a plan draws from. Step Functions is asked seldom: what only it can do is drawn more often. */
export const KINDS: readonly Kind[] = [
  kind('throttled by the store', refuse('ProvisionedThroughputExceededException'), DYNAMODB),
  kind('throttled by the machine', refuse('ThrottlingException'), STEP_FUNCTIONS, 4),
  kind('500 before the effect', { does: 'answer 500', effect: false }, ANY),
  kind('500 after the effect', { does: 'answer 500', effect: true }, ANY),
  kind('timed out before the effect', { does: 'say nothing', effect: false }, ANY, 0.6),
  kind('timed out after the effect', { does: 'say nothing', effect: true }, ANY, 0.6),
  kind('delayed', { does: 'answer late' }, ANY),
  kind('duplicated', { does: 'send twice' }, ANY),
  kind('connection dropped before the effect', { does: 'hang up', effect: false }, ANY),
  kind('connection dropped after the effect', { does: 'hang up', effect: true }, ANY),
  kind('TaskTimedOut', refuse('TaskTimedOut'), SENDS, 9),
  kind('TaskDoesNotExist', refuse('TaskDoesNotExist'), SENDS, 9),
  kind('InvalidToken', refuse('InvalidToken'), SENDS, 9),
  kind('ExecutionAlreadyExists, started a moment ago', refuse('ExecutionAlreadyExists', true), STARTS, 80),
  kind('ExecutionAlreadyExists, though it was never started', refuse('ExecutionAlreadyExists'), STARTS, 80),
  kind('ExecutionLimitExceeded', refuse('ExecutionLimitExceeded'), STARTS, 80),
]

/** Every kind that meets a call each time that it is tried, until the client gives up. */
export const GIVEN_UP: readonly Kind[] = [
  kind('the store does not do it, however often it is asked', { does: 'answer 500', effect: false }, DYNAMODB),
  kind('the store does it each time it is asked, and never says so', { does: 'answer 500', effect: true }, DYNAMODB),
]

/** How Lambda ends a function, by the error that Step Functions reports, before the function did its work or after. */
export type LambdaEnd = { readonly name: string; readonly error: string; readonly effect: boolean }

/** Every way in which Lambda ends a function. */
export const LAMBDA_ENDS: readonly LambdaEnd[] = ['Sandbox.Timedout', 'Lambda.Unknown', 'Runtime.ExitError'].flatMap(
  (error) =>
    [false, true].map((effect) => ({ name: `${error} ${effect ? 'after' : 'before'} the effect`, error, effect })),
)

function refuse(error: string, effect = false): Fault {
  return { does: 'refuse', error, effect }
}

function kind(name: string, fault: Fault, of: RegExp, weight = 1): Kind {
  return { name, fault, of, weight }
}
