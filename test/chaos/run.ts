import { fileURLToPath } from 'node:url'
import { dialogueLeftAlone } from '../simulation/a-dialogue-left-alone.ts'
import { digestOfAll } from '../simulation/a-round.ts'
import { aSeed, numbersAsked } from '../simulation/asked.ts'
import { atWork, inProcesses, isAtWork, progressLine } from '../simulation/many-processes.ts'
import { TINY } from '../simulation/texts-of-a-round.ts'
import { type Chaos, dialogueInChaos } from './a-dialogue-in-chaos.ts'

/** `npm run chaos -- --rounds 5000 --seed 1`: rounds on local stacks that are killed every few seconds. */

type Job = { readonly seeds: readonly string[] }
type Result = Chaos & { readonly alone: readonly string[] }

/** Rounds of one dialogue; the next dialogue has a folder of its own. */
const A_DIALOGUE = 125

/** One round in so many goes through all five stages. */
const WHOLE = 25

/** A stack is killed this long after it began to serve, in milliseconds. */
const LIVES = [3_000, 8_000] as const

async function oneDialogue({ seeds }: Job, progress: (done: number) => void): Promise<Result> {
  const chaos = await dialogueInChaos(seeds, LIVES, (rounds) => progress(rounds / 2))
  const alone = await dialogueLeftAlone(seeds, (rounds) => progress((seeds.length + rounds) / 2))
  return { ...chaos, alone }
}

async function main(): Promise<void> {
  const { rounds, seed } = numbersAsked({ rounds: 5_000, seed: aSeed() })
  const seeds = Array.from(
    { length: rounds },
    (_, index) => `${index % WHOLE === WHOLE - 1 ? 'whole' : TINY}/${seed}/${index}`,
  )
  const jobs = Array.from({ length: Math.ceil(rounds / A_DIALOGUE) }, (_, index) => ({
    seeds: seeds.slice(index * A_DIALOGUE, (index + 1) * A_DIALOGUE),
  }))
  console.log(`${rounds} rounds in ${jobs.length} dialogues whose process is killed every few seconds, seed ${seed}`)
  const program = fileURLToPath(import.meta.url)
  const results = await inProcesses<Job, Result>(program, jobs, progressLine('rounds', rounds))
  const kills = results.reduce((all, result) => all + result.kills, 0)
  const [disturbed, alone] = [results.flatMap(({ digests }) => digests), results.flatMap((result) => result.alone)]
  const different = disturbed.flatMap((digest, index) =>
    digest === alone[index] ? [] : [`${seeds[index]}: the settlements differ from those of a round left alone`],
  )
  console.log(`Killed ${kills} times.`)
  console.log(`  the settlements of all rounds: ${digestOfAll(disturbed)}`)
  console.log(`  of the same rounds left alone: ${digestOfAll(alone)}`)
  const wrong = [...results.flatMap(({ violations }) => violations), ...different]
  console.log(wrong.length === 0 ? 'Nothing was lost, and nothing is different.' : wrong.join('\n'))
  process.exit(wrong.length === 0 ? 0 : 1)
}

if (isAtWork()) atWork(oneDialogue)
else await main()
