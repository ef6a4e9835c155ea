import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DynamoDBClient, paginateQuery } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { type Caller, signIn } from '../../infra/rehearsal/http-caller.ts'
import { eventually } from '../a-stack.ts'
import { aDefinition, aDialogueFile } from '../builders.ts'
import { aCloud, type Cloud, type Ran } from './a-cloud.ts'
import { dialoguesIn } from './deployed-dialogues.ts'

const PEOPLE = 2_000
const TEXTS = 3
const READING = '1.terms.1'
/** More than these there are in no reading of so few texts, unless it is of thousands of people. */
const LARGE = 65_536

const Added = z.object({ invitation: z.object({ invitation: z.string() }) })
const Tabled = z.object({ id: z.string() })
const Seen = z.object({ status: z.string() })

let cloud: Cloud
let door: Awaited<ReturnType<Cloud['door']>>
let folder: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-large-'))
  cloud = await aCloud()
  door = await cloud.door()
})
afterAll(async () => {
  await door?.stop()
  await cloud?.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('a round of two thousand people is settled, and its record is kept, sent in parts, exported and verified in the memory that a small one takes', async () => {
  const facilitator = await deployed()
  const people = await onRoster(facilitator)
  await facilitator.send('POST', '/api/rounds?knowingly=true')
  await eventually('the reading to open', () => facilitator.find(`/api/readings/${READING}`, z.unknown()))
  const empty = await inMemory('export', 'crowd', '--out', join(folder, 'empty'))
  for (let text = 0; text < TEXTS; text += 1) {
    const author = people[text % people.length] ?? facilitator
    const body = { body: aDefinition(`Term ${text}`) }
    const { id } = Tabled.parse(await author.send('POST', `/api/readings/${READING}/proposals`, body, `text-${text}`))
    for (const [index, one] of people.entries()) {
      await one.send('PUT', `/api/readings/${READING}/proposals/${id}/position`, {
        stance: index % 2 === 0 ? 'accept' : 'support',
        revision: 0,
      })
    }
  }
  await facilitator.send('POST', `/api/readings/${READING}/advance`, { decision: 'adjourn' })
  await eventually('the round to be published', async () => {
    const round = await facilitator.find('/api/rounds/1', Seen)
    return round?.status === 'published' || undefined
  })

  expect(await keptItems()).toBeGreaterThan(20)
  const exported = await inMemory('export', 'crowd', '--out', join(folder, 'crowd'))
  expect(exported.code, exported.said).toBe(0)
  const record = join(folder, 'crowd/round-1/record.json')
  const counted = /"counted":(\d+),"root"/.exec(readFileSync(record, 'utf8'))?.[1]
  expect(Number(counted)).toBeGreaterThanOrEqual(LARGE)
  expect(statSync(record).size).toBeGreaterThan(10_000_000)

  const files = ['record.json', 'record.delegations.json', 'record.public.json']
  // Most of what a small record takes is the program. One of a hundred times as many leaves takes hardly more.
  const small = await inMemory('verify', join(import.meta.dirname, '../fixtures/parley-record-7/in-a-row-1.json.gz'))
  for (const name of files) {
    const verified = await inMemory('verify', join(folder, 'crowd/round-1', name))
    expect(verified.code, verified.said).toBe(0)
    expect(verified.said).toContain('everything matches')
    expect(verified.megabytes / small.megabytes, name).toBeLessThan(1.3)
  }
  expect(exported.megabytes / empty.megabytes).toBeLessThan(1.7)
})

async function deployed(): Promise<Caller> {
  const file = join(folder, 'crowd.yaml')
  writeFileSync(file, JSON.stringify(aDialogueFile({ slug: 'crowd' })))
  const { code, said } = await script('deploy', file, '--yes', '--origin', door.origin)
  expect(code, said).toBe(0)
  door.leadTo(await dialoguesIn(cloud).outputOf('crowd', 'Gateway'))
  const invited = await script('invite', 'crowd', 'Cleo Example')
  return signIn(door.origin, { invitation: new URL(invited.said.split('\n')[0] ?? '').hash.slice(1) })
}

/** Puts everybody on the roster from a table, and some more who come in. @returns these */
async function onRoster(facilitator: Caller): Promise<readonly Caller[]> {
  const table = join(folder, 'people.csv')
  const lines = Array.from({ length: PEOPLE }, (_, index) => {
    const side = index % 2 === 0 ? 'river' : 'sea'
    return `Person ${index},participant,${side},nongovernmental-expert`
  })
  writeFileSync(table, ['name,role,side,capacity', ...lines].join('\n'))
  const added = await script('invite', 'crowd', '--from', table, '--yes')
  expect(added.code, added.said).toBe(0)
  const some = ['Ada', 'Abe', 'Bo', 'Bea'].map(async (name, index) => {
    const side = index < 2 ? 'river' : 'sea'
    const newcomer = { name, role: 'participant', side, capacity: 'nongovernmental-expert' }
    const { invitation } = Added.parse(await facilitator.send('POST', '/api/participants', newcomer)).invitation
    return signIn(door.origin, { invitation })
  })
  return Promise.all(some)
}

/** How many items the reading has of what is kept for its record. */
async function keptItems(): Promise<number> {
  const query = {
    TableName: await dialoguesIn(cloud).outputOf('crowd', 'TableName'),
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :record)',
    ExpressionAttributeValues: { ':pk': { S: `READING#${READING}#0` }, ':record': { S: 'RECORD#' } },
    Select: 'COUNT',
  } as const
  let items = 0
  for await (const { Count = 0 } of paginateQuery({ client: new DynamoDBClient(cloud.config) }, query)) items += Count
  return items
}

function script(name: string, ...args: readonly string[]): Promise<Ran> {
  return cloud.run('npm', 'run', '--silent', name, '--', ...args)
}

/** Runs a script. @returns the most memory that one of its processes had, too */
async function inMemory(name: string, ...args: readonly string[]): Promise<Ran & { readonly megabytes: number }> {
  const tell = "data:text/javascript,process.on('exit',()=>console.error('peak:'+process.resourceUsage().maxRSS))"
  const { code, said } = await cloud.run(
    'env',
    `NODE_OPTIONS=--import=${tell}`,
    'npm',
    'run',
    '--silent',
    name,
    '--',
    ...args,
  )
  const peaks = [...said.matchAll(/^peak:(\d+)$/gm)].map(([, kilobytes]) => Number(kilobytes))
  const megabytes = Math.max(...peaks) / 1_024
  process.stderr.write(`        ${megabytes.toFixed(0)} MB at most\n`)
  return { code, said, megabytes }
}
