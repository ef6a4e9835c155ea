import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import pLimit from 'p-limit'
import { aDefinition, aDialogueFile } from '../builders.ts'
import { numbersAsked } from '../simulation/asked.ts'
import { progressLine } from '../simulation/many-processes.ts'
import type { Said } from './server.ts'

/** `npm run load -- --participants 1000 --proposals 60 --clients 16`: everybody takes a position on everything. */

/** Memory is steady when the last quarter needs at most this much more than the second. */
const STEADY = 1.25

type Receipt = { readonly digest: string }

async function main(): Promise<void> {
  const { participants, proposals, clients } = numbersAsked({ participants: 1_000, proposals: 60, clients: 16 })
  const folder = await mkdtemp(join(tmpdir(), 'parley-load-'))
  const dialogue = join(folder, 'river-and-sea.yaml')
  await writeFile(dialogue, JSON.stringify(aDialogueFile({ shards: 4 })))
  const args = [dialogue, join(folder, 'state'), String(participants)]
  const child = fork(new URL('./server.ts', import.meta.url), args, { execArgv: ['--import', 'tsx'] })
  try {
    const problems = await load(child, { participants, proposals, clients })
    for (const problem of problems) console.log(problem)
    console.log(
      problems.length === 0 ? 'No error, steady memory, and everything acknowledged is counted.' : 'It did not hold.',
    )
    process.exitCode = problems.length === 0 ? 0 : 1
  } finally {
    child.kill()
    await once(child, 'exit')
    await rm(folder, { recursive: true })
  }
}

type Size = { readonly participants: number; readonly proposals: number; readonly clients: number }

async function load(child: ReturnType<typeof fork>, size: Size): Promise<readonly string[]> {
  const [{ origin, sessions }] = (await once(child, 'message')) as [Said & { is: 'serving' }]
  const memory: number[] = []
  child.on('message', (said: Said) => said.is === 'memory' && memory.push(said.bytes))
  const ask = async (who: number, method: string, path: string, body?: unknown, key = '') => {
    const headers = {
      Authorization: `Bearer ${sessions[who]}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    }
    const response = await fetch(`${origin}${path}`, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Record<string, unknown>
  }
  await ask(0, 'POST', '/api/rounds')
  const reading = '/api/readings/1.terms.1'
  while ((await ask(0, 'GET', '/api/rounds/1'))['readings']?.toString() === '') await new Promise(setImmediate)
  const ids: string[] = []
  for (let index = 0; index < size.proposals; index += 1) {
    const body = { body: aDefinition(`Term ${index}`) }
    ids.push(String((await ask(1, 'POST', `${reading}/proposals`, body, String(index)))['id']))
  }

  const all = size.participants * size.proposals
  console.log(`${size.participants} participants take ${all} positions through ${size.clients} clients`)
  const progress = progressLine('positions', all)
  const [took, errors, digests]: [number[], string[], Set<string>] = [[], [], new Set()]
  const limit = pLimit(size.clients)
  const started = performance.now()
  const take = async (who: number, proposal: string) => {
    const sent = performance.now()
    try {
      const path = `${reading}/proposals/${proposal}/position`
      const receipt = await ask(who, 'PUT', path, { stance: 'support', revision: 0 })
      digests.add((receipt as Receipt).digest)
    } catch (error) {
      errors.push(String(error))
    }
    took.push(performance.now() - sent)
    progress(took.length)
  }
  // One proposal after the other: everybody answers, nobody's positions lie side by side in time.
  for (const id of ids) {
    await Promise.all(Array.from({ length: size.participants }, (_, index) => limit(() => take(index + 1, id))))
  }
  const seconds = (performance.now() - started) / 1_000
  await ask(0, 'POST', `${reading}/advance`, { decision: 'settle' })
  const settling = performance.now()
  let counted: unknown
  while (counted === undefined) {
    const settlement = (await ask(0, 'GET', '/api/rounds/1'))['readings'] as { settlement?: { counted: number } }[]
    counted = settlement[0]?.settlement?.counted
  }
  took.sort((one, other) => one - other)
  const at = (share: number) => Math.round(took[Math.floor((took.length - 1) * share)] ?? 0)
  const quarter = (which: number) => most(memory.slice((memory.length * which) / 4, (memory.length * (which + 1)) / 4))
  console.log(
    `  ${Math.round(seconds)} s, ${Math.round(all / seconds)} positions a second; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`,
  )
  console.log(
    `  ${errors.length} errors; ${counted} submissions settled in ${Math.round(performance.now() - settling)} ms`,
  )
  console.log(
    `  memory of the process, by quarters: ${[0, 1, 2, 3].map((one) => `${Math.round(quarter(one) / 2 ** 20)} MB`).join(', ')}`,
  )
  return [
    ...(errors.length > 0 ? [`${errors.length} errors, such as ${errors[0]}`] : []),
    ...(digests.size === all ? [] : [`${digests.size} of ${all} were acknowledged`]),
    ...(counted === all + ids.length ? [] : [`${counted} were counted, not ${all + ids.length}`]),
    ...(quarter(3) <= quarter(1) * STEADY ? [] : ['the memory of the process grew']),
  ]
}

function most(numbers: readonly number[]): number {
  return Math.max(0, ...numbers)
}

await main()
