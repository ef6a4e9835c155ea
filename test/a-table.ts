import { randomUUID } from 'node:crypto'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  type AttributeValue,
  BatchWriteItemCommand,
  CreateTableCommand,
  DeleteTableCommand,
  DynamoDBClient,
  paginateScan,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { openTable, type Table } from '../functions/store/table.ts'

/** A table of its own on a real DynamoDB protocol, in memory. */
export type LocalTable = {
  readonly table: Table
  /** The table's name and where it is, for code that opens it by itself. */
  readonly name: string
  readonly config: StoreConfig
  stop(): Promise<void>
}

type StoreConfig = {
  readonly endpoint: string
  readonly region: string
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string }
}

/** Makes a table that nothing else uses. */
export async function localTable(): Promise<LocalTable> {
  const { config, stop } = await storeEndpoint()
  const name = `dialogue-${randomUUID()}`
  await createTable(config, name)
  return { table: openTable(name, config), name, config, stop }
}

/** Makes another table beside one, of the same store. */
export async function anotherTable({ config }: Pick<LocalTable, 'config'>): Promise<Table> {
  const name = randomUUID()
  await createTable(config, name)
  return openTable(name, config)
}

/** Where the tests' store is: the one that `PARLEY_DYNAMODB_ENDPOINT` names, or dynalite in this process. */
export async function storeEndpoint(
  elsewhere = process.env['PARLEY_DYNAMODB_ENDPOINT'],
): Promise<{ readonly config: StoreConfig; stop(): Promise<void> }> {
  if (elsewhere !== undefined && elsewhere !== DYNALITE)
    return { config: { ...NOBODYS, endpoint: elsewhere }, stop: async () => {} }

  const server: Server = dynalite({ createTableMs: 0, deleteTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    config: { ...NOBODYS, endpoint },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** The store in this process, whatever the environment names. */
export const DYNALITE = 'dynalite'

/** Makes a dialogue's table, and waits until it is there. */
export async function createTable(config: StoreConfig, name: string): Promise<void> {
  const client = new DynamoDBClient(config)
  const { TableDescription } = await client.send(new CreateTableCommand({ TableName: name, ...TABLE }))
  const isThere = TableDescription?.TableStatus === 'ACTIVE' || !(TABLES_TAKE_TIME in process.env)
  if (!isThere) await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 1 }, { TableName: name })
  client.destroy()
}

/** Deletes it, through a connection of its own: one that lay idle all the while may be closed by now. */
export async function deleteTable(config: StoreConfig, name: string): Promise<void> {
  const client = new DynamoDBClient(config)
  await client.send(new DeleteTableCommand({ TableName: name }))
  client.destroy()
}

/** All that a table holds. */
export type Items = readonly Readonly<Record<string, AttributeValue>>[]

/** Reads all that a table holds. */
export async function itemsOf(config: StoreConfig, name: string): Promise<Items> {
  const client = new DynamoDBClient(config)
  const items: Record<string, AttributeValue>[] = []
  for await (const page of paginateScan({ client }, { TableName: name, ConsistentRead: true })) {
    items.push(...(page.Items ?? []))
  }
  client.destroy()
  return items
}

/** Lays into a table what another one held. @throws {Error} where the store did not take all of it */
export async function putItems(config: StoreConfig, name: string, items: Items): Promise<void> {
  const client = new DynamoDBClient(config)
  for (let from = 0; from < items.length; from += MOST_AT_ONCE) {
    const requests = items.slice(from, from + MOST_AT_ONCE).map((item) => ({ PutRequest: { Item: item } }))
    const { UnprocessedItems = {} } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [name]: requests } }),
    )
    if (Object.keys(UnprocessedItems).length > 0) throw new Error(`${name} did not take all that it was given`)
  }
  client.destroy()
}

/** Of DynamoDB, in one request. */
const MOST_AT_ONCE = 25

/** dynalite makes a table at once, though it says that it is still being made. */
const TABLES_TAKE_TIME = 'PARLEY_DYNAMODB_ENDPOINT'

/** How every table of a dialogue is laid out. */
export const TABLE = {
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['pk', 'sk'].map((key) => ({ AttributeName: key, AttributeType: 'S' as const })),
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
} satisfies Partial<ConstructorParameters<typeof CreateTableCommand>[0]>

const NOBODYS = { region: 'eu-north-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } }
