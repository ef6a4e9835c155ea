import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import { type Listening, listen } from './listen.ts'

/** Answers requests, as Hono and the platform do; the platform knows where a request comes from. */
export type Fetch = (request: Request, platform?: object) => Response | Promise<Response>

/** An HTTP server that answers as something of ours does. */
export function serverOf(fetch: Fetch): Server {
  // What is left of a body that was refused is for Node to read: the adaptor hangs up on who sends it slowly.
  return createAdaptorServer({ fetch, autoCleanupIncoming: false }) as Server
}

/** Where people reach the dialogue. It listens from the start, so that its origin is known before what it serves. */
export async function localWeb(
  port: number,
): Promise<Listening & { readonly origin: string; serve(fetch: Fetch): void }> {
  let answer: Fetch = () => new Response('Parley is starting', { status: 503, headers: { 'retry-after': '1' } })
  const server = await listen(
    serverOf((request, platform) => answer(request, platform)),
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
