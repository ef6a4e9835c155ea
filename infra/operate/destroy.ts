import { rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { CloudFormationClient, DeleteStackCommand, waitUntilStackDeleteComplete } from '@aws-sdk/client-cloudformation'
import {
  DeleteTableCommand,
  DynamoDBClient,
  UpdateTableCommand,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb'
import { KMSClient, ScheduleKeyDeletionCommand } from '@aws-sdk/client-kms'
import { runningIn } from '../running-stack.ts'
import { stackNameOf } from '../stack-name.ts'
import { ask, CannotOperate, command, parseArguments } from './command.ts'
import { exportTo } from './export-to.ts'
import { type Outputs, outputsOf, stateOf, targetOf, WHERE, type Where } from './target.ts'

const USAGE =
  'npm run destroy -- <dialogue> [--keep-data] [--out folder] [--confirm <dialogue>] [--local] [--state folder]'
const OPTIONS = {
  ...WHERE,
  'keep-data': { type: 'boolean', default: false },
  out: { type: 'string' },
  confirm: { type: 'string' },
} as const

/** KMS deletes no key at once: this is the shortest waiting period, in days. */
const FEWEST_DAYS = 7
const MINUTES = 60

/** `npm run destroy`: exports everything, asks for the dialogue's name, and removes it with its table and its key. */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, OPTIONS, 1)
  const [slug = ''] = positionals
  const keepData = values['keep-data']
  const folder = values.out ?? `out/${slug}`
  const files = await exportTo(folder, await targetOf(slug, values), (file) => console.log(file))
  console.log(`\n${files} files are in ${folder}. What is removed now cannot be restored.`)

  const what = keepData ? 'everything except its table and its key' : 'everything, including its table and its key'
  const name = values.confirm ?? (await ask(`To remove ${what}, type the dialogue's name: `, `use --confirm ${slug}`))
  if (name !== slug) throw new CannotOperate(`${name || 'an empty name'} is not ${slug}; nothing was removed`)
  await (values.local || values.state !== undefined
    ? destroyLocal(slug, values, keepData)
    : destroyDeployed(slug, keepData))
})

async function destroyDeployed(slug: string, keepData: boolean): Promise<void> {
  // Read before the stack is deleted: its outputs name the table and the key.
  const outputs = await outputsOf(slug)
  const client = new CloudFormationClient({})
  const StackName = stackNameOf(slug)
  await client.send(new DeleteStackCommand({ StackName }))
  console.log(`Removing ${StackName} …`)
  await removed(StackName, waitUntilStackDeleteComplete({ client, maxWaitTime: 30 * MINUTES }, { StackName }))

  if (keepData) console.log(keptData(outputs))
  else await destroyData(outputs)
}

async function destroyData({ TableName, KeyArn }: Outputs): Promise<void> {
  const client = new DynamoDBClient({})
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }))
  await client.send(new DeleteTableCommand({ TableName }))
  console.log(`Removing the table ${TableName} …`)
  await removed(TableName, waitUntilTableNotExists({ client, maxWaitTime: 10 * MINUTES, minDelay: 1 }, { TableName }))

  const scheduling = new ScheduleKeyDeletionCommand({ KeyId: KeyArn, PendingWindowInDays: FEWEST_DAYS })
  const { DeletionDate } = await new KMSClient({}).send(scheduling)
  const until = DeletionDate?.toISOString().slice(0, 10)
  console.log(`Only the key is left. KMS deletes it on ${until}; until then kms cancel-key-deletion restores it.`)
}

/** @throws {CannotOperate} when AWS has not removed it */
async function removed(what: string, waiting: Promise<unknown>): Promise<void> {
  try {
    await waiting
  } catch (cause) {
    throw new CannotOperate(`${what} is not removed yet; look in the console for the reason, and run this again`, {
      cause,
    })
  }
}

function keptData({ TableName, KeyArn }: Outputs): string {
  return [
    'The table and its key were kept. To deploy the dialogue again with them, write into its file',
    '  operations:',
    `    data: { table: ${TableName}, key: "${KeyArn}" }`,
  ].join('\n')
}

async function destroyLocal(slug: string, where: Where, keepData: boolean): Promise<void> {
  const state = stateOf(slug, where)
  const running = runningIn(state)
  if (running !== undefined) process.kill(running.pid, 'SIGTERM')
  while (runningIn(state) !== undefined) await pause(100)
  if (keepData) console.log(`Stopped. Its state is in ${state}; npm start continues from there.`)
  else {
    await rm(state, { recursive: true })
    console.log(`Stopped, and ${state} is removed.`)
  }
}
