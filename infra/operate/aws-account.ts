import {
  CloudFormationClient,
  DeleteStackCommand,
  UpdateTerminationProtectionCommand,
  waitUntilStackDeleteComplete,
} from '@aws-sdk/client-cloudformation'
import { DescribeKeyCommand, KMSClient, NotFoundException, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms'
import { stackNameOf } from '../stack-name.ts'
import { deleteTable, removed } from './delete-table.ts'
import { stackOf } from './deployed-stack.ts'
import type { Account } from './removal.ts'
import { tablesOf } from './tables-of.ts'

/** KMS deletes no key at once: this is the shortest waiting period, in days. */
const FEWEST_DAYS = 7
const MINUTES = 60
/** Lambda takes up to 40 minutes to give the interfaces of functions in a VPC back. */
const LONGEST_DELETION = 60 * MINUTES

/** The account and region that the environment's credentials belong to. */
export const awsAccount: Account = {
  async deleteStack(slug) {
    const stack = await stackOf(slug, 'destroy')
    if (stack === undefined) return
    const client = new CloudFormationClient({})
    const StackName = stackNameOf(slug)
    // A stack that is being deleted is not protected any more, and CloudFormation refuses to change it.
    if (!stack.status.startsWith('DELETE_')) {
      await client.send(new UpdateTerminationProtectionCommand({ StackName, EnableTerminationProtection: false }))
    }
    await client.send(new DeleteStackCommand({ StackName }))
    await removed(StackName, waitUntilStackDeleteComplete({ client, maxWaitTime: LONGEST_DELETION }, { StackName }))
  },

  deleteTable,

  async deleteKey(KeyId) {
    const client = new KMSClient({})
    try {
      const { KeyMetadata } = await client.send(new DescribeKeyCommand({ KeyId }))
      const scheduled = KeyMetadata?.KeyState === 'PendingDeletion' ? KeyMetadata.DeletionDate : undefined
      const schedule = new ScheduleKeyDeletionCommand({ KeyId, PendingWindowInDays: FEWEST_DAYS })
      const day = scheduled ?? (await client.send(schedule)).DeletionDate
      return day?.toISOString().slice(0, 10) ?? 'a day that it does not say'
    } catch (error) {
      if (error instanceof NotFoundException) return undefined
      throw error
    }
  },

  async tablesLeft(slug) {
    return (await tablesOf(slug)).map(({ name }) => name)
  },
}
