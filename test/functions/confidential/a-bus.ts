import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { listen } from '../../../infra/local/listen.ts'

/** An event bus that keeps each request as it came. */
export async function aBus() {
  const put: string[] = []
  const server = createServer(async (request, response) => {
    put.push(await text(request))
    response.end(JSON.stringify({ FailedEntryCount: 0 }))
  })
  const { port, stop } = await listen(server)
  return { endpoint: `http://127.0.0.1:${port}`, put, stop }
}
