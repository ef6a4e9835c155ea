import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import '../loaded-words.ts'
import type { Measured, Question } from './measured.ts'

/**
 * `npm run bench`: a table for each question. What is compared is always a ratio to a floor measured in the same run,
 * so that it means something on any machine. `--json` for comparing runs; `--check` fails where a ratio is worse than
 * the committed one by more than a quarter, or misses a goal that the committed one reaches, and names every goal that is missed; `--keep` commits to what was measured; names choose questions.
 */
const QUESTIONS: Readonly<Record<string, () => Promise<Question>>> = {
  positions: async () => (await import('./taking-a-position.ts')).takingAPosition,
  readings: async () => (await import('./reading-a-reading.ts')).readingAReading,
  settling: async () => (await import('./settling.ts')).settling,
  composing: async () => (await import('./composing.ts')).composing,
  round: async () => (await import('./whole-round.ts')).wholeRound,
  pages: async () => (await import('./pages.ts')).pages,
  documents: async () => (await import('./documents.ts')).documents,
  start: async () => (await import('./starting.ts')).starting,
  million: async () => (await import('./a-million.ts')).aMillion,
  costs: async () => (await import('./cost-of-a-round.ts')).costs,
  cold: async () => (await import('./cold-start.ts')).coldStart,
}

const BASELINE = new URL('baseline.json', import.meta.url)
/** By how much a ratio may be worse than the committed one. */
const MOST_WORSE = 1.25

type Run = { readonly at: string; readonly machine: string; readonly measured: readonly Measured[] }

async function bench(): Promise<void> {
  const options = { json: { type: 'boolean' }, check: { type: 'boolean' }, keep: { type: 'boolean' } } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const say = values.json ? () => {} : (line: string) => process.stdout.write(`${line}\n`)
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model ?? 'processor'}, Node ${process.version}`
  say(`${new Date().toISOString()}, ${machine}, load ${loadavg()[0]?.toFixed(1)}\n`)

  const measured: Measured[] = []
  for (const name of chosen(positionals)) {
    const { asks, answer } = (await QUESTIONS[name]?.()) ?? unknown(name)
    say(`${asks}\n`)
    const rows = await answer()
    for (const row of rows) say(lineOf(row))
    say('')
    measured.push(...rows)
  }
  const run: Run = { at: new Date().toISOString(), machine, measured }
  if (values.json) process.stdout.write(`${JSON.stringify(run, undefined, 2)}\n`)
  if (values.keep) keep(run)
  if (values.check) check(run)
}

function chosen(names: readonly string[]): readonly string[] {
  return names.length === 0 ? Object.keys(QUESTIONS) : names
}

function unknown(name: string): never {
  throw new Error(`there is no question ${name}; there are ${Object.keys(QUESTIONS).join(', ')}`)
}

function lineOf({ what, ratio, goal, better, figures }: Measured): string {
  const asked = goal === undefined ? '' : ` (goal: ${better === 'lower' ? 'at most' : 'at least'} ${goal})`
  const beside = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`)
  return `  ${what.padEnd(42)} ${ratio.toFixed(2).padStart(6)}${asked.padEnd(20)}  ${beside.join('; ')}`
}

/** What was not measured this time stays as it was committed. */
function keep(run: Run): void {
  const others = committed().filter(({ what }) => !run.measured.some((one) => one.what === what))
  const kept: Run = { ...run, measured: [...others, ...run.measured] }
  writeFileSync(BASELINE, `${JSON.stringify(kept, undefined, 2)}\n`)
}

function committed(): readonly Measured[] {
  return existsSync(BASELINE) ? (JSON.parse(readFileSync(BASELINE, 'utf8')) as Run).measured : []
}

/** A goal that was never reached is named, and fails nothing: `docs/performance.md` has the reason. */
function check({ measured }: Run): void {
  const before = new Map(committed().map((one) => [one.what, one.ratio]))
  const missed = measured.filter((one) => !reaches(one, one.ratio))
  const lost = missed.filter((one) => reaches(one, before.get(one.what) ?? one.ratio))
  for (const one of missed) {
    const asked = `${one.better === 'lower' ? 'at most' : 'at least'} ${one.goal}`
    process.stderr.write(`${one.what}: ${one.ratio.toFixed(2)}, and the goal is ${asked}\n`)
  }
  const worse = measured.filter(({ what, ratio, better }) => {
    const kept = before.get(what)
    if (kept === undefined) return false
    return better === 'lower' ? ratio > kept * MOST_WORSE : ratio < kept / MOST_WORSE
  })
  for (const { what, ratio } of worse) {
    process.stderr.write(`${what}: ${ratio.toFixed(2)}, and ${before.get(what)?.toFixed(2)} before\n`)
  }
  process.exitCode = worse.length + lost.length > 0 ? 1 : 0
}

function reaches({ goal, better }: Measured, ratio: number): boolean {
  return goal === undefined || (better === 'lower' ? ratio <= goal : ratio >= goal)
}

await bench()
process.exit()
