import { randomUUID } from 'node:crypto'
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
import { CLIENT_RETRIES } from '../platform/retries.ts'
import type { Key } from './keys.ts'

/** What a stored thing is made of; parsed with its schema by whoever reads it. */
export type Stored = Record<string, unknown>

/** The store did not answer, after every retry. Nothing is known of the write; sending it again is safe. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/** The store will not do this, however often it is asked: it is too large, or nobody may. */
export class StoreRefused extends Error {
  override readonly name = 'StoreRefused'
}

/** A write's condition did not hold: it was there already, or was not as expected. */
export class ConditionNotMet extends Error {
  override readonly name = 'ConditionNotMet'
}

/** One dialogue's table. Every read is strongly consistent; every SDK error becomes one of the three above. */
export type Table = {
  get(key: Key): Promise<Stored | undefined>
  /** Everything of a partition whose sort key begins with a prefix, in order, page by page. */
  query(pk: string, prefix?: string): AsyncGenerator<readonly Stored[]>
  /** The last of a partition whose sort key begins with a prefix, or `undefined`. */
  last(pk: string, prefix: string): Promise<Stored | undefined>
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
  readonly set?: string
  readonly remove?: string
  readonly when: string
  readonly names?: Record<string, string>
  readonly values?: Stored
}

/** Opens the table by its name, with the environment's credentials and endpoint unless told otherwise. */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const bare = new DynamoDBClient({ ...CLIENT_RETRIES, ...config })
  // It copies all that is read, value by value, for a log that nobody keeps.
  bare.middlewareStack.remove('loggerMiddleware')
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } })

  const find = async (key: Key) => {
    const found = await translated(client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })))
    return found.Item
  }
  /**
   * A write whose answer was lost is sent again, and its condition does not hold any more because it did. The mark
   * that each write leaves tells this from a write that somebody else made.
   */
  const ownOr = async (key: Key, mark: string, notMet: unknown): Promise<Stored> => {
    const there = notMet instanceof ConditionNotMet ? await find(key) : undefined
    if (there?.[MARK] === mark) return withoutKey(there)
    throw notMet
  }
  return {
    async get(key) {
      const found = await find(key)
      return found === undefined ? undefined : withoutKey(found)
    },

    async *query(pk, prefix = '') {
      const pages = paginateQuery({ client }, beginning(name, pk, prefix))
      while (true) {
        const page = await translated(pages.next())
        if (page.done) return
        yield (page.value?.Items ?? []).map(withoutKey)
      }
    },

    async last(pk, prefix) {
      const backwards = { ...beginning(name, pk, prefix), ScanIndexForward: false, Limit: 1 }
      const [last] = (await translated(client.send(new QueryCommand(backwards)))).Items ?? []
      return last === undefined ? undefined : withoutKey(last)
    },

    async has(pk, prefix) {
      const found = await translated(client.send(new QueryCommand({ ...beginning(name, pk, prefix), Limit: 1 })))
      return (found.Items ?? []).length > 0
    },

    async putNew(key, stored) {
      const mark = randomUUID()
      const input = {
        TableName: name,
        Item: { ...stored, ...key, [MARK]: mark },
        ConditionExpression: 'attribute_not_exists(pk)',
      }
      await translated(client.send(new PutCommand(input))).catch((notMet) => ownOr(key, mark, notMet))
    },

    async put(key, stored) {
      await translated(client.send(new PutCommand({ TableName: name, Item: { ...stored, ...key } })))
    },

    async update(key, { set, remove, when, names, values }) {
      const mark = randomUUID()
      const input: UpdateCommandInput = {
        TableName: name,
        Key: key,
        UpdateExpression: [
          `SET ${[...(set === undefined ? [] : [set]), '#mark = :mark'].join(', ')}`,
          remove && `REMOVE ${remove}`,
        ]
          .filter(Boolean)
          .join(' '),
        ConditionExpression: when,
        ExpressionAttributeNames: { ...names, '#mark': MARK },
        ExpressionAttributeValues: { ...values, ':mark': mark },
        ReturnValues: 'ALL_NEW',
      }
      const updated = translated(client.send(new UpdateCommand(input)))
      return updated.then(
        ({ Attributes = {} }) => withoutKey(Attributes),
        (notMet) => ownOr(key, mark, notMet),
      )
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

/** Names the write that something stored comes from. */
const MARK = 'mark'

/** Where something is kept, and which write it comes from, is nobody's business but the store's. */
function withoutKey({ pk: _pk, sk: _sk, [MARK]: _mark, ...stored }: Stored): Stored {
  return stored
}

async function translated<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) {
      throw new ConditionNotMet('the condition of a write did not hold', { cause: error })
    }
    if (error instanceof Error && NEVER_DONE.has(error.name)) {
      throw new StoreRefused(`the store refused: ${error.name}`, { cause: error })
    }
    throw new StoreUnavailable('the store did not answer', { cause: error })
  }
}

/** What asking again does not change. */
const NEVER_DONE: ReadonlySet<string> = new Set([
  'ValidationException',
  'ResourceNotFoundException',
  'AccessDeniedException',
])
