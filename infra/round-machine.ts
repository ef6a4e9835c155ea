import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Grant, type IRole } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  Choice,
  Condition,
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  Map as EachOf,
  type IChainable,
  JsonPath,
  LogLevel,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import { MOST_LANES, type Stage } from '../shared/stage.ts'
import type { DialogueKey } from './dialogue-key.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { invoke, invokeAndWait, ReadingFragment } from './reading-fragment.ts'
import { RoundFunctions } from './round-functions.ts'
import { acknowledgeExecutions, acknowledgeMachine, acknowledgeVersions } from './wildcard-permissions.ts'

/**
 * One round is one execution of this machine:
 *
 * 1. *Open the round* continues a round that is in the table.
 * 2. *Define terms* and *Split into baskets* are held once for the whole round.
 * 3. *Take each basket* runs one lane for each basket: *Choose a modality*, *Draft commitments*, *Ratify*. A text that
 *    is not ratified goes back to drafting if the rules allow it. A basket without a result is shelved.
 * 4. *Publish the instrument* publishes what was ratified. In a dialogue with co-chairs it waits until one of each side
 *    consents.
 */
export class RoundMachine extends Construct {
  /**
   * The alias that new executions start with: the version deployed last. The ARN is a string and not a reference,
   * because the machine's own functions use it too, and a reference would be a circular dependency.
   */
  readonly arn: string
  readonly machine: StateMachine
  readonly log: LogGroup
  readonly functions: readonly ParleyFunction[]
  readonly #name: string

  constructor(scope: Construct, id: string, { table, key, name }: RoundMachineProps) {
    super(scope, id)
    this.#name = name
    this.arn = `${this.#arnOf('stateMachine')}:${LIVE}`
    this.log = logOf(this)
    const functions = new RoundFunctions(this, 'Functions', { table, stateMachineArn: this.arn })
    this.functions = Object.values(functions).filter((one) => one instanceof ParleyFunction)
    this.allowWaking(functions.await)
    this.allowWaking(functions.awaitCoChairs)

    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromChainable(roundOf(this, functions)),
      tracingEnabled: true,
      logs: { level: LogLevel.ALL, includeExecutionData: false, destination: this.log },
      encryptionConfiguration: new CustomerManagedEncryptionConfiguration(key.key, Duration.minutes(15)),
    })
    this.#version()
    acknowledgeMachine(this.machine.role)
    for (const run of this.functions) acknowledgeVersions(this.machine.role, run)
  }

  /** Grants starting executions and reading their status. */
  allowStarting({ role }: Acting): void {
    if (role === undefined) return
    // Step Functions checks the permission on the machine, whichever version is started. Emulators check it on the ARN
    // that the request names.
    const resourceArns = [this.#arnOf('stateMachine'), this.arn]
    Grant.addToPrincipal({ grantee: role, actions: ['states:StartExecution'], resourceArns })
    const executions = [`${this.#arnOf('execution')}:*`]
    Grant.addToPrincipal({ grantee: role, actions: ['states:DescribeExecution'], resourceArns: executions })
    acknowledgeExecutions(role, this.#name)
  }

  /** Grants sending the task token of a waiting state back. */
  allowWaking(grantee: Acting): void {
    if (grantee.role === undefined) return
    const resourceArns = [this.#arnOf('stateMachine')]
    Grant.addToPrincipal({ grantee: grantee.role, actions: ['states:SendTaskSuccess'], resourceArns })
  }

  /**
   * A running execution keeps the version of the machine that it started with; the next execution uses the newest.
   * Functions are the newest for all executions, so that all code that reads or writes the table has one version.
   */
  #version(): void {
    const { stateMachineArn, stateMachineRevisionId } = this.machine
    const version = new CfnStateMachineVersion(this, 'Version', {
      stateMachineArn,
      stateMachineRevisionId,
      description: 'What executions that start from now on run',
    })
    new CfnStateMachineAlias(this, 'Live', {
      name: LIVE,
      routingConfiguration: [{ stateMachineVersionArn: version.attrArn, weight: 100 }],
    })
  }

  #arnOf(resource: 'stateMachine' | 'execution'): string {
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME
    return Stack.of(this).formatArn({ service: 'states', resource, resourceName: this.#name, arnFormat })
  }
}

export type RoundMachineProps = {
  readonly table: DialogueTable
  readonly key: DialogueKey
  readonly name: string
}

/** A construct with a role, which can be granted something. */
type Acting = { readonly role?: IRole | undefined }

/** The name of the version that new executions run. */
const LIVE = 'live'

function roundOf(scope: Construct, functions: RoundFunctions): IChainable {
  const reading = (phrase: string, stage: Stage) => new ReadingFragment(scope, { phrase, stage, functions })
  const publish = publicationOf(scope, functions)
  const lanes = new EachOf(scope, 'Take each basket', {
    itemsPath: '$.Payload.lanes',
    itemSelector: {
      Payload: {
        round: JsonPath.numberAt('$$.Map.Item.Value.round'),
        basket: JsonPath.stringAt('$$.Map.Item.Value.basket'),
      },
    },
    maxConcurrency: MOST_LANES,
    resultPath: JsonPath.DISCARD,
  })
    .itemProcessor(laneOf(scope, reading))
    .next(publish)

  const baskets = reading('Split into baskets', 'baskets').leadsTo({ 'next-stage': lanes, adjourn: publish })
  const terms = reading('Define terms', 'terms').leadsTo({ 'next-stage': baskets.start, adjourn: publish })
  return invoke(scope, 'Open the round', functions.openRound, { round: JsonPath.numberAt('$.round') }).next(terms.start)
}

/** Publishes, or waits for the co-chairs' consent and tries again. */
function publicationOf(scope: Construct, functions: RoundFunctions): IChainable {
  const round = { round: JsonPath.numberAt('$.Payload.round') }
  const publish = invoke(scope, 'Publish the instrument', functions.publish, round)
  const coChairs = invokeAndWait(scope, 'Await the co-chairs', functions.awaitCoChairs, round)
  coChairs.addCatch(publish, { errors: ['States.Timeout'], resultPath: JsonPath.DISCARD }).next(publish)
  const isPublished = new Choice(scope, 'Is it published?')
    .when(Condition.stringEquals('$.Payload.next', 'consent-missing'), coChairs)
    .otherwise(new Succeed(scope, 'The instrument is published'))
  publish.next(isPublished)
  return publish
}

function laneOf(scope: Construct, reading: (phrase: string, stage: Stage) => ReadingFragment): IChainable {
  const ratified = new Succeed(scope, 'The basket is ratified')
  const shelved = new Succeed(scope, 'The basket is shelved')
  const [modality, commitments, ratification] = [
    reading('Choose a modality', 'modality'),
    reading('Draft commitments', 'commitments'),
    reading('Ratify', 'ratification'),
  ]
  ratification.leadsTo({ ratified, redraft: commitments.start, shelve: shelved })
  commitments.leadsTo({ 'next-stage': ratification.start, shelve: shelved })
  modality.leadsTo({ 'next-stage': commitments.start, shelve: shelved })
  return modality.start
}

function logOf(scope: Construct): LogGroup {
  return new LogGroup(scope, 'Log', {
    // Log groups with this prefix need no resource policy each: Step Functions may write to them.
    logGroupName: `/aws/vendedlogs/states/${Stack.of(scope).stackName}-round`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}
