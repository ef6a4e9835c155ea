import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import { CannotOperate } from './command.ts'
import type { Target } from './target.ts'

const READING = '1.terms.1'
const Invited = z.object({ link: z.url() })
const Session = z.object({ token: z.string() })
const Added = z.object({ invitation: z.object({ invitation: z.string() }) })
const Receipt = z.object({ id: z.string().optional(), digest: z.string() })

/** For how long a step of the round may take in a new stack, whose functions start for the first time. */
const LONGEST_SECONDS = 120

/**
 * Takes a position in a new dialogue as people do: a facilitator comes in by a link, puts somebody on each side and starts a round, and a
 * participant tables a text and takes a position on it.
 *
 * @returns the digest in the receipt of the position, and how to have its reading settled
 * @throws {CannotOperate} when a request is refused, with what was answered
 */
export async function takeOnePosition(target: Target, sides: readonly string[]) {
  const { link } = await target.ask({ do: 'invite', name: 'Smoke test', key: randomUUID() }, Invited)
  const facilitator = await comeIn(target.origin, new URL(link).hash.slice(1))
  const sessions: string[] = []
  for (const side of sides) {
    const person = { name: `Of ${side}`, role: 'participant', side, capacity: 'nongovernmental-expert' }
    const { invitation } = await request(target.origin, 'POST', '/api/participants', Added, facilitator, person)
    sessions.push(await comeIn(target.origin, invitation.invitation))
  }
  await request(target.origin, 'POST', '/api/rounds?knowingly=true', z.unknown(), facilitator)
  const [participant = ''] = sessions
  const reading = `/api/readings/${READING}`
  await until(`${reading} is not there`, async () => {
    const { ok } = await fetch(`${target.origin}${reading}`, { headers: { Authorization: `Bearer ${participant}` } })
    return ok
  })
  const [language = ''] = LANGUAGE_CODES
  const written = (words: string) => ({ [language]: words })
  const body = { kind: 'definition', term: written('Smoke'), definition: written('What is seen where there is fire.') }
  const { id } = await request(target.origin, 'POST', `${reading}/proposals`, Receipt, participant, { body })
  const position = `${reading}/proposals/${id}/position`
  const taken = { stance: 'support', revision: 0 }
  const { digest } = await request(target.origin, 'PUT', position, Receipt, participant, taken)
  return {
    digest,
    /** Closes the reading, and waits until the state machine has settled it. */
    async settle() {
      const closing = { decision: 'adjourn', notice: 'now' }
      await request(target.origin, 'POST', `${reading}/advance`, z.unknown(), facilitator, closing)
      await until(`${reading} is not settled`, async () => {
        const { status } = await request(target.origin, 'GET', reading, z.object({ status: z.string() }), facilitator)
        return status === 'settled'
      })
    },
  }
}

async function comeIn(origin: string, invitation: string): Promise<string> {
  return (await request(origin, 'POST', '/api/session', Session, undefined, { invitation })).token
}

/** Looks every second, because the state machine takes some seconds. */
async function until(otherwise: string, isDone: () => Promise<boolean>): Promise<void> {
  for (let seconds = 0; seconds < LONGEST_SECONDS; seconds += 1) {
    if (await isDone()) return
    await pause(1_000)
  }
  throw new CannotOperate(`${otherwise} after ${LONGEST_SECONDS} seconds`)
}

async function request<Answer>(
  origin: string,
  method: string,
  path: string,
  answer: z.ZodType<Answer>,
  token?: string,
  body?: unknown,
): Promise<Answer> {
  const response = await fetch(`${origin}${path}`, {
    method,
    headers: {
      'Idempotency-Key': randomUUID(),
      ...(token !== undefined && { Authorization: `Bearer ${token}` }),
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  if (!response.ok) throw new CannotOperate(`${method} ${origin}${path} was answered with ${response.status}: ${text}`)
  return answer.parse(JSON.parse(text))
}
