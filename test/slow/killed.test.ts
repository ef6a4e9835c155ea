import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readRehearsed } from '../../infra/rehearsal/rehearsal.ts'
import { verifyDialogue } from '../../infra/verify/verify-dialogue.ts'
import { RoundRecord } from '../../shared/record.ts'

/** After how many lines of the demo's progress each of its processes is killed. */
const KILLED_AFTER = [2, 9, 5, 14, 8]

/** The lines that end two more processes: while a side confirms, and in the second round. */
const KILLED_AT = [/^Confirmations · leaks/, /^2\.baskets\.1 .*: settled/]

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-killed-'))
})
afterAll(() => rm(folder, { recursive: true }))

test('guarantee 4: two rounds that are killed at seven moments end with the rehearsed settlements, and one chain', async () => {
  for (const lines of KILLED_AFTER) expect(await killedWhen((_, said) => said === lines)).toBe('SIGKILL')
  for (const line of KILLED_AT) expect(await killedWhen((saying) => line.test(saying))).toBe('SIGKILL')

  const last = demo()
  const said: string[] = []
  for await (const line of createInterface({ input: last.stdout as NodeJS.ReadableStream })) said.push(line)
  const [code] = last.exitCode === null ? await once(last, 'exit') : [last.exitCode]

  // The demo compares every reading with its script, and says so only when all of them match.
  const { rehearsal, later } = await readRehearsed('us-russia')
  const rounds = [rehearsal, ...later]
  expect(said.at(-1)).toBe(`All ${rounds.flatMap(({ readings }) => readings).length} readings went as rehearsed.`)
  expect(code).toBe(0)
  const records = await Promise.all(rounds.map(({ round }) => recordOf(round)))
  expect(records.map(({ readings }) => readings.length)).toEqual(rounds.map(({ readings }) => readings.length))
  expect(verifyDialogue(records).mismatches).toEqual([])
}, 900_000)

async function recordOf(round: number): Promise<RoundRecord> {
  return RoundRecord.parse(JSON.parse(await readFile(join(folder, 'out', `round-${round}`, 'record.json'), 'utf8')))
}

/** How a demo ended that was killed at a line; `said` counts the lines. */
async function killedWhen(isTheLine: (saying: string, said: number) => boolean): Promise<string | number> {
  const process = demo()
  let said = 0
  for await (const line of createInterface({ input: process.stdout as NodeJS.ReadableStream })) {
    said += 1
    if (isTheLine(line, said)) process.kill('SIGKILL')
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
