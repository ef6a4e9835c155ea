import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { DecryptCommand, DescribeKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms'
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { DescribeExecutionCommand, SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'
import type { Cloud } from './a-cloud.ts'
import { executionOf } from './deployed-dialogues.ts'

/** What of a dialogue could be reached for. */
export type Targets = {
  readonly table: string
  readonly key: string
  readonly signingKey: string
  /** Of its rounds, and of its consultations. */
  readonly machines: readonly [string, string]
  readonly operations: string
}

/** What somebody could try with a dialogue: its table first. */
export function attemptsOn(
  { table, key, signingKey, machines: [rounds, consultations], operations }: Targets,
  config: Cloud['config'],
): Readonly<Record<string, () => Promise<unknown>>> {
  const [dynamodb, kms, sfn, lambda] = [
    new DynamoDBClient(config),
    new KMSClient(config),
    new SFNClient(config),
    new LambdaClient(config),
  ]
  const Key = { pk: { S: 'DIALOGUE' }, sk: { S: 'ROUND#000001' } }
  const update = {
    UpdateExpression: 'SET x = :x',
    ConditionExpression: 'attribute_exists(nothing)',
    ExpressionAttributeValues: { ':x': { S: '' } },
  }
  const start = (machine: string) =>
    sfn.send(new StartExecutionCommand({ stateMachineArn: `${machine}:live`, input: '{}' }))
  return {
    'read from its table': () => dynamodb.send(new GetItemCommand({ TableName: table, Key })),
    'query its table': () =>
      dynamodb.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': Key.pk },
        }),
      ),
    'write to its table': () =>
      dynamodb.send(new PutItemCommand({ TableName: table, Item: { pk: { S: 'ATTEMPT' }, sk: { S: 'ATTEMPT' } } })),
    'change its table': () => dynamodb.send(new UpdateItemCommand({ TableName: table, Key, ...update })),
    'decrypt with its key': () => kms.send(new DecryptCommand({ KeyId: key, CiphertextBlob: Buffer.from('x') })),
    'sign its log': () =>
      kms.send(
        new SignCommand({
          KeyId: signingKey,
          Message: Buffer.from('x'),
          MessageType: 'RAW',
          SigningAlgorithm: 'ED25519_SHA_512',
        }),
      ),
    'look at its key': () => kms.send(new DescribeKeyCommand({ KeyId: key })),
    'start its machine': () => start(rounds),
    'start its machine of consultations': () => start(consultations),
    'look at its executions': () =>
      sfn.send(new DescribeExecutionCommand({ executionArn: executionOf(rounds, 'round-1-1') })),
    'look at its consultations': () =>
      sfn.send(new DescribeExecutionCommand({ executionArn: executionOf(consultations, 'consultation-1-1') })),
    'wake its machine': () =>
      sfn.send(new SendTaskSuccessCommand({ taskToken: 'a-token-of-the-other-dialogue', output: '{}' })),
    'operate it': () =>
      lambda.send(new InvokeCommand({ FunctionName: operations, Payload: JSON.stringify({ do: 'status' }) })),
  }
}

/** The name of the error that an attempt ends with. */
export async function refusal(attempt: () => Promise<unknown>): Promise<string> {
  try {
    await attempt()
    return 'it was done'
  } catch (error) {
    return error instanceof Error ? error.name : String(error)
  }
}
