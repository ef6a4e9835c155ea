import { setTimeout as pause } from 'node:timers/promises'
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DynamoDBClient,
  RestoreTableToPointInTimeCommand,
} from '@aws-sdk/client-dynamodb'
import { CannotOperate } from './command.ts'

const LOOK_EVERY_MS = 5_000
const SAY_EVERY_MS = 60_000

/**
 * Restores a table to the last moment that it can be restored to, into a new table beside it, and waits. That takes minutes, or hours for a large table.
 *
 * @param say is told once a minute that it is not over
 * @returns the moment that the copy is of
 * @throws {CannotOperate} when the table has no backups
 */
export async function restoreTable(source: string, copy: string, say: (line: string) => void): Promise<Date> {
  const client = new DynamoDBClient({})
  const backups = await client.send(new DescribeContinuousBackupsCommand({ TableName: source }))
  const { LatestRestorableDateTime: moment } =
    backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {}
  if (moment === undefined) throw new CannotOperate(`${source} has no backups; enable its point-in-time recovery`)
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: source,
      TargetTableName: copy,
      RestoreDateTime: moment,
    }),
  )
  const began = Date.now()
  let said = began
  while (!(await isActive(client, copy))) {
    await pause(LOOK_EVERY_MS)
    if (Date.now() - said < SAY_EVERY_MS) continue
    said = Date.now()
    say(`  not restored yet, after ${Math.round((said - began) / SAY_EVERY_MS)} minutes`)
  }
  return moment
}

async function isActive(client: DynamoDBClient, TableName: string): Promise<boolean> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }))
  return Table?.TableStatus === 'ACTIVE'
}
