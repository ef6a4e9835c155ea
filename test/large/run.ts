import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { RecordPart } from '../../shared/record-part.ts'
import { aDialogueFile } from '../builders.ts'
import { peopleOf } from '../load/people.ts'
import { progressLine } from '../simulation/many-processes.ts'
import { numericOptions } from '../simulation/numeric-options.ts'
import type { SaidOfLarge } from './large-server.ts'

/** The largest table of people that is taken at once. */
const LINES = 5_000
/** The reading is closed when so much of the positions was taken: the rest arrives around the close. */
const BEFORE_CLOSE = 0.95
const READING = '1.terms.1'
const ROOT = join(import.meta.dirname, '../..')

/**
 * `npm run large`: a hundred thousand people on the roster and on the roll of a reading on 64 shards. Some of them sign in, and take their
 * positions up to the close and beyond it. Then it is settled, and the record is downloaded in parts and verified.
 */
async function main(): Promise<void> {
  const size = numericOptions({ people: 100_000, acting: 10_000, proposals: 20, each: 5, shards: 64, clients: 16 })
  const folder = await mkdtemp(join(tmpdir(), 'parley-large-'))
  const dialogue = join(folder, 'river-and-sea.yaml')
  await writeFile(dialogue, JSON.stringify(aDialogueFile({ shards: size.shards })))
  const child = fork(new URL('./large-server.ts', import.meta.url), [dialogue], { execArgv: ['--import', 'tsx'] })
  const exited = once(child, 'exit')
  try {
    const problems = await play(child, size, folder)
    for (const problem of problems) console.log(problem)
    console.log(problems.length === 0 ? 'No error, and everything acknowledged is in the record.' : 'It did not hold.')
    process.exitCode = problems.length === 0 ? 0 : 1
  } finally {
    child.kill()
    await exited
    await rm(folder, { recursive: true })
  }
}

type LargeSize = Readonly<Record<'people' | 'acting' | 'proposals' | 'each' | 'shards' | 'clients', number>>

/** @returns what did not hold, in words */
async function play(server: ChildProcess, size: LargeSize, folder: string): Promise<readonly string[]> {
  const { origin, facilitator } = await said(server, 'origin')
  const leads = { Authorization: `Bearer ${facilitator}` }
  const timed = await timing(server)

  await timed('the roster is filled from tables', () => fillRoster(origin, leads, size.people))
  server.send(size.acting)
  const { sessions } = await timed('those who act sign in', () => said(server, 'sessions'))
  const people = peopleOf(origin, [facilitator, ...sessions])
  const ids = await timed('the round starts, the reading opens, its texts are tabled', () =>
    people.open(size.proposals),
  )
  await lookAtPages(origin, leads, timed, 'open')

  const positions = sessions.length * size.each
  const progress = progressLine('positions', positions)
  let closed: Promise<number> | undefined
  const { receipts, errors } = await timed(
    `${positions} positions are taken, and the reading is closed among the last`,
    () =>
      people.take(ids, { ...size, participants: sessions.length }, (done) => {
        progress(done)
        if (done === Math.ceil(positions * BEFORE_CLOSE)) closed = people.settle()
      }),
  )
  const late = errors.filter((error) => /closed-meanwhile|reading-not-open/.test(error))
  const counted = await timed('it is settled', async () => closed ?? people.settle())
  await lookAtPages(origin, leads, timed, 'settled')

  const parts = await timed('the record is downloaded in parts', () => download(origin, leads, folder))
  const digests = new Set(digestsIn(parts.map(({ text }) => text).join('')))
  const verified = await timed('the record is verified', () => verify(parts.map(({ file }) => file)))
  console.log(`  ${receipts.length} receipts, ${late.length} refused because it had closed; ${counted} leaves`)
  console.log(`  verifying took ${verified.peak} MB at most`)

  const lost = receipts.filter((digest) => !digests.has(digest))
  const others = errors.filter((error) => !late.includes(error))
  return [
    ...(others.length === 0 ? [] : [`${others.length} errors, such as ${others[0]}`]),
    ...(lost.length === 0 ? [] : [`${lost.length} were acknowledged and are not in the record, such as ${lost[0]}`]),
    ...(receipts.length + errors.length === positions ? [] : ['not every position was answered']),
    ...(receipts.length >= positions * BEFORE_CLOSE ? [] : ['positions were refused before the close']),
    ...(verified.code === 0 ? [] : [`the record does not verify: ${verified.says}`]),
  ]
}

