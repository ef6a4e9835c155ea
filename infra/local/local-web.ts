import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Listening, listen } from './listen.ts'

/** Answers requests, as Hono and the platform do; the platform knows where a request comes from. */
export type Fetch = (request: Request, platform?: object) => Response | Promise<Response>

/** An HTTP server that answers as something of ours does. */
export function serverOf(fetch: Fetch): Server {
  return createAdaptorServer({ fetch }) as Server
}

/** Where people reach the dialogue. It listens from the start, so that its origin is known before what it serves. */
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
 * A request once all of it is there, as a gateway hands it on: of one that is refused before its body was read the
 * connection would be closed, with the next request perhaps on its way already.
 */
async function whole(request: Request): Promise<Request> {
  return request.body === null ? request : new Request(request, { body: await request.arrayBuffer() })
}
