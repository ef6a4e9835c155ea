import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { openTable, type Table } from '../functions/store/table.ts'

/** A table of its own on a real DynamoDB protocol, in memory. */
export type LocalTable = {
  readonly table: Table
  /** Where the table is, for code that opens it by itself. */
  readonly config: { readonly endpoint: string; readonly region: string }
  stop(): Promise<void>
}

export async function localTable(name = 'dialogue'): Promise<LocalTable> {
  const server: Server = dynalite({ createTableMs: 0 })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const config = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  }
  await new DynamoDBClient(config).send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((key) => ({ AttributeName: key, AttributeType: 'S' as const })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  )
  return {
    table: openTable(name, config),
    config,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
