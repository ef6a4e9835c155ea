import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { putOnRoster } from '../functions/actions/invite-participant.ts'
import { handler as keepTheLog } from '../functions/scheduled/keep-the-log.ts'
import { taskTokensOf } from '../functions/store/machine-tokens.ts'
import { findReading } from '../functions/store/readings.ts'
import type { Table } from '../functions/store/table.ts'
import type { ReadingView } from '../functions/views/reading-view.ts'
import type { RoundView } from '../functions/views/round-view.ts'
import { type LocalStack, startLocalStack } from '../infra/local/local-stack.ts'
import type { NewParticipant } from '../shared/participant.ts'
import type { PositionTaken } from '../shared/position.ts'
import type { Tabled } from '../shared/proposal.ts'
import type { Decision } from '../shared/reading.ts'
import { assertDeclared } from './as-described.ts'
import { aDialogueFile } from './builders.ts'
import { signIn, wasInvitedAfresh } from './sign-in.ts'
import { STACKS } from './synthesized-stacks.ts'

/** Two sides of two, a facilitator and an observer, at a dialogue that runs on this machine. */
const COMPANY = {
  cleo: { role: 'facilitator', name: 'Cleo' },
  rex: { role: 'facilitator', name: 'Rex' },
  olu: { role: 'observer', name: 'Olu' },
  ada: { role: 'participant', name: 'Ada', side: 'river', capacity: 'nongovernmental-expert' },
  abe: { role: 'participant', name: 'Abe', side: 'river', capacity: 'former-official' },
  bo: { role: 'participant', name: 'Bo', side: 'sea', capacity: 'nongovernmental-expert' },
  bea: { role: 'participant', name: 'Bea', side: 'sea', capacity: 'former-official' },
} as const satisfies Record<string, NewParticipant>

/** The same, where each side convenes one of the facilitators. */
const CO_CHAIRED: Record<keyof typeof COMPANY, NewParticipant> = {
  ...COMPANY,
  cleo: { ...COMPANY.cleo, convenedBy: 'river' },
  rex: { ...COMPANY.rex, convenedBy: 'sea' },
}

export type Company = { readonly [name in keyof typeof COMPANY]: Person }

/** An answer of the API, as it came. */
export type Answer<Body = Record<string, unknown>> = { readonly status: number; readonly body: Body }

/** Somebody with a session, who asks over HTTP as any program would. */
export type Person = {
  /** What a program sends along to be who they are. */
  readonly authorization: { readonly Authorization: string }
  ask<Body = Record<string, unknown>>(method: string, path: string, body?: unknown, key?: string): Promise<Answer<Body>>
  sees(reading: string): Promise<ReadingView>
  /** Tables a proposal. @returns its id */
  tables(reading: string, body: Tabled, amends?: string, answers?: readonly string[]): Promise<string>
  takes(
    reading: string,
    proposal: string,
    stance: PositionTaken['stance'],
    more?: Partial<PositionTaken>,
  ): Promise<void>
  /** Closes a reading and waits until it is settled. */
  closes(reading: string, decision?: Decision): Promise<ReadingView>
}

/** A dialogue on this machine, with its company; nothing of it outlives the test unless it says where. */
export async function aStack(
  says: Readonly<Record<string, unknown>> = {},
  state = 'memory',
): Promise<{ readonly stack: LocalStack; readonly company: Company; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'parley-test-'))
  const file = join(folder, 'river-and-sea.yaml')
  await writeFile(file, JSON.stringify(aDialogueFile(says)))
  const stack = await startLocalStack({ dialogue: file, state, stacks: STACKS })
  const people = Object.entries(stack.dialogue.coChairs ? CO_CHAIRED : COMPANY).map(async ([name, newcomer]) => {
    const { id } = await putOnRoster(stack.table, newcomer, stack.dialogue, new Date())
    return [name, await person(stack, id)] as const
  })
  const company = Object.fromEntries(await Promise.all(people)) as Company
  const stop = async () => {
    await stack.stop()
    await rm(folder, { recursive: true })
  }
  return { stack, company, stop }
}

/** Waits until a reading of a running round is open. */
export async function opened(someone: Person, reading: string): Promise<ReadingView> {
  return eventually(`${reading} to open`, async () => {
    const { status, body } = await someone.ask<ReadingView>('GET', `/api/readings/${reading}`)
    return status === 200 && body.status === 'open' ? body : undefined
  })
}

