import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { paddedSize } from '../../shared/proof/padding.ts'
import { aDialogueFile } from '../builders.ts'
import { progressLine } from '../simulation/many-processes.ts'
import { numericOptions } from '../simulation/numeric-options.ts'
import { quarters, SAMPLES, type Sample } from './memory.ts'
import { peopleOf, type Size } from './people.ts'
import type { Said } from './server.ts'
import { problemsOf, type Run } from './verdict.ts'

/** `npm run load -- --participants 1000 --proposals 60 --clients 16`: everybody takes a position on everything. */
async function main(): Promise<void> {
  const size = numericOptions({ participants: 1_000, proposals: 60, clients: 16 })
  const folder = await mkdtemp(join(tmpdir(), 'parley-load-'))
  const dialogue = join(folder, 'river-and-sea.yaml')
  await writeFile(dialogue, JSON.stringify(aDialogueFile({ shards: 4 })))
  const args = [dialogue, join(folder, 'state'), String(size.participants)]
  const child = fork(new URL('./server.ts', import.meta.url), args, { execArgv: ['--expose-gc', '--import', 'tsx'] })
  const exited = once(child, 'exit')
  try {
    const problems = problemsOf(await load(child, size))
    for (const problem of problems) console.log(problem)
    console.log(
      problems.length === 0 ? 'No error, steady memory, and everything acknowledged is counted.' : 'It did not hold.',
    )
    process.exitCode = problems.length === 0 ? 0 : 1
  } finally {
    child.kill()
    await exited
    await rm(folder, { recursive: true })
  }
}

async function load(child: ChildProcess, size: Size): Promise<Run> {
  const [{ origin, sessions }] = (await once(child, 'message')) as [Said & { is: 'serving' }]
  const samples: Sample[] = []
  child.on('message', (said: Said) => said.is === 'memory' && samples.push(said.sample))
  const people = peopleOf(origin, sessions)
  const ids = await people.open(size.proposals)
  const positions = size.participants * size.proposals
  console.log(`${size.participants} participants take ${positions} positions through ${size.clients} clients`)
  const progress = progressLine('positions', positions)
  const everySoMany = Math.ceil(positions / SAMPLES)

  const started = performance.now()
  const { took, errors, receipts } = await people.take(ids, size, (done) => {
    progress(done)
    if (done % everySoMany === 0 && child.connected) child.send('memory')
  })
  const seconds = (performance.now() - started) / 1_000
  const settling = performance.now()
  const counted = await people.settle()
  const settled = performance.now() - settling
  const recorded = await people.recorded()

  const sorted = took.toSorted((one, other) => one - other)
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0)
  const each = (of: keyof Sample) => quarters(samples, of).map((bytes) => `${Math.round(bytes / 2 ** 20)} MB`)
  const speed = Math.round(positions / seconds)
  console.log(`  ${Math.round(seconds)} s, ${speed} positions a second; p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`)
  console.log(`  ${errors.length} errors; ${counted} leaves settled in ${Math.round(settled)} ms`)
  console.log(`  ${receipts.length} receipts, ${recorded.length} leaves in the record`)
  console.log(`  memory of the process by quarters, ${samples.length} samples: ${each('resident').join(', ')}`)
  console.log(`  of which is kept: ${each('kept').join(', ')}`)
  const due = paddedSize(positions + ids.length, {
    texts: ids.length,
    entitled: size.participants,
    revisions: 1,
  })
  return { positions, proposals: ids.length, errors, receipts, counted, due, recorded, samples }
}

await main()
