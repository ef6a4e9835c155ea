import {
  DescribeTableCommand,
  DynamoDBClient,
  ListTagsOfResourceCommand,
  paginateListTables,
  ResourceNotFoundException,
  ScanCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb'

/** A table of a dialogue, whether its stack uses it or not. */
export type DialogueTable = {
  readonly name: string
  /** The ARN of the key that encrypts it. */
  readonly key: string | undefined
  readonly isEmpty: boolean
}

/** The tag that every resource of a dialogue carries. Its value is the slug. */
const TAG = 'parley:dialogue'

/**
 * The tables of a dialogue in the account and region: those with its tag, and one that was restored as the runbook says. Only
 * tables with `parley` in their names are looked at: an account may have hundreds of others.
 */
export async function tablesOf(slug: string, client = new DynamoDBClient({})): Promise<readonly DialogueTable[]> {
  const found: DialogueTable[] = []
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const name of TableNames.filter((one) => one.includes('parley'))) {
      const table = await describe(client, name)
      if (table !== undefined && (await isOf(client, table, slug))) found.push(await told(client, name, table))
    }
  }
  return found
}

async function isOf(client: DynamoDBClient, { TableName, TableArn }: TableDescription, slug: string): Promise<boolean> {
  // A restore copies no tags.
  if (TableName === `parley-${slug}-restored` || TableName === `parley-${slug}-drill`) return true
  const { Tags = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn: TableArn }))
  return Tags.some(({ Key, Value }) => Key === TAG && Value === slug)
}

async function told(client: DynamoDBClient, name: string, { SSEDescription }: TableDescription) {
  return { name, key: SSEDescription?.KMSMasterKeyArn, isEmpty: await isEmpty(client, name) }
}

/**
 * Nothing that is in the table is read: who deploys has the right to count only. A table that cannot be read, for instance because its
 * key is disabled, is not taken to be empty.
 */
async function isEmpty(client: DynamoDBClient, TableName: string): Promise<boolean> {
  try {
    return (await client.send(new ScanCommand({ TableName, Limit: 1, Select: 'COUNT' }))).Count === 0
  } catch {
    return false
  }
}

async function describe(client: DynamoDBClient, TableName: string): Promise<TableDescription | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName }))).Table
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined
    throw error
  }
}
