import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { listen } from '../../infra/local/listen.ts'
import { serverOf } from '../../infra/local/local-web.ts'
import { eventually } from '../a-stack.ts'
import { aDialogueFile } from '../builders.ts'

const ROOT = join(import.meta.dirname, '../..')

/** One `npm start`, and what it says. */
class Started {
  readonly #process: ChildProcess
  said = ''
  complained = ''

  constructor(...args: readonly string[]) {
    this.#process = spawn(process.execPath, ['--import', 'tsx/esm', 'infra/local/start.ts', ...args], { cwd: ROOT })
    this.#process.stdout?.on('data', (chunk) => (this.said += chunk))
    this.#process.stderr?.on('data', (chunk) => (this.complained += chunk))
  }

  /** Where it is, once it is there. */
  async origin(): Promise<string> {
    return eventually(`its address; ${this.complained}`, async () => /Parley is at (\S+)\. /.exec(this.said)?.[1])
  }

  /** The link of somebody's invitation, once it is printed. */
  async invitation(whom: string): Promise<URL> {
    return eventually(`an invitation for ${whom}; ${this.complained}`, async () => {
      const link = new RegExp(`^${whom}.*\\n +(http\\S+)$`, 'm').exec(this.said)?.[1]
      return link === undefined ? undefined : new URL(link)
    })
  }

  async ended(): Promise<number | null> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await once(this.#process, 'close')
    return this.#process.exitCode
  }

  kill(signal: NodeJS.Signals): Promise<number | null> {
    this.#process.kill(signal)
    return this.ended()
  }
}

describe('npm start', () => {
  let folder: string
  let state: string
  const all: Started[] = []

  const start = (...args: readonly string[]) => {
    const started = new Started('--port', '0', '--state', state, ...args)
    all.push(started)
    return started
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'parley-start-'))
    state = join(folder, 'state')
  })
  afterEach(async () => {
    await Promise.all(all.splice(0).map((started) => started.kill('SIGKILL')))
    await rm(folder, { recursive: true })
  })

  const oneLine = async (started: Started, line: RegExp) => {
    expect(await started.ended()).toBe(1)
    expect(started.complained).toMatch(line)
    expect(started.complained.trim().split('\n')).toHaveLength(1)
  }

  test('invites everybody, continues the same round after it is killed, and stops at Ctrl-C', async () => {
    const first = start()
    const before = await facilitator(await first.invitation('Annika Sorvali'))
    await before('POST', '/api/rounds?knowingly=true')
    const opened = await readingOf(before)
    await first.kill('SIGKILL')

    const second = start()
    const after = await facilitator(await second.invitation('Annika Sorvali'))
    const found = await readingOf(after)
    await after('POST', '/api/readings/1.terms.1/advance', { decision: 'settle' })
    const next = await readingOf(after, '1.baskets.1')

    expect(found).toMatchObject({ status: 'open', openedAt: opened['openedAt'], closesAt: opened['closesAt'] })
    expect(next).toMatchObject({ status: 'open' })
    expect(await second.kill('SIGINT')).toBe(0)
    expect(second.complained).toBe('')
  }, 60_000)

  test('stops at Ctrl-C without an error while it still invites', async () => {
    const started = start()
    await started.origin()

    expect(await started.kill('SIGINT')).toBe(0)
    expect(started.complained).toBe('')
  })

  test('prints one line if the port is in use', async () => {
    const taken = await listen(serverOf(() => new Response()))

    await oneLine(start('--port', String(taken.port)), /^port \d+ is in use; choose another with --port$/m)

    await taken.stop()
  })

  test('prints one line with the path of a mistake in the dialogue’s file', async () => {
    const file = join(folder, 'river-and-sea.yaml')
    await writeFile(file, JSON.stringify(aDialogueFile({ stages: { terms: { days: 0, readings: 2 } } })))

    await oneLine(start(file), /^river-and-sea\.yaml: stages\.terms\.days: /)
  })

  test('prints one line with the valid options if an option is unknown', async () => {
    await oneLine(start('--haven', '3000'), /^usage: npm start -- /)
  })
})

type Ask = (method: string, path: string, body?: unknown) => Promise<Record<string, unknown>>

/** A facilitator with a session, who asks over HTTP. Who came in before is given a code for another device. */
async function facilitator({ origin, pathname, hash }: URL): Promise<Ask> {
  let authorization = {}
  const ask: Ask = async (method, path, body) => {
    const headers = { ...authorization, 'Content-Type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const response = await fetch(`${origin}${path}`, { method, headers, ...sent })
    const text = await response.text()
    return text === '' ? {} : JSON.parse(text)
  }
  const secret = hash.slice(1)
  const { token } =
    pathname === '/device'
      ? await ask('POST', '/api/session/device', { code: secret })
      : await ask('POST', '/api/session', { invitation: secret })
  authorization = { Authorization: `Bearer ${token}` }
  return ask
}

function readingOf(ask: Ask, reading = '1.terms.1'): Promise<Record<string, unknown>> {
  return eventually(`${reading} to open`, async () => {
    const seen = await ask('GET', `/api/readings/${reading}`)
    return seen['id'] === reading ? seen : undefined
  })
}
