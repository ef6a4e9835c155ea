import { setTimeout as pause } from 'node:timers/promises'
import { CloudFormationClient, ListStacksCommand } from '@aws-sdk/client-cloudformation'
import { DescribeKeyCommand, KMSClient, ListKeysCommand } from '@aws-sdk/client-kms'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aCloud, type Cloud } from './a-cloud.ts'
import { dialoguesIn } from './deployed-dialogues.ts'
import { remainingResources } from './remaining-resources.ts'

let cloud: Cloud
let door: Awaited<ReturnType<Cloud['door']>>

beforeAll(async () => {
  cloud = await aCloud()
  door = await cloud.door()
})
afterAll(async () => {
  await door?.stop()
  await cloud?.stop()
})

/** The stack that a smoke test has deployed; its name is random. */
async function smokeStack(): Promise<string | undefined> {
  const { StackSummaries = [] } = await new CloudFormationClient(cloud.config).send(new ListStacksCommand({}))
  const there = StackSummaries.find(({ StackName = '', StackStatus }) => {
    return StackName.startsWith('parley-smoke-') && StackStatus === 'CREATE_COMPLETE'
  })
  return there?.StackName?.slice('parley-'.length)
}

/** An emulator has no metrics from logs, so no alarm is waited for. All else is as in an account. */
test('the smoke test deploys a dialogue of its own, takes a position, settles its reading, raises an alarm, disables the key, and leaves nothing', async () => {
  const ran = cloud.run(
    'npm',
    ...'run --silent smoke -- a@example.org --yes --without-alarms --origin'.split(' '),
    door.origin,
  )
  let slug: string | undefined
  while (slug === undefined && (await Promise.race([ran, pause(500)])) === undefined) slug = await smokeStack()
  if (slug !== undefined) door.leadTo(await dialoguesIn(cloud).outputOf(slug, 'Gateway'))
  const { code, said } = await ran

  expect(code, said).toBe(0)
  expect(said).toMatch(/✓ A position was taken\. Its receipt is [0-9a-f]{64}\./)
  expect(said).toContain('✓ Its reading was closed, counted shard by shard, and settled.')
  expect(said).toContain('✓ The alarm “A reading is late” was raised.')
  expect(said).toContain('✓ The key was disabled and watched.')
  expect(said).toContain('✓ Everything was tried.')
  for (const [kind, there] of Object.entries(await remainingResources(cloud))) expect(there, kind).not.toMatch(/smoke/)
  const client = new KMSClient(cloud.config)
  const { Keys = [] } = await client.send(new ListKeysCommand({}))
  const states = await Promise.all(Keys.map(({ KeyId }) => client.send(new DescribeKeyCommand({ KeyId }))))
  expect(states.map(({ KeyMetadata }) => KeyMetadata?.KeyState)).toEqual(['PendingDeletion', 'PendingDeletion'])
})
