import { type ChildProcess, fork } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aKeyDevice } from '../../a-key-device.ts'
import { opened, type Person, personWith } from '../../a-stack.ts'
import { COMPILED } from '../../compiled.ts'
import type { ServesAlone } from './a-server-alone.ts'
import { asKept, findInMemory } from './memory-of-process.ts'

const SERVER = join(import.meta.dirname, 'a-server-alone.ts')
const READING = '1.terms.1'
const CAUCUS = `/api/readings/${READING}/caucus`
/** Notes that are sent at once: some are under way while the memory is read. */
const NOTES = Array.from({ length: 12 }, (_, note) => note)

/** What the server holds of a word: in its memory, in what it printed, and in the files of its table, which a backup copies. */
type Held = { readonly memory: ReadonlySet<string>; readonly printed: string; readonly files: string }

// The memory of another process is a file on Linux only.
describe.skipIf(process.platform !== 'linux')('a server in a process of its own, dumped while it answers', () => {
  test('has no word of an encrypted caucus, no name under a note and no key in its memory, table or log', async () => {
    const said = ['canary', 'name', 'message', 'sealed', 'reply'].map((is) => `${is}-${randomUUID()}`)
    const [canary = '', name = '', control = '', message = '', reply = ''] = said

    const held = await serving({ coChairs: true, caucus: 'encrypted' }, async (people, dump) => {
      const { cleo, ada, abe } = people
      const [chair, one, other] = [await aKeyDevice(cleo), await aKeyDevice(ada), await aKeyDevice(abe)]
      for (const device of [chair, one, other]) await device.add()
      await chair.makes(1, one, other)
      for (const device of [one, other]) await device.takes(chair)
      const sealed = await Promise.all(NOTES.map((note) => one.seals(READING, 1, `${canary} ${note}`, name)))
      await ada.ask('POST', '/api/messages', { text: control }, randomUUID())
      await one.messages(message, [chair])
      const opened = (await chair.opensMessages()).at(-1)
      const answer = await opened?.answers?.(reply)
      const answered = `/api/messages/${opened?.number}/answer/sealed`
      const key = Buffer.from(one.keys.get(1)?.key ?? [])
      const wanted = new Map([
        ...said.map((text) => [text, asKept(text)] as const),
        ['the key', [key, ...(['base64', 'hex'] as const).flatMap((as) => asKept(key.toString(as).slice(0, 42)))]],
        ['ciphertext', sealed.map((note) => Buffer.from(note.sealed.slice(0, 60)))],
      ])
      const posts = sealed.map((note) => () => ada.ask('POST', `${CAUCUS}/sealed`, note, randomUUID()))
      await dump(wanted, [
        ...posts,
        () => other.reads(READING),
        () => abe.ask('GET', '/api/side/keys'),
        () => cleo.ask('POST', answered, answer, randomUUID()),
        () => chair.opensMessages(),
      ])
      expect(await other.reads(READING)).toHaveLength(NOTES.length)
    })

    // What people wrote in the open, and the notes as they were sealed, are found: the search works.
    expect([...held.memory].toSorted()).toEqual(['ciphertext', control])
    for (const secret of [canary, name, message, reply])
      expect([held.files, held.printed].map((all) => all.includes(secret))).toEqual([false, false])
    expect(held.files).toContain(control)
  }, 120_000)

  test('has the words of a caucus that is not encrypted, in its memory and in its table', async () => {
    const canary = `canary-${randomUUID()}`

    const held = await serving({ coChairs: true }, async ({ ada }, dump) => {
      const posts = NOTES.map((note) => () => ada.ask('POST', CAUCUS, { text: `${canary} ${note}` }, randomUUID()))
      await dump(new Map([[canary, asKept(canary)]]), posts)
    })

    expect([...held.memory]).toEqual([canary])
    expect(held.files).toContain(canary)
  }, 120_000)
})

type People = Readonly<Record<'cleo' | 'rex' | 'ada' | 'abe', Person>>
type Dump = (
  wanted: ReadonlyMap<string, readonly Buffer[]>,
  requests: readonly (() => Promise<unknown>)[],
) => Promise<void>

/** Has a server of its own serve an open reading, while something is done. @returns what the server holds of it */
async function serving(
  says: Readonly<Record<string, unknown>>,
  work: (people: People, dump: Dump) => Promise<void>,
): Promise<Held> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-memory-'))
  const printed: string[] = []
  const server = fork(SERVER, [JSON.stringify(says), join(folder, 'state')], {
    execArgv: ['--import', 'tsx/esm'],
    // As in Lambda, where events that concern security are logged.
    env: { NODE_COMPILE_CACHE: COMPILED, ...process.env, AWS_LAMBDA_FUNCTION_NAME: 'api' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => printed.push(String(chunk)))
  try {
    const { origin, sessions } = await ready(server, printed)
    const people = Object.fromEntries(
      Object.entries(sessions).map(([name, session]) => [name, personWith(origin, session)]),
    ) as People
    await people.cleo.ask('POST', '/api/rounds?knowingly=true')
    await opened(people.ada, READING)
    let memory: ReadonlySet<string> = new Set()
    await work(people, async (wanted, requests) => {
      memory = await dumpedDuring(server, wanted, requests)
    })
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => readFileSync(join(one.parentPath, one.name), 'latin1'))
    return { memory, printed: printed.join(''), files: files.join('\n') }
  } finally {
    const ended = once(server, 'exit')
    server.kill('SIGKILL')
    await ended
    rmSync(folder, { recursive: true })
  }
}

async function ready(server: ChildProcess, printed: readonly string[]): Promise<ServesAlone> {
  const failed = once(server, 'exit').then(() => {
    throw new Error(`the server did not start: ${printed.join('')}`)
  })
  const [serves] = await Promise.race([once(server, 'message'), failed])
  return serves as ServesAlone
}

/** Stops a server when it has answered the first of many requests, reads its memory, and lets it answer the others. */
async function dumpedDuring(
  server: ChildProcess,
  wanted: ReadonlyMap<string, readonly Buffer[]>,
  requests: readonly (() => Promise<unknown>)[],
): Promise<ReadonlySet<string>> {
  const answers = requests.map((request) => request())
  await Promise.race(answers)
  server.kill('SIGSTOP')
  try {
    const { found, searched } = findInMemory(server.pid ?? 0, wanted)
    // A process of Node has more than this.
    expect(searched).toBeGreaterThan(50 * 1024 * 1024)
    return found
  } finally {
    server.kill('SIGCONT')
    await Promise.all(answers)
  }
}
