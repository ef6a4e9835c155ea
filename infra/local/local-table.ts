import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import dynalite from 'dynalite'
import { REGION } from './addresses.ts'
import { type Listening, listen } from './listen.ts'
import { onlyResource, type Template } from './template.ts'

/** Stands up the template's table: in a folder, or in memory.  */
export async function localTable(
  template: Template,
  folder: string | undefined,
): Promise<Listening & { readonly name: string; readonly endpoint: string }> {
  const [name, { Properties }] = onlyResource(template, 'AWS::DynamoDB::Table')
  const server = await listen(dynalite({ createTableMs: 0, ...(folder !== undefined && { path: folder }) }))
  const endpoint = `http://127.0.0.1:${server.port}`
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint, region: REGION, credentials })
  const { KeySchema, AttributeDefinitions, BillingMode } = Properties as unknown as CreateTableCommandInput
  try {
    await client.send(new CreateTableCommand({ TableName: name, KeySchema, AttributeDefinitions, BillingMode }))
  } catch (error) {
    // It was created before, in this folder.
    if (!(error instanceof ResourceInUseException)) throw error
  }
  await waitUntilTableExists({ client, maxWaitTime: 10, minDelay: 1 }, { TableName: name })
  client.destroy()
  return { ...server, name, endpoint }
}
