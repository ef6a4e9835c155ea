import { ConditionalCheckFailedException, DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  paginateQuery,
  QueryCommand,
  type QueryCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Key } from './keys.ts'

/** What a stored thing is made of; parsed with its schema by whoever reads it. */
export type Stored = Record<string, unknown>

/** The store did not answer, after every retry. Nothing is known of the write; sending it again is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** A write's condition did not hold: it was there already, or was not as expected. */
export class ConditionNotMet extends Error {
  override readonly name = 'ConditionNotMet'
}

/** One dialogue's table. Every read is strongly consistent; every SDK error becomes one of the two above. */
export type Table = {
  get(key: Key): Promise<Stored | undefined>
  /** Everything of a partition whose sort key begins with a prefix, in order, page by page. */
  query(pk: string, prefix?: string): AsyncGenerator<readonly Stored[]>
  /** Whether a partition has anything whose sort key begins with a prefix. */
  has(pk: string, prefix: string): Promise<boolean>
  /** Writes what is not there yet. @throws {ConditionNotMet} when it is. */
  putNew(key: Key, stored: Stored): Promise<void>
  /** Writes whatever is there; for what only one writer writes. */
  put(key: Key, stored: Stored): Promise<void>
  /** Changes one thing under a condition. @throws {ConditionNotMet} when the condition does not hold. */
  update(key: Key, change: Change): Promise<Stored>
  delete(key: Key): Promise<void>
}

/** An update in DynamoDB's own words. */
export type Change = {
  readonly set: string
  readonly when: string
  readonly names?: Record<string, string>
  readonly values: Stored
}

/** SDK standard retries wait 0.1 s, 0.2 s, 0.4 s … with jitter, at most 20 s: six tries take a few seconds. */
const MOST_ATTEMPTS = 6

/** Opens the table by its name, with the environment's credentials and endpoint unless told otherwise. */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const bare = new DynamoDBClient({ maxAttempts: MOST_ATTEMPTS, ...config })
  // It copies all that is read, value by value, for a log that nobody keeps.
  bare.middlewareStack.remove('loggerMiddleware')
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } })
  return {
    async get(key) {
      const found = await translated(client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })))
      return found.Item === undefined ? undefined : withoutKey(found.Item)
    },

    async *query(pk, prefix = '') {
      const pages = paginateQuery({ client }, beginning(name, pk, prefix))
      while (true) {
        const page = await translated(pages.next())
        if (page.done) return
        yield (page.value?.Items ?? []).map(withoutKey)
      }
    },

    async has(pk, prefix) {
      const found = await translated(client.send(new QueryCommand({ ...beginning(name, pk, prefix), Limit: 1 })))
      return (found.Items ?? []).length > 0
    },

    async putNew(key, stored) {
      await translated(
        client.send(
          new PutCommand({
            TableName: name,
            Item: { ...stored, ...key },
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      )
    },

    async put(key, stored) {
      await translated(client.send(new PutCommand({ TableName: name, Item: { ...stored, ...key } })))
    },

    async update(key, { set, when, names, values }) {
      const input: UpdateCommandInput = {
        TableName: name,
        Key: key,
        UpdateExpression: `SET ${set}`,
        ConditionExpression: when,
        ExpressionAttributeValues: values,
        ReturnValues: 'ALL_NEW',
        ...(names !== undefined && { ExpressionAttributeNames: names }),
      }
      const updated = await translated(client.send(new UpdateCommand(input)))
      return withoutKey(updated.Attributes ?? {})
    },

    async delete(key) {
      await translated(client.send(new DeleteCommand({ TableName: name, Key: key })))
    },
  }
}

function beginning(name: string, pk: string, prefix: string): QueryCommandInput {
  return {
    TableName: name,
    ConsistentRead: true,
    KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix !== '' && { ':prefix': prefix }) },
  }
}

/** Everything a query finds, for what is known to be small. */
export async function all(pages: AsyncIterable<readonly Stored[]>): Promise<readonly Stored[]> {
  const found: Stored[] = []
  for await (const page of pages) found.push(...page)
  return found
}

/** Runs a conditional write; `false` where its condition did not hold. */
export async function written(write: Promise<unknown>): Promise<boolean> {
  return (await ifMet(write.then(() => true))) ?? false
}

/** Runs a conditional write; what it answers, or `undefined` where its condition did not hold. */
export async function ifMet<Answer>(write: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await write
  } catch (error) {
    if (error instanceof ConditionNotMet) return undefined
    throw error
  }
}

/** Where something is kept is nobody's business but the store's. */
function withoutKey({ pk: _pk, sk: _sk, ...stored }: Stored): Stored {
  return stored
}

async function translated<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      throw new ConditionNotMet('the condition of a write did not hold', { cause: error })
    }
    throw new StoreUnavailable('the store did not answer', { cause: error })
  }
}
