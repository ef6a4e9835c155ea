import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Listening, listen } from '../../infra/local/listen.ts'
import type { Fault } from './kinds.ts'

/** What meets a request on its way: a fault, or nothing. A client that tries again does so in the same call. */
export type Meets = (operation: string, sent: Buffer, call: string) => Fault | undefined

/** A proxy in front of both services. Each dialogue's process goes through doors of its own. */
export type FaultyProxy = Listening & {
  /** @returns the address that leads to `upstream`, and a way to shut the door: nothing passes any more */
  door(upstream: string, meets: Meets): { readonly address: string; shut(): void }
}

/** Later than any answer, sooner than any patience. */
const LATE_MS = 30

export async function startProxy(): Promise<FaultyProxy> {
  const agent = new Agent({ keepAlive: true })
  const doors = new Map<string, { readonly upstream: URL; readonly meets: Meets }>()
  let made = 0
  const server = createServer(async (incoming, response) => {
    const door = doors.get(incoming.url?.split('/')[1] ?? '')
    if (door === undefined) return void incoming.socket.destroy()
    const sent = await bodyOf(incoming)
    const operation = String(incoming.headers['x-amz-target'] ?? '')
    const pass = () => forwarded(agent, door.upstream, incoming, sent)
    try {
      const call = String(incoming.headers['amz-sdk-invocation-id'] ?? '')
      await meet(door.meets(operation, sent, call), pass, response)
    } catch {
      // Whatever is behind the door is gone.
      response.destroy()
    }
  })
  const listening = await listen(server)
  return {
    ...listening,
    door(upstream, meets) {
      made += 1
      const name = String(made)
      doors.set(name, { upstream: new URL(upstream), meets })
      return {
        address: `http://127.0.0.1:${listening.port}/${name}`,
        shut: () => doors.delete(name),
      }
    },
    async stop() {
      agent.destroy()
      server.closeAllConnections()
      await listening.stop()
    },
  }
}

type Passed = { readonly status: number; readonly headers: Record<string, string>; readonly body: Buffer }

async function meet(fault: Fault | undefined, pass: () => Promise<Passed>, response: ServerResponse): Promise<void> {
  const answer = ({ status, headers, body }: Passed) => void response.writeHead(status, headers).end(body)
  if (fault === undefined) return answer(await pass())
  if ('effect' in fault && fault.effect) await pass()
  switch (fault.does) {
    case 'refuse':
      return answer(problem(400, { __type: `com.amazonaws#${fault.error}`, message: 'so the plan says' }))
    case 'answer 500':
      return answer(problem(500, { __type: 'com.amazonaws#InternalServerError', message: 'so the plan says' }))
    case 'say nothing':
      return
    case 'hang up':
      return void response.destroy()
    case 'die':
      fault.die()
      return void response.destroy()
    case 'answer late': {
      const passed = await pass()
      await pause(LATE_MS)
      return answer(passed)
    }
    case 'send twice':
      await pass()
      return answer(await pass())
    default:
      return fault satisfies never
  }
}

function problem(status: number, body: object): Passed {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Buffer.from(JSON.stringify(body)) }
}

async function bodyOf(incoming: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of incoming) parts.push(part)
  return Buffer.concat(parts)
}

function forwarded(agent: Agent, upstream: URL, incoming: IncomingMessage, sent: Buffer): Promise<Passed> {
  const { host: _, connection: __, ...headers } = incoming.headers
  return new Promise((resolve, reject) => {
    const passing = request(upstream, { agent, method: 'POST', headers }, async (response) => {
      try {
        const body = await bodyOf(response)
        const type = response.headers['content-type'] ?? ''
        resolve({ status: response.statusCode ?? 500, headers: { 'content-type': type }, body })
      } catch (error) {
        reject(error)
      }
    })
    passing.once('error', reject)
    passing.end(sent)
  })
}
