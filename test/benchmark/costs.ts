import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pLimit from 'p-limit'
import { invite, putOnRoster } from '../../functions/actions/invite-participant.ts'
import type { ReadingView } from '../../functions/views/reading-view.ts'
import { type LocalStack, startLocalStack } from '../../infra/local/local-stack.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import type { Tabled } from '../../shared/proposal.ts'
import { eventually } from '../a-stack.ts'
import { aBasket, aCommitment, aDefinition, aDialogueFile, aModality } from '../builders.ts'
import { priceOf } from './cost-of-a-round.ts'
import { countingProxy, type Units } from './counting-proxy.ts'

/**
 * `npm run costs -- 12 40 1000`: holds a round of so many participants on this machine, counts what it asks of AWS,
 * and applies the list prices. Every participant looks at each reading twice and takes a position on each proposal.
 */
const TERMS = 10
const BASKETS = 6
const MODALITIES = 2
const COMMITMENTS = 5

/**
 * A month, round or no round: the key of the table and that of the log, 22 metrics under alarms, four metrics of the watch, its 730 looks, and
 * the 8,640 runs of what keeps the log, each a tenth of a second of 3,008 MB and five reads.
 */
const STANDING = 2 + 22 * 0.1 + 4 * 0.3 + 0.02 + 0.05

/** A month of a closed egress: three endpoints that cost a cent an hour in each of two zones, and one alarm. */
const CLOSED_EGRESS = 3 * 2 * 7.3 + 0.1

type Counted = Units & { readonly participants: number; readonly transitions: number; readonly http: number }

const sizes = process.argv.slice(2).map(Number)
if (sizes.some((size) => !Number.isInteger(size) || size < 2)) {
  process.stderr.write('usage: npm run costs -- [participants, two or more] […]\n')
  process.exit(1)
}
say('| participants | positions | transitions | reads | writes | requests | the round | each month besides |')
say('| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |')
for (const participants of sizes.length === 0 ? [12, 40] : sizes) {
  const counted = await hold(participants)
  const positions = participants * (TERMS + BASKETS + BASKETS * (MODALITIES + COMMITMENTS + 1))
  const numbers = [positions, counted.transitions, Math.ceil(counted.reads), Math.ceil(counted.writes), counted.http]
  const cells = [participants, ...numbers].map((number) => number.toLocaleString('en'))
  say(
    `| ${[...cells, `$${priceOf({ ...counted, requests: counted.http }).toFixed(2)}`, `$${STANDING.toFixed(2)}`].join(' | ')} |`,
  )
}
say(`\nWith operations.egress: closed, each month costs $${CLOSED_EGRESS.toFixed(2)} more.`)

async function hold(participants: number): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-costs-'))
  const file = join(folder, 'river-and-sea.yaml')
  const shards = participants > 100 ? 8 : 1
  writeFileSync(file, JSON.stringify(aDialogueFile({ shards })))
  const stack = await startLocalStack({ dialogue: file, state: 'memory' })
  const proxy = await countingProxy(process.env['AWS_ENDPOINT_URL_DYNAMODB'] ?? '')
  const before = process.env['AWS_ENDPOINT_URL_DYNAMODB']
  process.env['AWS_ENDPOINT_URL_DYNAMODB'] = proxy.endpoint
  try {
    const http = await holdRound(stack, participants)
    const executionArn = `${stack.executions.arn.replace(':stateMachine:', ':execution:')}:round-1-1`
    const events = stack.executions.find(executionArn)?.events ?? []
    const transitions = events.filter(({ type }) => type === 'StateEntered').length
    return { ...proxy.units, participants, transitions, http }
  } finally {
    process.env['AWS_ENDPOINT_URL_DYNAMODB'] = before
    await stack.stop()
    await proxy.stop()
    rmSync(folder, { recursive: true })
  }
}

type Ask = (method: string, path: string, body?: unknown) => Promise<Response>

/** @returns how many requests it took */
async function holdRound(stack: LocalStack, participants: number): Promise<number> {
  let requests = 0
  const counted =
    (ask: Ask): Ask =>
    (...request) => {
      requests += 1
      return ask(...request)
    }
  const facilitator = counted(await session(stack, { role: 'facilitator', name: 'Kim' }))
  const people: Ask[] = []
  for (let index = 0; index < participants; index += 1) {
    const side = index % 2 === 0 ? 'river' : 'sea'
    people.push(
      counted(await session(stack, { role: 'participant', name: `P${index}`, side, capacity: 'former-official' })),
    )
  }
  await facilitator('POST', '/api/rounds?knowingly=true')
  await sit(
    '1.terms.1',
    Array.from({ length: TERMS }, (_, index) => aDefinition(`Term ${index}`)),
  )
  await sit(
    '1.baskets.1',
    Array.from({ length: BASKETS }, (_, index) => aBasket(`Basket ${index}`)),
  )
  for (let lane = 1; lane <= BASKETS; lane += 1) {
    await sit(`1.modality.b${lane}.1`, [aModality('code-of-conduct'), aModality('joint-statement')])
    await sit(
      `1.commitments.b${lane}.1`,
      Array.from({ length: COMMITMENTS }, (_, index) =>
        aCommitment({ action: { en: `releasing what it holds of kind ${index}` } }),
      ),
    )
    await sit(`1.ratification.b${lane}.1`, [], 'ratify')
  }
  await eventually('the round to end', async () => {
    const { status } = (await (await facilitator('GET', '/api/rounds/1')).json()) as { status: string }
    return status === 'published' ? true : undefined
  })
  return requests

  async function sit(reading: string, texts: readonly Tabled[], stance = 'support'): Promise<void> {
    await eventually(`${reading} to open`, async () =>
      (await facilitator('GET', `/api/readings/${reading}`)).ok ? true : undefined,
    )
    for (const [index, body] of texts.entries())
      await people[index % people.length]?.('POST', `/api/readings/${reading}/proposals`, { body })
    const eight = pLimit(8)
    await Promise.all(people.map((ask) => eight(() => answer(ask, reading, stance))))
    await facilitator('POST', `/api/readings/${reading}/advance`, { decision: 'settle' })
  }
}

/** Looks, takes a position on everything, looks again. */
async function answer(ask: Ask, reading: string, stance: string): Promise<void> {
  const view = (await (await ask('GET', `/api/readings/${reading}`)).json()) as ReadingView
  for (const [index, { id }] of view.proposals.entries()) {
    // Of two modalities one is wanted, and everybody finds the same one first.
    const own = index > 0 && reading.includes('modality') ? 'abstain' : stance
    const taken = await ask('PUT', `/api/readings/${reading}/proposals/${id}/position`, {
      stance: own,
      revision: 0,
    })
    if (!taken.ok) throw new Error(await taken.text())
  }
  await ask('GET', `/api/readings/${reading}`)
}

async function session({ table, dialogue, origin }: LocalStack, newcomer: NewParticipant): Promise<Ask> {
  const { id } = await putOnRoster(table, newcomer, dialogue, new Date())
  const { secret } = await invite(table, id, new Date())
  const redeemed = await send(origin, {}, 'POST', '/api/session', { invitation: secret })
  const { token } = (await redeemed.json()) as { token: string }
  return (method, path, body) => send(origin, { authorization: `Bearer ${token}` }, method, path, body)
}

function send(
  origin: string,
  headers: Record<string, string>,
  method: string,
  path: string,
  body?: unknown,
): Promise<Response> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const key = { 'idempotency-key': crypto.randomUUID() }
  return fetch(`${origin}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...key, ...headers },
    ...sent,
  })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
