import { ArnFormat, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { Grant, type IRole } from 'aws-cdk-lib/aws-iam'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import {
  CfnStateMachineAlias,
  CfnStateMachineVersion,
  CustomerManagedEncryptionConfiguration,
  DefinitionBody,
  type IChainable,
  LogLevel,
  StateMachine,
} from 'aws-cdk-lib/aws-stepfunctions'
import { Construct } from 'constructs'
import type { AnnouncingFunction } from './announcing-function.ts'
import type { DialogueKey } from './dialogue-key.ts'
import type { DialogueTable } from './dialogue-table.ts'
import type { LogKeeper } from './log-keeper.ts'
import type { ParleyFunction } from './parley-function.ts'
import { acknowledgeExecutions, acknowledgeMachine, acknowledgeVersions } from './wildcard-permissions.ts'

export type LiveMachineProps = {
  readonly table: DialogueTable
  readonly key: DialogueKey
  readonly name: string
  /** What the steps start that the log is kept of. */
  readonly keeper?: LogKeeper
  /** What the steps start that something happened in. */
  readonly announcing?: AnnouncingFunction | undefined
}

/** The states of a machine, and the functions that they run. */
type Defined = { readonly definition: IChainable; readonly functions: readonly ParleyFunction[] }

/** A state machine whose new executions start with the version that was deployed last, and whose running ones keep theirs. */
export abstract class LiveMachine extends Construct {
  /**
   * The alias that new executions start with: the version deployed last. The ARN is a string and not a reference,
   * because the machine's own functions use it too, and a reference would be a circular dependency.
   */
  readonly arn: string
  readonly machine: StateMachine
  readonly log: LogGroup
  readonly functions: readonly ParleyFunction[]
  readonly #name: string

  constructor(scope: Construct, id: string, props: LiveMachineProps) {
    super(scope, id)
    const { key, name } = props
    this.#name = name
    this.arn = `${this.#arnOf('stateMachine')}:${LIVE}`
    this.log = logOf(this, name)
    const { definition, functions } = this.define(props)
    this.functions = functions

    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromChainable(definition),
      tracingEnabled: true,
      logs: { level: LogLevel.ALL, includeExecutionData: false, destination: this.log },
      encryptionConfiguration: new CustomerManagedEncryptionConfiguration(key.key, Duration.minutes(15)),
    })
    this.#version()
    acknowledgeMachine(this.machine.role)
    for (const run of this.functions) acknowledgeVersions(this.machine.role, run)
  }

  /** The states, and the functions that they run. It is called once, when the ARN is known. */
  protected abstract define(props: LiveMachineProps): Defined

  /** What functions ask of the machine: each action, with the ARNs that a request may name. */
  get asked() {
    const machine = this.#arnOf('stateMachine')
    return {
      // Step Functions checks the permission on the machine, whichever version is started. Emulators check it on the ARN
      // that the request names.
      'states:StartExecution': [machine, this.arn],
      'states:DescribeExecution': [`${this.#arnOf('execution')}:*`],
      'states:SendTaskSuccess': [machine],
    }
  }

  /** Grants starting executions and reading their status. */
  allowStarting({ role }: Acting): void {
    if (role === undefined) return
    this.#allow(role, 'states:StartExecution')
    this.#allow(role, 'states:DescribeExecution')
    acknowledgeExecutions(role, this.#name)
  }

  /** Grants sending the task token of a waiting state back. */
  allowWaking({ role }: Acting): void {
    if (role !== undefined) this.#allow(role, 'states:SendTaskSuccess')
  }

  #allow(grantee: IRole, action: keyof LiveMachine['asked']): void {
    Grant.addToPrincipal({ grantee, actions: [action], resourceArns: this.asked[action] })
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

/** A construct with a role, which can be granted something. */
type Acting = { readonly role?: IRole | undefined }

/** The name of the version that new executions run. */
const LIVE = 'live'

function logOf(scope: Construct, name: string): LogGroup {
  return new LogGroup(scope, 'Log', {
    // Log groups with this prefix need no resource policy each: Step Functions may write to them.
    logGroupName: `/aws/vendedlogs/states/${name}`,
    retention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  })
}
