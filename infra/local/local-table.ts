import { randomUUID } from 'node:crypto'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DeleteTableCommand,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { formatOf, whyTooOld } from '../migrations/format-of.ts'
import { completeMigration } from '../migrations/migrate.ts'
import { REGION } from './addresses.ts'
import { CannotStart } from './cannot-start.ts'
import { listen } from './listen.ts'
import { onlyResource, type Template } from './template.ts'

/** A running table. */
export type LocalTable = { readonly name: string; readonly endpoint: string; stop(): Promise<void> }

/**
 * Starts the template's table on dynalite, in a folder or in memory. Instead of memory, `PARLEY_DYNAMODB_ENDPOINT` may
 * name another server with DynamoDB's protocol. There the table is created under a unique name, and deleted when it is
 * stopped.
 */
export async function localTable(template: Template, folder: string | undefined): Promise<LocalTable> {
  const [name, { Properties }] = onlyResource(template, 'AWS::DynamoDB::Table')
  const elsewhere = folder === undefined ? process.env['PARLEY_DYNAMODB_ENDPOINT'] : undefined
  if (elsewhere !== undefined) return tableAt(elsewhere, `${name}-${randomUUID()}`, Properties)

  const server = await listen(dynalite({ createTableMs: 0, ...(folder !== undefined && { path: folder }) }))
  const endpoint = `http://127.0.0.1:${server.port}`
  const client = clientOf(endpoint)
  await create(client, name, Properties)
  await bringUpToDate(client, name)
  client.destroy()
  return { name, endpoint, stop: server.stop }
}

/** Here all functions change at once, and nothing runs meanwhile. @throws {CannotStart} for a table that is newer */
async function bringUpToDate(client: DynamoDBClient, table: string): Promise<void> {
  const before = await formatOf(table, client)
  const why = whyTooOld(table, before)
  if (why !== undefined) throw new CannotStart(why)
  await completeMigration({ table, before, client })
}

async function tableAt(endpoint: string, name: string, layout: Properties): Promise<LocalTable> {
  const client = clientOf(endpoint)
  await create(client, name, layout)
  return {
    name,
    endpoint,
    async stop() {
      await client.send(new DeleteTableCommand({ TableName: name }))
      client.destroy()
    },
  }
}

type Properties = Readonly<Record<string, unknown>>

function clientOf(endpoint: string): DynamoDBClient {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new DynamoDBClient({ endpoint, region: REGION, credentials })
}

async function create(client: DynamoDBClient, name: string, layout: Properties): Promise<void> {
  const { KeySchema, AttributeDefinitions, BillingMode } = layout as unknown as CreateTableCommandInput
  try {
    await client.send(new CreateTableCommand({ TableName: name, KeySchema, AttributeDefinitions, BillingMode }))
  } catch (error) {
    // An earlier process created it in this folder.
    if (!(error instanceof ResourceInUseException)) throw error
  }
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: name })
}
