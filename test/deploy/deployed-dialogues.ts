import {
  CloudFormationClient,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
} from '@aws-sdk/client-cloudformation'
import { DynamoDBClient, PutItemCommand, QueryCommand, UpdateContinuousBackupsCommand } from '@aws-sdk/client-dynamodb'
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { GetExecutionHistoryCommand, type SFNClient } from '@aws-sdk/client-sfn'
import type { Cloud } from './a-cloud.ts'
import type { Targets } from './attempts.ts'

/** The ARN of a dialogue's state machine: of its rounds, or of its consultations, in which sides ask each other. */
export function machineOf(slug: string, of: 'round' | 'sides' = 'round'): string {
  return `arn:aws:states:eu-west-1:000000000000:stateMachine:parley-${slug}-${of}`
}

/** The ARN of an execution of a machine. */
export function executionOf(machine: string, name: string): string {
  return `${machine.replace(':stateMachine:', ':execution:')}:${name}`
}

/** The dialogues that are deployed in a cloud, by their slugs. */
export function dialoguesIn(cloud: Cloud) {
  async function outputsOf(slug: string): Promise<Readonly<Record<string, string>>> {
    const { Stacks } = await new CloudFormationClient(cloud.config).send(
      new DescribeStacksCommand({ StackName: `parley-${slug}` }),
    )
    return Object.fromEntries(
      (Stacks?.[0]?.Outputs ?? []).map(({ OutputKey, OutputValue }) => [OutputKey, OutputValue]),
    )
  }

  async function outputOf(slug: string, name: string): Promise<string> {
    return (await outputsOf(slug))[name] ?? ''
  }

  async function resourcesOf(slug: string) {
    const described = new DescribeStackResourcesCommand({ StackName: `parley-${slug}` })
    const { StackResources = [] } = await new CloudFormationClient(cloud.config).send(described)
    return StackResources.map(({ ResourceType, PhysicalResourceId, LogicalResourceId }) => ({
      type: ResourceType ?? '',
      id: PhysicalResourceId ?? '',
      name: LogicalResourceId ?? '',
    }))
  }

  async function functionOf(slug: string, construct: string): Promise<string> {
    const found = (await resourcesOf(slug)).find(
      ({ type, name }) => type === 'AWS::Lambda::Function' && name.startsWith(construct),
    )
    return found?.id ?? ''
  }

  async function targetsOf(slug: string): Promise<Targets> {
    const { TableName = '', KeyArn = '', SigningKeyArn = '', OperationsFunction = '' } = await outputsOf(slug)
    const machines = [machineOf(slug), machineOf(slug, 'sides')] as const
    return { table: TableName, key: KeyArn, signingKey: SigningKeyArn, machines, operations: OperationsFunction }
  }

  /** The names of the states that an execution has entered. */
  async function historyOf(sfn: SFNClient, executionArn: string): Promise<readonly (string | undefined)[]> {
    const { events = [] } = await sfn.send(
      new GetExecutionHistoryCommand({ executionArn, reverseOrder: true, maxResults: 20 }),
    )
    return events.map(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name)
  }

  async function invoke(FunctionName: string, payload: unknown): Promise<unknown> {
    const { Payload } = await new LambdaClient(cloud.config).send(
      new InvokeCommand({ FunctionName, Payload: JSON.stringify(payload) }),
    )
    return JSON.parse(Buffer.from(Payload ?? []).toString())
  }

  /** What a client is made with that acts as a function does; a function has credentials once it has run. */
  async function credentialsOf(FunctionName: string) {
    await invoke(FunctionName, {})
    const { FunctionArn = '', Role = '' } = await new LambdaClient(cloud.config).send(
      new GetFunctionConfigurationCommand({ FunctionName }),
    )
    return cloud.actingAs(FunctionArn, Role)
  }

  async function redeem(slug: string, link: string): Promise<number> {
    const gateway = await outputOf(slug, 'Gateway')
    const answer = await fetch(`${cloud.endpoint}/_aws/execute-api/${gateway}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ invitation: new URL(link).hash.slice(1) }),
    })
    return answer.status
  }

  /** The template enables them; the emulator's CloudFormation does not. */
  async function enableBackups(slug: string): Promise<void> {
    const PointInTimeRecoverySpecification = { PointInTimeRecoveryEnabled: true }
    const TableName = await outputOf(slug, 'TableName')
    await new DynamoDBClient(cloud.config).send(
      new UpdateContinuousBackupsCommand({ TableName, PointInTimeRecoverySpecification }),
    )
  }

  /** Changes what somebody said in the first reading, past every function. @returns what changes it back */
  async function changeOneItem(slug: string): Promise<() => Promise<unknown>> {
    const client = new DynamoDBClient(cloud.config)
    const TableName = await outputOf(slug, 'TableName')
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :position)',
        ExpressionAttributeValues: { ':pk': { S: 'READING#1.terms.1#0' }, ':position': { S: 'POSITION#' } },
      }),
    )
    const [Item] = Items
    if (Item === undefined) throw new Error('nobody has taken a position in the first reading')
    await client.send(new PutItemCommand({ TableName, Item: { ...Item, stance: { S: 'abstain' } } }))
    return () => client.send(new PutItemCommand({ TableName, Item }))
  }

  return {
    enableBackups,
    changeOneItem,
    outputsOf,
    outputOf,
    resourcesOf,
    functionOf,
    targetsOf,
    historyOf,
    invoke,
    credentialsOf,
    redeem,
  }
}
