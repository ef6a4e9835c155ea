import { hash } from 'node:crypto'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { marshall } from '@aws-sdk/util-dynamodb'
import { shardOf } from '../../functions/store/keys/keys-of-readings.ts'
import { aPosition } from '../builders.ts'
import { RELATIONS, textsOfAReading } from './texts-of-a-reading.ts'

/**
 * A reading of as many positions as wanted, in the pages that DynamoDB would answer: for what no local table can be
 * filled with in minutes. It is read by the real client, and what is written to it is thrown away.
 */
const [participants = 0, proposals = 0, shards = 1] = process.argv.slice(2, 5).map(Number)
const relation = RELATIONS.find((one) => one === process.argv[5]) ?? 'short'
/** DynamoDB's page is 1 MB of items, and a position without words weighs some 330 bytes. */
const A_PAGE = 3_100

const SALT = '0123456789abcdef0123456789abcdef'
const members = Array.from({ length: shards }, () => [] as string[])
for (let n = 0; n < participants; n += 1) {
  const id = n.toString(16).padStart(20, '0')
  members[shardOf(id, shards)]?.push(id)
}

function page(
  shard: number,
  from: number,
  only: readonly string[] | undefined,
): { readonly items: readonly string[]; readonly next?: number } {
  const ofShard = members[shard] ?? []
  const pattern = patternOf(only)
  const end = Math.min(from + A_PAGE, ofShard.length * proposals)
  const items = Array.from({ length: end - from }, (_, index) => {
    const [participant = '', proposal] = [ofShard[Math.floor((from + index) / proposals)], (from + index) % proposals]
    return position(pattern, participant, `p${String(proposal).padStart(4, '0')}`, shard)
  })
  return { items, ...(end < ofShard.length * proposals && { next: end }) }
}

const ITEM = {
  ...marshall({
    ...aPosition({ reading: '1.terms.1', participant: '@1', proposal: '@2', salt: SALT }),
    pk: 'READING#1.terms.1#@3',
    sk: 'POSITION#@1#@2#000001',
  }),
  leaves: { B: '@4' },
}

/** The attributes that are asked for, in JSON. */
function patternOf(only: readonly string[] | undefined): string {
  return JSON.stringify(Object.fromEntries(Object.entries(ITEM).filter(([name]) => only?.includes(name) ?? true)))
}

function position(pattern: string, participant: string, proposal: string, shard: number): string {
  const side = Number.parseInt(participant.slice(-1), 16) % 2 === 0 ? 'river' : 'sea'
  return pattern
    .replaceAll('@1', participant)
    .replaceAll('@2', proposal)
    .replace('@3', String(shard))
    .replace('@4', () => hash('sha256', `${participant} ${proposal}`, 'base64'))
    .replace('river', side)
}

function answerTo(asked: Record<string, never>): string {
  const values = asked['ExpressionAttributeValues'] as { ':pk'?: { S: string }; ':prefix'?: { S: string } } | undefined
  const [pk, prefix] = [values?.[':pk']?.S ?? '', values?.[':prefix']?.S]
  if (prefix === 'PROPOSAL#') {
    const items = shardOf('p', shards) === shardNamed(pk) ? textsOfAReading(proposals, relation) : []
    return JSON.stringify({
      Items: items.map((item) => marshall(item, { removeUndefinedValues: true })),
      Count: items.length,
      ScannedCount: items.length,
    })
  }
  if (prefix !== 'POSITION#') return '{}'
  const from = Number((asked['ExclusiveStartKey'] as { sk: { S: string } } | undefined)?.sk.S ?? 0)
  const names = asked['ExpressionAttributeNames'] as Record<string, string> | undefined
  const { items, next } = page(shardNamed(pk), from, names && Object.values(names))
  const last = next === undefined ? '' : `,"LastEvaluatedKey":{"pk":{"S":"${pk}"},"sk":{"S":"${next}"}}`
  return `{"Items":[${items.join(',')}],"Count":${items.length},"ScannedCount":${items.length}${last}}`
}

function shardNamed(pk: string): number {
  return Number(pk.split('#').at(-1))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const server = createServer(async (incoming, outgoing) => {
    const answer = answerTo(JSON.parse((await buffer(incoming)).toString()))
    outgoing.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(answer)
  })
  // A connection stays open while others are measured, so that the next request does not fail.
  server.keepAliveTimeout = 600_000
  server.listen(0, '127.0.0.1', () => process.send?.(server.address()))
  process.on('disconnect', () => process.exit())
}
