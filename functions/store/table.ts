import { randomUUID } from 'node:crypto'
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb'
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
import { withinDeadline } from '../platform/deadline.ts'
import { CLIENT_RETRIES } from '../platform/retries.ts'
import type { Key } from './keys/key.ts'
import { requireKnownFormat } from './known-format.ts'
import { ConditionNotMet, translated } from './store-errors.ts'

/** The attributes of an item; the reading function parses them with its schema. */
export type Stored = Record<string, unknown>

/** One dialogue's table. Every read is strongly consistent; every SDK error becomes one of `store-errors.ts`. */
export type Table = {
  get(key: Key): Promise<Stored | undefined>
  /**
   * All items of a partition whose sort key begins with a prefix, in order, page by page.
   *
   * @param only the attributes that are sent. It takes as many read units as with all of them
   */
  query(pk: string, prefix?: string, only?: readonly string[]): AsyncGenerator<readonly Stored[]>
  /**
   * The items of a partition whose sort key begins with a prefix, as far as one request reads: up to one megabyte.
   *
   * @param after the sort key that the request begins after
   */
  stretch(pk: string, prefix: string, after?: string): Promise<Stretch>
  /** How many items a partition has whose sort key begins with a prefix. It takes as many read units as reading them. */
  count(pk: string, prefix: string): Promise<number>
  /** The last item of a partition whose sort key begins with a prefix, or `undefined`. */
  last(pk: string, prefix: string): Promise<Stored | undefined>
  /** Whether a partition has an item whose sort key begins with a prefix. */
  has(pk: string, prefix: string): Promise<boolean>
  /** Writes a new item. @throws {ConditionNotMet} when the key exists. */
  putNew(key: Key, stored: Stored): Promise<void>
  /** Writes an item and replaces what is there; only for items with a single writer. */
  put(key: Key, stored: Stored): Promise<void>
  /** Updates an item under a condition. @throws {ConditionNotMet} when the condition does not hold. */
  update(key: Key, change: Change): Promise<Stored>
  delete(key: Key): Promise<void>
}

/** What one request read, and the sort key after which the next one begins, if there is more. */
export type Stretch = { readonly stored: readonly Stored[]; readonly next?: string }

/** An update, in DynamoDB's expressions. */
export type Change = {
  readonly set?: string
  readonly remove?: string
  readonly when: string
  readonly names?: Record<string, string>
  readonly values?: Stored
}

/** Opens a table by its name. Credentials and endpoint come from the environment unless `config` has them. */
export function openTable(name: string, config: DynamoDBClientConfig = {}): Table {
  const bare = withinDeadline(new DynamoDBClient({ ...CLIENT_RETRIES, ...config }))
  // The logger middleware copies every value that is read, and no logger is set.
  bare.middlewareStack.remove('loggerMiddleware')
  const client = DynamoDBDocumentClient.from(bare, { marshallOptions: { removeUndefinedValues: true } })
  requireKnownFormat(client, name)

  const find = async (key: Key) => {
    if (!isPossible(key)) return undefined
    const found = await translated(client.send(new GetCommand({ TableName: name, Key: key, ConsistentRead: true })))
    return found.Item
  }
  /**
   * When the response to a write is lost, the SDK sends the write again, and its condition does not hold any more. Each
   * write has a mark of its own. The item with this write's mark shows that the first attempt succeeded.
   */
  const ownWriteOr = async (key: Key, mark: string, notMet: unknown): Promise<Stored> => {
    const there = notMet instanceof ConditionNotMet ? await find(key) : undefined
    if (there?.[MARK] === mark) return withoutKey(there)
    throw notMet
  }
  return {
    async get(key) {
      const found = await find(key)
      return found === undefined ? undefined : withoutKey(found)
    },

    async *query(pk, prefix = '', only) {
      if (!isPossible({ pk, sk: prefix })) return
      const pages = paginateQuery({ client }, { ...beginning(name, pk, prefix), ...(only && projected(only)) })
      while (true) {
        const page = await translated(pages.next())
        if (page.done) return
        yield (page.value?.Items ?? []).map(withoutKey)
      }
    },

    async count(pk, prefix) {
      if (!isPossible({ pk, sk: prefix })) return 0
      let items = 0
      const pages = paginateQuery({ client }, { ...beginning(name, pk, prefix), Select: 'COUNT' })
      while (true) {
        const page = await translated(pages.next())
        if (page.done) return items
        items += page.value?.Count ?? 0
      }
    },

    async stretch(pk, prefix, after) {
      if (!isPossible({ pk, sk: after ?? prefix })) return { stored: [] }
      const from = after === undefined ? undefined : { pk, sk: after }
      const query = new QueryCommand({ ...beginning(name, pk, prefix), ...(from && { ExclusiveStartKey: from }) })
      const { Items = [], LastEvaluatedKey } = await translated(client.send(query))
      return { stored: Items.map(withoutKey), ...(LastEvaluatedKey && { next: String(LastEvaluatedKey['sk']) }) }
    },

    async last(pk, prefix) {
      if (!isPossible({ pk, sk: prefix })) return undefined
      const backwards = { ...beginning(name, pk, prefix), ScanIndexForward: false, Limit: 1 }
      const [last] = (await translated(client.send(new QueryCommand(backwards)))).Items ?? []
      return last === undefined ? undefined : withoutKey(last)
    },

    async has(pk, prefix) {
      if (!isPossible({ pk, sk: prefix })) return false
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
      await translated(client.send(new PutCommand(input))).catch((notMet) => ownWriteOr(key, mark, notMet))
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
        (notMet) => ownWriteOr(key, mark, notMet),
      )
    },

    async delete(key) {
      if (!isPossible(key)) return
      await translated(client.send(new DeleteCommand({ TableName: name, Key: key })))
    },
  }
}

/** DynamoDB refuses to look for longer keys. No item has one, so that nothing is there. In bytes of UTF-8. */
function isPossible({ pk, sk }: Key): boolean {
  return Buffer.byteLength(pk) <= 2_048 && Buffer.byteLength(sk) <= 1_024
}

function beginning(name: string, pk: string, prefix: string): QueryCommandInput {
  return {
    TableName: name,
    ConsistentRead: true,
    KeyConditionExpression: prefix === '' ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :prefix)',
    ExpressionAttributeValues: { ':pk': pk, ...(prefix !== '' && { ':prefix': prefix }) },
  }
}

/** By names of their own: some words cannot stand in an expression. */
function projected(only: readonly string[]) {
  return {
    ProjectionExpression: only.map((_, index) => `#a${index}`).join(', '),
    ExpressionAttributeNames: Object.fromEntries(only.map((attribute, index) => [`#a${index}`, attribute])),
  }
}

/** All items of a query, for results that are small. */
export async function all(pages: AsyncIterable<readonly Stored[]>): Promise<readonly Stored[]> {
  const found: Stored[] = []
  for await (const page of pages) found.push(...page)
  return found
}

/** The attribute with the mark of the last write. */
const MARK = 'mark'

/** An item without its key and mark, which only this file uses. */
function withoutKey({ pk: _pk, sk: _sk, [MARK]: _mark, ...stored }: Stored): Stored {
  return stored
}
