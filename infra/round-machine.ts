import { ArnFormat, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam'
import type { CfnFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import {
  DefinitionBody,
  Map as EachOf,
  type IChainable,
  JsonPath,
  LogLevel,
  StateMachine,
  Succeed,
} from 'aws-cdk-lib/aws-stepfunctions'
import { Construct, type IConstruct } from 'constructs'
import { MOST_LANES, type Stage } from '../shared/stage.ts'
import type { DialogueTable } from './dialogue-table.ts'
import { ParleyFunction } from './parley-function.ts'
import { invoke, ReadingFragment } from './reading-fragment.ts'
import { RoundFunctions } from './round-functions.ts'

/**
 * One round is one execution of this machine:
 *
 * 1. *Open the round* goes on with a round that the table knows.
 * 2. *Define terms* and *Split into baskets* are taken once, by everybody.
 * 3. *Take each basket* in a lane of its own: *Choose a modality*, *Draft commitments*, *Ratify*. A text that is
 *    not ratified goes back to drafting where the rules say so; a basket that comes to nothing is shelved.
 * 4. *Publish the instrument*, from whatever was ratified.
 */
export class RoundMachine extends Construct {
  /** Written out rather than referred to: the functions that the machine runs name it too. */
  readonly arn: string
  readonly machine: StateMachine
  readonly #name: string

  constructor(scope: Construct, id: string, { table, name }: { readonly table: DialogueTable; readonly name: string }) {
    super(scope, id)
    this.#name = name
    this.arn = this.#arnOf('stateMachine')
    const functions = new RoundFunctions(this, 'Functions', { table, stateMachineArn: this.arn })
    this.allowWaking(functions.await)

    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromChainable(roundOf(this, functions)),
      tracingEnabled: true,
      logs: { level: LogLevel.ALL, includeExecutionData: false, destination: logOf(this) },
    })
    this.#acknowledgeWildcards(functions)
  }

  /** Lets somebody start executions and look how they stand. */
  allowStarting(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['states:StartExecution'], resourceArns: [this.arn] })
    const executions = `${this.#arnOf('execution')}:*`
    Grant.addToPrincipal({ grantee, actions: ['states:DescribeExecution'], resourceArns: [executions] })
    Validations.of(grantee.grantPrincipal as unknown as IConstruct).acknowledge({
      id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:<AWS::AccountId>:execution:${this.#name}:*]`,
      reason: 'Executions of this one machine: their names are made as rounds start.',
    })
  }

  /** Lets somebody send a waiting state's token back. */
  allowWaking(grantee: IGrantable): void {
    Grant.addToPrincipal({ grantee, actions: ['states:SendTaskSuccess'], resourceArns: [this.arn] })
  }

  #acknowledgeWildcards(functions: RoundFunctions): void {
    Validations.of(this.machine.role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Traces and the delivery of logs belong to no resource: these actions are taken on everything only.',
    })
    for (const { node } of Object.values(functions).filter((one) => one instanceof ParleyFunction)) {
      const logicalId = Stack.of(this).getLogicalId(node.defaultChild as CfnFunction)
      Validations.of(this.machine.role).acknowledge({
        id: `AwsSolutions-IAM5[Resource::<${logicalId}.Arn>:*]`,
        reason: 'The versions of this one function, which the state runs.',
      })
    }
  }

  #arnOf(resource: 'stateMachine' | 'execution'): string {
    const arnFormat = ArnFormat.COLON_RESOURCE_NAME
    return Stack.of(this).formatArn({ service: 'states', resource, resourceName: this.#name, arnFormat })
  }
}

function roundOf(scope: Construct, functions: RoundFunctions): IChainable {
  const reading = (phrase: string, stage: Stage) => new ReadingFragment(scope, { phrase, stage, functions })
  const round = { round: JsonPath.numberAt('$.Payload.round') }
  const publish = invoke(scope, 'Publish the instrument', functions.publish, round)
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
    // Step Functions writes to log groups of this name without a resource policy for each.
    logGroupName: `/aws/vendedlogs/states/${Stack.of(scope).stackName}-round`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}
