import {
  Choice,
  Condition,
  type IChainable,
  JsonPath,
  Pass,
  Succeed,
  type TaskStateBase,
} from 'aws-cdk-lib/aws-stepfunctions'
import type { Construct } from 'constructs'
import { CONSULTATION_KEYS } from '../shared/consultation/consultation-rules.ts'
import { ENVIRONMENT } from '../shared/environment-names.ts'
import { LiveMachine, type LiveMachineProps } from './live-machine.ts'
import { ParleyFunction } from './parley-function.ts'
import { invoke, invokeAndWait } from './reading-fragment.ts'

/** Consultations have dates of their own, and few pass at one moment. Invocations beyond the limit are retried. */
const AT_ONCE = 2

/**
 * One consultation is one execution of this machine, from its draft to its closing:
 *
 * 1. *Look at the consultation* does everything that is due, and returns how long to wait.
 * 2. *Await the sides* waits that long, or until a request changed something. Both lead to the next look.
 *
 * Its functions can reach what is stored of consultations, and nothing else of the dialogue.
 */
export class ConsultationMachine extends LiveMachine {
  protected override define({ table }: LiveMachineProps) {
    const environment = { [ENVIRONMENT.table]: table.tableName }
    const look = new ParleyFunction(this, 'LookAtTheConsultation', {
      entry: 'functions/round/look-at-the-consultation.ts',
      atOnce: AT_ONCE,
      description: 'Look at the consultation: does what is due, and says how long to wait',
      environment,
      // The answers of a large side are counted in memory.
      memorySize: 1_769,
    })
    table.allowOnlyUnder(CONSULTATION_KEYS, look, 'GetItem', 'Query', 'PutItem', 'UpdateItem')
    const wait = new ParleyFunction(this, 'AwaitTheSides', {
      entry: 'functions/round/await-the-sides.ts',
      atOnce: AT_ONCE,
      description: 'Await the sides: stores the task token that wakes the state machine',
      environment: { ...environment, [ENVIRONMENT.consultationMachine]: this.arn },
    })
    table.allowOnlyUnder(CONSULTATION_KEYS, wait, 'GetItem', 'Query', 'PutItem')
    this.allowWaking(wait)
    return { definition: consultationOf(this, { look, wait }), functions: [look, wait] }
  }
}

function consultationOf(
  scope: Construct,
  functions: { readonly look: ParleyFunction; readonly wait: ParleyFunction },
): IChainable {
  const takeUp = new Pass(scope, 'Take up the consultation', {
    parameters: { Payload: { consultation: JsonPath.stringAt('$.consultation') } },
  })
  const consultation = JsonPath.stringAt('$.Payload.consultation')
  const look: TaskStateBase = invoke(scope, 'Look at the consultation', functions.look, { consultation })
  const wait = invokeAndWait(scope, 'Await the sides', functions.wait, {
    consultation,
    until: JsonPath.stringAt('$.Payload.until'),
  })
  wait.addCatch(look, { errors: ['States.Timeout'], resultPath: JsonPath.DISCARD }).next(look)
  const isOver = new Choice(scope, 'Is the consultation over?')
    .when(Condition.stringEquals('$.Payload.next', 'over'), new Succeed(scope, 'The consultation is over'))
    .otherwise(wait)
  look.next(isOver)
  return takeUp.next(look)
}
