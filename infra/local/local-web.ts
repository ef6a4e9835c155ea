import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Listening, listen } from './listen.ts'

/** Answers requests, as Hono does. `platform` holds the caller's address. */
export type Fetch = (request: Request, platform?: object) => Response | Promise<Response>

/** An HTTP server in front of `fetch`. */
export function serverOf(fetch: Fetch): Server {
  return createAdaptorServer({ fetch }) as Server
}

/** The HTTP server of a local stack. It listens first: its origin is known before the functions that need it. */
export async function localWeb(
  port: number,
): Promise<Listening & { readonly origin: string; serve(fetch: Fetch): void }> {
  let answer: Fetch = () => new Response('Parley is starting', { status: 503, headers: { 'retry-after': '1' } })
  const server = await listen(
    serverOf(async (request, platform) => answer(await whole(request), platform)),
    port,
  )
  return {
    ...server,
    origin: `http://localhost:${server.port}`,
    serve(fetch) {
      answer = fetch
    },
  }
}

/**
 * A request with its whole body, as a gateway passes it on. If a request were refused before its body is read, the
 * connection would be closed, and a next request on it would be lost.
 */
async function whole(request: Request): Promise<Request> {
  return request.body === null ? request : new Request(request, { body: await request.arrayBuffer() })
}
