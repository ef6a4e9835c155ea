import { fileURLToPath } from 'node:url'
import { CONSULTING } from '../simulation/consultations.ts'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { aSeed, numericOptions } from '../simulation/numeric-options.ts'
import { playWithoutFaults } from '../simulation/play-without-faults.ts'
import { aStage } from '../simulation/test-dialogue.ts'
import { CO_CHAIRED, EVENTFUL, SHORT, TINY, wholeRound } from '../simulation/texts-of-a-round.ts'
import { missingIn, tallyOf } from '../simulation/ways.ts'
import { YEARS } from '../simulation/years.ts'
import { playThroughFaults } from './a-faulty-round.ts'
import { GIVEN_UP, KINDS, LAMBDA_ENDS } from './kinds.ts'
import type { RoundResult } from './play-script.ts'
import { startProxy } from './proxy.ts'

/** `npm run faults -- --rounds 1500 --seed 1`: plays rounds through faults, and the same rounds left alone. */

/** A round: what is said in it, and the plan of its faults, which one that is left alone has not. */
type Round = { readonly number: number; readonly script: string; readonly plan: string }
type Job = { readonly rounds: readonly Round[]; readonly leftAlone: boolean }
type Result = { readonly came: readonly RoundResult[]; readonly counts: Readonly<Record<string, number>> }

/** Of ten rounds one goes through all five stages; the others are short, and start and wake the machine as often. */
const SIZES = ['whole', SHORT, TINY, TINY, CO_CHAIRED, TINY, TINY, SHORT, TINY, TINY]

/** In a run that draws all that it plays, hardly any text might go back to drafting; and two rounds after one another take long. */
const CERTAIN = [wholeRound(EVENTFUL), `${YEARS}/1`, `${YEARS}/2`, `${CONSULTING}/1`, `${CONSULTING}/2`]

/** So many rounds differ; the next ones are the same again, with other faults. */
const SCRIPTS = 300

/** They wait for answers that do not come most of the time. */
const AT_ONCE = { disturbed: 20, leftAlone: 4 }

/** How often each kind of fault has to have happened in a run of the usual size. */
const AT_LEAST = 1_000
const USUAL_ROUNDS = 1_500

async function playJob({ rounds, leftAlone }: Job, progress: (done: number) => void): Promise<Result> {
  if (leftAlone) return { came: await playWithoutFaults(rounds.map(({ script }) => script)), counts: {} }
  const [stage, proxy] = [await aStage(), await startProxy()]
  const [came, counts]: [RoundResult[], Record<string, number>] = [[], {}]
  for (const { script, plan } of rounds) {
    came.push(await playThroughFaults(stage, proxy, script, plan, counts))
    progress(came.length)
  }
  return { came, counts }
}

async function main(): Promise<void> {
  const { rounds: size, seed, from } = numericOptions({ rounds: USUAL_ROUNDS, seed: aSeed(), from: 0 })
  const rounds = Array.from({ length: size }, (_, index) => roundOf(from + index, seed))
  const scripts = [...new Map(rounds.toReversed().map((round) => [round.script, round])).values()]
  const jobs = [
    ...inParts(scripts, AT_ONCE.leftAlone).map((part) => ({ rounds: part, leftAlone: true })),
    ...inParts(rounds, AT_ONCE.disturbed).map((part) => ({ rounds: part, leftAlone: false })),
  ]
  console.log(`${size} rounds through faults, and ${scripts.length} scripts of them left alone, seed ${seed}`)
  const program = fileURLToPath(import.meta.url)
  const results = await inProcesses<Job, Result>(program, jobs, progressLine('rounds', size), jobs.length)

  const cameOf = (leftAlone: boolean) =>
    jobs.flatMap((job, index) => (job.leftAlone === leftAlone ? (results[index]?.came ?? []) : []))
  const digests = new Map(cameOf(true).map(({ digest }, index) => [scripts[index]?.script, digest]))
  const again = ({ number }: Round) => `again: npm run faults -- --seed ${seed} --from ${number} --rounds 1`
  const disturbed = cameOf(false).flatMap(({ digest, violations }, index) => {
    const round = rounds[index] as Round
    const other =
      digest === digests.get(round.script) ? [] : ['the settlements differ from those of a round left alone']
    return [...violations, ...other].map((violation) => `round ${round.number}: ${violation}; ${again(round)}`)
  })
  const leftAlone = cameOf(true).flatMap(({ violations }, index) => {
    const round = scripts[index] as Round
    return violations.map((violation) => `round ${round.number}, left alone: ${violation}; ${again(round)}`)
  })
  const ways = cameOf(false).flatMap((came) => came.ways)
  for (const line of tallyOf(ways)) console.log(`  ${line}`)
  const notSeen = size < USUAL_ROUNDS ? [] : missingIn(ways)
  const wrong = [...leftAlone, ...disturbed, ...notSeen, ...tooFew(results, size)]
  console.log(wrong.length === 0 ? 'Every guarantee held in every round.' : wrong.join('\n'))
  process.exit(wrong.length === 0 ? 0 : 1)
}

function roundOf(number: number, seed: number): Round {
  const index = number % SCRIPTS
  const script = CERTAIN[index] ?? `${SIZES[index % SIZES.length]}/${seed}/${index}`
  return { number, script, plan: `${script} ${number}` }
}

function inParts<One>(all: readonly One[], parts: number): readonly (readonly One[])[] {
  const each = Math.ceil(all.length / parts)
  return Array.from({ length: Math.ceil(all.length / each) }, (_, part) => all.slice(part * each, (part + 1) * each))
}

/** Says how often each kind of fault happened. @returns those that happened too seldom for a run of that size */
function tooFew(results: readonly Result[], rounds: number): readonly string[] {
  return [...KINDS, ...GIVEN_UP, ...LAMBDA_ENDS].flatMap(({ name }) => {
    const times = results.reduce((all, { counts }) => all + (counts[name] ?? 0), 0)
    console.log(`  ${String(times).padStart(7)}  ${name}`)
    return rounds >= USUAL_ROUNDS && times < AT_LEAST ? [`${name} happened ${times} times, not ${AT_LEAST}`] : []
  })
}

if (isAtWork()) atWork(playJob)
else await main()
