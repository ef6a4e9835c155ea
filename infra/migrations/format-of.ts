import { DynamoDBClient, GetItemCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb'
import { FIRST_FORMAT, TABLE_FORMAT, TABLE_FORMAT_KEY, TableFormat } from '../../shared/table-format.ts'

const { pk, sk } = TABLE_FORMAT_KEY
/** The key of the item, as DynamoDB has it. */
export const FORMAT_KEY = { pk: { S: pk }, sk: { S: sk } }

/** The format of a table; the first one for a table that does not say or is not there. */
export async function formatOf(TableName: string, client = new DynamoDBClient({})): Promise<TableFormat> {
  try {
    const { Item } = await client.send(new GetItemCommand({ TableName, Key: FORMAT_KEY, ConsistentRead: true }))
    if (Item === undefined) return FIRST_FORMAT
    const { format, becoming } = Item
    return TableFormat.parse({ format: Number(format?.N), ...(becoming && { becoming: Number(becoming.N) }) })
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return FIRST_FORMAT
    throw error
  }
}

/**
 * Why a version cannot work with a table that is newer, or that is being migrated to a newer format; `undefined` if it can.
 *
 * @param known the format that this version knows
 */
export function whyTooOld(
  table: string,
  { format, becoming = 0 }: TableFormat,
  known = TABLE_FORMAT,
): string | undefined {
  const needed = Math.max(format, becoming)
  if (needed <= known) return undefined
  return `the table ${table} has format ${needed}, and this version of Parley knows ${known}: take the version that made it, or a later one`
}