/** Waits for what the server says. */
async function said<Name extends 'origin' | 'sessions'>(
  server: ChildProcess,
  name: Name,
): Promise<Extract<SaidOfLarge, Record<Name, unknown>>> {
  const [answer] = (await once(server, 'message')) as [SaidOfLarge]
  if (!(name in answer)) throw new Error(`the server said ${JSON.stringify(answer).slice(0, 100)}`)
  return answer as Extract<SaidOfLarge, Record<Name, unknown>>
}

type Timed = <Done>(what: string, work: () => Promise<Done>) => Promise<Done>

/** Prints how long each step took, and the most memory that the server had until then. */
async function timing(server: ChildProcess): Promise<Timed> {
  return async (what, work) => {
    const started = performance.now()
    const done = await work()
    const seconds = ((performance.now() - started) / 1_000).toFixed(1)
    console.log(`  ${seconds.padStart(7)} s  ${what}; ${peakOf(server)} MB`)
    return done
  }
}

/** The most memory that a process had so far, in megabytes. */
function peakOf({ pid }: ChildProcess): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1_024)
}

async function fillRoster(origin: string, leads: Record<string, string>, people: number): Promise<void> {
  for (let from = 0; from < people; from += LINES) {
    const lines = Array.from({ length: Math.min(LINES, people - from) }, (_, index) => {
      const side = index % 2 === 0 ? 'river' : 'sea'
      return `Person ${from + index},participant,${side},nongovernmental-expert`
    })
    const body = ['name,role,side,capacity', ...lines].join('\n')
    await fetched(`${origin}/api/roster`, {
      method: 'POST',
      headers: { ...leads, 'Content-Type': 'text/csv', 'Idempotency-Key': `table-${from}` },
      body,
    })
  }
}

async function lookAtPages(origin: string, headers: Record<string, string>, timed: Timed, when: string): Promise<void> {
  for (const path of ['/', `/readings/${READING}`, '/roster', `/api/readings/${READING}`]) {
    await timed(`the facilitator looks at ${path}, ${when}`, () => fetched(`${origin}${path}`, { headers }))
  }
}

/** Downloads the record of the round part by part, each into a file. */
async function download(origin: string, headers: Record<string, string>, folder: string) {
  const parts: { readonly file: string; readonly text: string }[] = []
  for (let path: string | undefined = '/api/rounds/1/record?part=1'; path !== undefined; ) {
    const answer = await fetched(`${origin}${path}`, { headers })
    const body = await answer.text()
    const file = join(folder, `record-1.${parts.length + 1}.json`)
    await writeFile(file, body)
    parts.push({ file, text: (JSON.parse(body) as RecordPart).text })
    path = /^<(.+)>; rel="next"$/.exec(answer.headers.get('link') ?? '')?.[1]
  }
  return parts
}

function digestsIn(record: string): readonly string[] {
  return [...record.matchAll(/"digest":"([0-9a-f]{64})"/g)].map(([, digest = '']) => digest)
}

/** Runs `npm run verify`. @returns its exit code, what it says, and the most memory that it had, in megabytes */
async function verify(files: readonly string[]) {
  const verifier = spawn(process.execPath, ['--import', 'tsx', 'infra/verify/verify.ts', ...files], { cwd: ROOT })
  let [says, peak] = ['', 0]
  for (const stream of [verifier.stdout, verifier.stderr]) stream.on('data', (data: Buffer) => (says += data))
  const looking = setInterval(() => {
    // A process that has just ended has no memory.
    peak = Math.max(peak, peakOf(verifier) || 0)
  }, 50)
  const [code] = (await once(verifier, 'close')) as [number | null]
  clearInterval(looking)
  return { code, says, peak }
}

async function fetched(url: string, init: RequestInit): Promise<Response> {
  const answer = await fetch(url, init)
  if (!answer.ok) throw new Error(`${url} was answered ${answer.status}: ${(await answer.text()).slice(0, 500)}`)
  return answer
}

await main()
