import { fileURLToPath } from 'node:url'
import { digestOfAll } from '../simulation/a-round.ts'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { aSeed, numericOptions } from '../simulation/numeric-options.ts'
import { playWithoutFaults } from '../simulation/play-without-faults.ts'
import { CONVENED, TINY } from '../simulation/texts-of-a-round.ts'
import { BESIDES, missingIn, tallyOf } from '../simulation/ways.ts'
import { YEARS_AT_ONCE } from '../simulation/years.ts'
import { type Chaos, playWithKills } from './play-with-kills.ts'

/** `npm run chaos -- --rounds 5000 --seed 1`: rounds on local stacks that are killed every few seconds. */

type Job = { readonly seeds: readonly string[]; readonly alsoAlone: boolean }
type Result = Chaos & { readonly alone: readonly string[] }

const USUAL_ROUNDS = 5_000

/** Rounds of one dialogue; the next dialogue has a folder of its own. */
const A_DIALOGUE = 1_250

/** So many rounds differ; the next ones are the same again, killed at other moments. */
const SCRIPTS = 250

/** One round in so many goes through all five stages. */
const WHOLE = 250

/** In one round in so many, people are convened besides. */
const CONVENES = 25

/** Fewer kills, and it was not killed every few seconds: one for so many rounds. */
const ROUNDS_OF_A_KILL = 40

/** A stack is killed this long after it began to serve, in milliseconds. */
const LIVES = [5_000, 10_000] as const

async function oneDialogue({ seeds, alsoAlone }: Job, progress: (done: number) => void): Promise<Result> {
  const chaos = await playWithKills(seeds, LIVES, progress)
  const alone = alsoAlone ? await playWithoutFaults(seeds.slice(0, 1 + SCRIPTS)) : []
  return { ...chaos, alone: alone.map(({ digest }) => digest) }
}

async function main(): Promise<void> {
  const { rounds, seed } = numericOptions({ rounds: USUAL_ROUNDS, seed: aSeed() })
  const seeds = Array.from({ length: rounds }, (_, index) => {
    const script = index % SCRIPTS
    if (script % WHOLE === WHOLE - 1) return `whole/${seed}/${script}`
    return `${script % CONVENES === CONVENES - 1 ? CONVENED : TINY}/${seed}/${script}`
  })
  // Each dialogue begins with two rounds, and what is confirmed and consulted on between them.
  const years = `${YEARS_AT_ONCE}/${seed}`
  const jobs = Array.from({ length: Math.ceil(rounds / A_DIALOGUE) }, (_, index) => ({
    seeds: [years, ...seeds.slice(index * A_DIALOGUE, (index + 1) * A_DIALOGUE)],
    alsoAlone: index * A_DIALOGUE < SCRIPTS,
  }))
  console.log(`${rounds} rounds in ${jobs.length} dialogues whose process is killed every few seconds, seed ${seed}`)
  const program = fileURLToPath(import.meta.url)
  const results = await inProcesses<Job, Result>(program, jobs, progressLine('rounds', rounds))
  const kills = results.reduce((all, result) => all + result.kills, 0)
  const scripts = results.flatMap((result) => result.alone)
  const disturbed = results.flatMap(({ digests }) => digests)
  const alone = results.flatMap(({ digests }) =>
    digests.map((_, index) => scripts[index === 0 ? 0 : 1 + ((index - 1) % SCRIPTS)]),
  )
  const played = jobs.flatMap((job) => job.seeds)
  const different = disturbed.flatMap((digest, index) =>
    digest === alone[index] ? [] : [`${played[index]}: the settlements differ from those of a round left alone`],
  )
  console.log(`Killed ${kills} times.`)
  const ways = results.flatMap((result) => result.ways)
  for (const line of tallyOf(ways)) console.log(`  ${line}`)
  console.log(`  the settlements of all rounds: ${digestOfAll(disturbed)}`)
  console.log(`  of the same rounds left alone: ${digestOfAll(alone)}`)
  const tooFew = kills * ROUNDS_OF_A_KILL < rounds ? [`${kills} kills are too few for ${rounds} rounds`] : []
  const notSeen = rounds < USUAL_ROUNDS ? [] : missingIn(ways, BESIDES)
  const wrong = [...tooFew, ...notSeen, ...results.flatMap(({ violations }) => violations), ...different]
  console.log(wrong.length === 0 ? 'Nothing was lost, and nothing is different.' : wrong.join('\n'))
  process.exit(wrong.length === 0 ? 0 : 1)
}

if (isAtWork()) atWork(oneDialogue)
else await main()
