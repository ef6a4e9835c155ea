import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { Hono } from 'hono'
import { aPosition } from '../builders.ts'

/** What the platform alone costs: the same calls to the table and nothing else, nothing checked. */
export function bare(table: string): Hono {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}))
  const get = (pk: string, sk: string) =>
    client.send(new GetCommand({ TableName: table, Key: { pk, sk }, ConsistentRead: true }))
  const take = async (id: string, body: object) => {
    const item = { ...aPosition(), ...body, pk: 'BARE', sk: id }
    await client.send(new PutCommand({ TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(pk)' }))
    const reading = await get('ROUND#1', 'READING#1.terms.1')
    return { id, status: reading.Item?.['status'] }
  }
  return new Hono()
    .put('/positions/:id', async (context) =>
      context.json(await take(context.req.param('id'), await context.req.json())),
    )
    .get('/readings/:id', async (context) => {
      const found = await client.send(
        new QueryCommand({
          TableName: table,
          ConsistentRead: true,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
          ExpressionAttributeValues: { ':pk': `READING#${context.req.param('id')}#0`, ':prefix': 'PROPOSAL#' },
        }),
      )
      return context.json(found.Items)
    })
}
