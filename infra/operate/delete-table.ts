import {
  DeleteTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  UpdateTableCommand,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb'
import { CannotOperate } from './command.ts'

const MOST_SECONDS = 600

/** Deletes a table and waits; does nothing if there is none. @throws {CannotOperate} when AWS has not removed it */
export async function deleteTable(TableName: string): Promise<void> {
  const client = new DynamoDBClient({})
  try {
    await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }))
    await client.send(new DeleteTableCommand({ TableName }))
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return
    // It is being deleted already, or was changed a moment ago. The wait tells the two apart.
    if (!(error instanceof Error && error.name === 'ResourceInUseException')) throw error
  }
  await removed(TableName, waitUntilTableNotExists({ client, maxWaitTime: MOST_SECONDS, minDelay: 1 }, { TableName }))
}

/** @throws {CannotOperate} when AWS has not removed it */
export async function removed(what: string, waiting: Promise<unknown>): Promise<void> {
  try {
    await waiting
  } catch (cause) {
    throw new CannotOperate(
      `${what} is not removed yet; look in the console for the reason, and run this again: it goes on where it stopped`,
      { cause },
    )
  }
}