/** The same, and has the key of its receipts certified: what does this runs by itself, a moment later. */
export async function openedToSign(someone: Person, reading: string): Promise<ReadingView> {
  const view = await opened(someone, reading)
  await keepTheLog()
  return view
}

/** Waits until the state machine waits for a reading to be closed. @returns the task tokens it waits with */
export async function awaitedBy(table: Table, reading: string): Promise<readonly string[]> {
  return eventually(`the machine to wait for ${reading}`, async () => {
    const found = await findReading(table, reading)
    const tokens = found === undefined ? [] : await taskTokensOf(table, found)
    return tokens.length > 0 ? tokens : undefined
  })
}

/** Waits until a round is published, and the log has all of it: what keeps the log runs by itself, and the record has the log. */
export async function published(someone: Person, round = 1): Promise<RoundView> {
  const view = await eventually(`round ${round} to be published`, async () => {
    const { body } = await someone.ask<RoundView>('GET', `/api/rounds/${round}`)
    return body.status === 'published' ? body : undefined
  })
  await keepTheLog()
  return view
}

/** Looks again until something is there; gives up, with a clear word, when it has looked often enough. */
export async function eventually<Found>(what: string, look: () => Promise<Found | undefined>): Promise<Found> {
  for (let looks = 0; looks < 1_000; looks += 1) {
    const found = await look()
    if (found !== undefined) return found
    await pause(20)
  }
  throw new Error(`waited in vain for ${what}`)
}

/** Somebody on the roster, with a new session. If they are invited afresh, which ends it, they sign in on one more device. */
export async function person({ table, origin }: LocalStack, id: string): Promise<Person> {
  const { secret } = await signIn(table, id)
  let renewed: Promise<string> | undefined
  return personWith(origin, secret, () => {
    if (wasInvitedAfresh(id)) renewed = signIn(table, id).then((again) => again.secret)
    return renewed
  })
}

/**
 * Somebody with a session that is there already, by its secret.
 *
 * @param anew another session in place of this one, if it was ended and they may have another
 */
export function personWith(
  origin: string,
  session: string,
  anew: () => Promise<string> | undefined = () => undefined,
): Person {
  const authorization = { Authorization: `Bearer ${session}` }
  const askOnce: Person['ask'] = (method, path, body, key) =>
    request(origin, method, path, { ...authorization, ...(key !== undefined && { 'Idempotency-Key': key }) }, body)
  const ask: Person['ask'] = async <Body>(method: string, path: string, body?: unknown, key?: string) => {
    const before = authorization.Authorization
    const answer = await askOnce<Body>(method, path, body, key)
    const renewed = answer.status === 401 ? await anew() : undefined
    if (renewed === undefined || `Bearer ${renewed}` === before) return answer
    authorization.Authorization = `Bearer ${renewed}`
    return askOnce<Body>(method, path, body, key)
  }
  const asks = async <Body>(method: string, path: string, body?: unknown, key?: string): Promise<Body> => {
    const answer = await ask<Body>(method, path, body, key)
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const sees = (reading: string) => asks<ReadingView>('GET', `/api/readings/${reading}`)
  return {
    authorization,
    ask,
    sees,
    async tables(reading, body, amends, answers) {
      const tabled = { body, ...(amends !== undefined && { amends }), ...(answers !== undefined && { answers }) }
      const { id } = await asks<{ id: string }>('POST', `/api/readings/${reading}/proposals`, tabled, randomUUID())
      return id
    },
    async takes(reading, proposal, stance, more = {}) {
      const revision = (await sees(reading)).proposals.find((one) => one.id === proposal)?.position?.revision ?? 0
      const path = `/api/readings/${reading}/proposals/${proposal}/position`
      await asks('PUT', path, { stance, revision, ...more })
    },
    async closes(reading, decision = 'settle') {
      await asks('POST', `/api/readings/${reading}/advance`, { decision })
      return eventually(`${reading} to be settled`, async () => {
        const seen = await sees(reading)
        return seen.status === 'settled' ? seen : undefined
      })
    },
  }
}

async function request<Body>(
  origin: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Answer<Body>> {
  const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }
  const json = body === undefined ? {} : { 'Content-Type': 'application/json' }
  const response = await fetch(`${origin}${path}`, { method, headers: { ...json, ...headers }, ...sent })
  const text = await response.text()
  assertDeclared(method, path, { status: response.status, headers: response.headers, text })
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) }
}
