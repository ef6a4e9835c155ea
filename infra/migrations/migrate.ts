import { isDeepStrictEqual } from 'node:util'
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb'
import { TABLE_FORMAT_KEY, type TableFormat } from '../../shared/table-format.ts'
import { FORMAT_KEY } from './format-of.ts'
import { type Item, MIGRATIONS, type Migration } from './migrations.ts'

/** A table that is to be migrated, and what it has to be given. */
export type ToMigrate = {
  readonly table: string
  readonly before: TableFormat
  readonly client?: DynamoDBClient
  readonly migrations?: readonly Migration[]
}

/** The migrations that a table of a format lacks. */
export function migrationsDue({ format }: TableFormat, migrations = MIGRATIONS): readonly Migration[] {
  return migrations.filter(({ to }) => to > format)
}

/**
 * Changes all items of a table, before the functions change. The functions that run go on: an item that one of them changes meanwhile
 * is changed again. From here on no earlier version is deployed.
 *
 * @returns how many items were changed
 */
export async function migrate({ table, before, client = new DynamoDBClient({}), migrations = MIGRATIONS }: ToMigrate) {
  const due = migrationsDue(before, migrations)
  const to = due.at(-1)?.to
  if (to === undefined) return 0
  await setFormat(client, table, { format: before.format, becoming: to })
  let changed = 0
  for (const migration of due) changed += await run(client, table, migration)
  return changed
}

/**
 * Completes a migration, after the functions changed: what the earlier functions wrote meanwhile is changed too, and the table says its new format.
 *
 * @returns how many items were changed
 */
export async function completeMigration(what: ToMigrate): Promise<number> {
  const { table, before, client = new DynamoDBClient({}), migrations = MIGRATIONS } = what
  const to = migrationsDue(before, migrations).at(-1)?.to
  if (to === undefined) return 0
  const changed = await migrate(what)
  await setFormat(client, table, { format: to })
  return changed
}

async function run(client: DynamoDBClient, TableName: string, { change }: Migration): Promise<number> {
  let changed = 0
  for await (const { Items = [] } of paginateScan({ client }, { TableName, ConsistentRead: true })) {
    for (const item of Items) {
      if (item['pk']?.S !== TABLE_FORMAT_KEY.pk && (await changeItem(client, TableName, item, change))) changed += 1
    }
  }
  return changed
}

/** Changes an item, under the condition that the attributes that it changes are as they were read. */
async function changeItem(
  client: DynamoDBClient,
  TableName: string,
  item: Item,
  change: Migration['change'],
): Promise<boolean> {
  const Key = { pk: item['pk'] as AttributeValue, sk: item['sk'] as AttributeValue }
  for (let seen: Item | undefined = item; seen !== undefined; ) {
    const update = updateFrom(seen, change(seen))
    if (update === undefined) return false
    try {
      await client.send(new UpdateItemCommand({ TableName, Key, ...update }))
      return true
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error
      seen = (await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }))).Item
    }
  }
  return false
}

/** The update that makes one item of the other; `undefined` if they are equal. */
function updateFrom(seen: Item, made: Item) {
  const names = [...new Set([...Object.keys(seen), ...Object.keys(made)])]
  const differing = names.filter((name) => !isDeepStrictEqual(seen[name], made[name]))
  if (differing.length === 0) return undefined
  const set = differing.flatMap((name, at) => (made[name] === undefined ? [] : [`#a${at} = :new${at}`]))
  const removed = differing.flatMap((name, at) => (made[name] === undefined ? [`#a${at}`] : []))
  const asSeen = differing.map((name, at) =>
    seen[name] === undefined ? `attribute_not_exists(#a${at})` : `#a${at} = :old${at}`,
  )
  const values = differing.flatMap((name, at) => [
    ...(made[name] === undefined ? [] : [[`:new${at}`, made[name]] as const]),
    ...(seen[name] === undefined ? [] : [[`:old${at}`, seen[name]] as const]),
  ])
  return {
    UpdateExpression: [
      set.length > 0 ? `SET ${set.join(', ')}` : '',
      removed.length > 0 ? `REMOVE ${removed.join(', ')}` : '',
    ].join(' '),
    // An item that is deleted meanwhile does not come back.
    ConditionExpression: ['attribute_exists(pk)', ...asSeen].join(' AND '),
    ExpressionAttributeNames: Object.fromEntries(differing.map((name, at) => [`#a${at}`, name])),
    ExpressionAttributeValues: Object.fromEntries(values),
  }
}

async function setFormat(client: DynamoDBClient, TableName: string, { format, becoming }: TableFormat): Promise<void> {
  const number = (one: number) => ({ N: String(one) })
  await client.send(
    new UpdateItemCommand({
      TableName,
      Key: FORMAT_KEY,
      UpdateExpression:
        becoming === undefined
          ? 'SET #format = :format REMOVE becoming'
          : 'SET #format = :format, becoming = :becoming',
      ExpressionAttributeNames: { '#format': 'format' },
      ExpressionAttributeValues: {
        ':format': number(format),
        ...(becoming !== undefined && { ':becoming': number(becoming) }),
      },
    }),
  )
}
