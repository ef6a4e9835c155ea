import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'

/** A client of Parley's API with the session of one participant. */
export type Caller = {
  /** Sends a GET request and parses the answer; `undefined` for 404. */
  find<Answer>(path: string, answer: z.ZodType<Answer>): Promise<Answer | undefined>
  /** Downloads a file. */
  download(path: string): Promise<Uint8Array>
  /** Sends a request that changes something. @throws {Problem} when it is refused */
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown, key?: string): Promise<unknown>
}

/** An answer that is not 2xx. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly status: number

  constructor(request: string, status: number, said: string) {
    super(`${request} was answered ${status}: ${said}`)
    this.status = status
  }
}

/** How somebody comes in: with an invitation, or with a code for another device of theirs. */
export type WayIn = { readonly invitation: string } | { readonly code: string }

/**
 * Redeems an invitation, or a code for another device.
 *
 * @throws {Problem} when it was already redeemed
 */
export async function signIn(origin: string, way: WayIn): Promise<Caller> {
  const path = 'code' in way ? '/api/session/device' : '/api/session'
  const session = await answerOf(origin, 'POST', path, { body: JSON.stringify(way), ...JSON_BODY })
  const { token } = z.object({ token: z.string() }).parse(await session.json())
  return callerWith(origin, { authorization: `Bearer ${token}` })
}

const JSON_BODY = { headers: { 'content-type': 'application/json' } }

function callerWith(origin: string, authorization: Record<string, string>): Caller {
  return {
    async find(path, answer) {
      try {
        const response = await answerOf(origin, 'GET', path, { headers: authorization })
        return answer.parse(await response.json())
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return undefined
        throw error
      }
    },
    async download(path) {
      return (await answerOf(origin, 'GET', path, { headers: authorization })).bytes()
    },
    async send(method, path, body, key) {
      const response = await answerOf(origin, method, path, {
        headers: {
          ...authorization,
          ...JSON_BODY.headers,
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      return text === '' ? undefined : JSON.parse(text)
    },
  }
}

/** Idempotent methods, which a client may send again (RFC 9110, section 9.2.2). */
const IDEMPOTENT = ['GET', 'PUT']

/** So many times a request is sent again where Parley says that it cannot do it now, as its answer asks for. */
const MOST_ATTEMPTS = 5
const A_MOMENT_MS = 1_000

async function answerOf(
  origin: string,
  method: string,
  path: string,
  request: RequestInit,
  attempts = 1,
): Promise<Response> {
  const response = await fetch(`${origin}${path}`, { method, ...request })
  if (response.status === 500 && IDEMPOTENT.includes(method) && attempts < MOST_ATTEMPTS) {
    await pause(A_MOMENT_MS)
    return answerOf(origin, method, path, request, attempts + 1)
  }
  if (!response.ok) throw new Problem(`${method} ${path}`, response.status, await response.text())
  return response
}
