import { createServer, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import * as z from 'zod'
import { type Listening, listen } from '../../infra/local/listen.ts'

/** Request units that a table was asked for, as DynamoDB itself counts them, and in how many requests. */
export type Units = { reads: number; writes: number; requests: number }

const Answer = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }).optional() })
const WRITES = /\.(Put|Update|Delete)Item$/

/** A proxy in front of a table that has every request say what it consumed, and adds it up. */
export async function countingProxy(
  table: string,
): Promise<Listening & { readonly endpoint: string; readonly units: Units }> {
  const units: Units = { reads: 0, writes: 0, requests: 0 }
  const server = createServer(async (incoming, outgoing) => {
    const asked = JSON.parse((await buffer(incoming)).toString())
    const body = JSON.stringify({ ...asked, ReturnConsumedCapacity: 'TOTAL' })
    const headers = { ...incoming.headers, 'content-length': Buffer.byteLength(body) }
    const onward = request(new URL(table), { method: 'POST', headers, agent: false }, async (answer) => {
      const said = (await buffer(answer)).toString()
      // A local table charges nothing for a query that finds nothing, or a write whose condition does not hold.
      // DynamoDB takes a unit for each.
      const consumed = Math.max(Answer.parse(JSON.parse(said)).ConsumedCapacity?.CapacityUnits ?? 0, 1)
      units[WRITES.test(String(incoming.headers['x-amz-target'])) ? 'writes' : 'reads'] += consumed
      units.requests += 1
      outgoing.writeHead(answer.statusCode ?? 500, { 'content-type': answer.headers['content-type'] ?? '' }).end(said)
    })
    onward.end(body)
  })
  const listening = await listen(server)
  return { ...listening, endpoint: `http://127.0.0.1:${listening.port}`, units }
}
