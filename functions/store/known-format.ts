import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import { FIRST_FORMAT, TABLE_FORMAT, TABLE_FORMAT_KEY, TableFormat } from '../../shared/table-format.ts'
import { TableIsNewer } from './store-errors.ts'

/**
 * Has a client look, before its first request, whether this version knows the table's format. It looks once; when it could not, or the table is
 * newer, the next request looks again.
 */
export function requireKnownFormat(client: DynamoDBDocumentClient, TableName: string): void {
  const send = client.send.bind(client)
  let looked: Promise<void> | undefined
  async function look(): Promise<void> {
    const { Item = FIRST_FORMAT } = await send(
      new GetCommand({ TableName, Key: TABLE_FORMAT_KEY, ConsistentRead: true }),
    )
    const { format } = TableFormat.parse(Item)
    if (format > TABLE_FORMAT) {
      throw new TableIsNewer(
        `the table has format ${format}, and these functions know ${TABLE_FORMAT}: deploy the version that made it`,
      )
    }
  }
  async function sendThen(...request: Parameters<typeof send>) {
    looked ??= look()
    try {
      await looked
    } catch (error) {
      looked = undefined
      throw error
    }
    return send(...request)
  }
  client.send = sendThen as typeof client.send
}
