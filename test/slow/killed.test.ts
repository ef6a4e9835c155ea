import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { RoundRecord } from '../../shared/record.ts'

/** After how many lines of the demo's progress each of its processes is killed. */
const KILLED_AFTER = [2, 9, 5, 14, 8]

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-killed-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('guarantee 4: a round that is killed five times at different moments ends with the rehearsed settlements', async () => {
  for (const lines of KILLED_AFTER) expect(await killedAfter(lines)).toBe('SIGKILL')

  const last = demo()
  const said: string[] = []
  for await (const line of createInterface({ input: last.stdout as NodeJS.ReadableStream })) said.push(line)
  const [code] = last.exitCode === null ? await once(last, 'exit') : [last.exitCode]

  // The demo compares every reading with its script, and says so only when all of them match.
  const { rehearsal } = await readRehearsed('us-russia')
  expect(said.at(-1)).toBe(`All ${rehearsal.readings.length} readings went as rehearsed.`)
  expect(code).toBe(0)
  const record = RoundRecord.parse(JSON.parse(await readFile(join(folder, 'out', 'record.json'), 'utf8')))
  expect(record.readings).toHaveLength(rehearsal.readings.length)
}, 240_000)

/** How a demo ended that was killed once it had said so many lines. */
async function killedAfter(lines: number): Promise<string | number> {
  const process = demo()
  let said = 0
  for await (const _ of createInterface({ input: process.stdout as NodeJS.ReadableStream })) {
    said += 1
    if (said === lines) process.kill('SIGKILL')
  }
  if (process.exitCode === null && process.signalCode === null) await once(process, 'exit')
  return process.signalCode ?? process.exitCode ?? 'it goes on'
}

/** The demo as a process of its own: not a shell or a loader in front of it, which would be killed instead. */
function demo(): ChildProcess {
  const args = [
    '--import',
    'tsx',
    'infra/local/demo.ts',
    '--state',
    join(folder, 'state'),
    '--out',
    join(folder, 'out'),
  ]
  return spawn('node', args, { stdio: ['ignore', 'pipe', 'inherit'] })
}
