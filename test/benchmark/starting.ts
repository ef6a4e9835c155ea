import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type Measured, median, ms, type Question, timeOf } from './measured.ts'

const TIMES = 5

/** What a stack on one machine is made of. */
const LIBRARIES = [
  'aws-cdk-lib',
  'aws-cdk-lib/aws-lambda-nodejs',
  'aws-cdk-lib/aws-stepfunctions-tasks',
  'aws-cdk-lib/aws-apigatewayv2',
  'cdk-nag',
  'dynalite',
  'aws-local-stepfunctions',
  'hono',
  '@hono/node-server',
  '@aws-sdk/lib-dynamodb',
  '@aws-sdk/client-sfn',
  'docx',
  'yaml',
  'zod',
]

/**
 * `npm start` to the first page that is answered, against importing the same libraries: as it is the first time, and as
 * it is whenever a stack is started again.
 */
export const starting: Question = {
  asks: 'How long from npm start to the first answered page? (Under two seconds.)',
  async answer() {
    const folder = await mkdtemp(join(tmpdir(), 'parley-bench-'))
    const [floors, starts, again]: [number[], number[], number[]] = [[], [], []]
    for (let time = 0; time <= TIMES; time += 1) {
      floors.push(await timeOf(importing))
      starts.push(await firstPage('memory'))
      again.push(await firstPage(folder))
    }
    await rm(folder, { recursive: true })
    // The first time, nothing is compiled yet and the folder is empty.
    const floor = median(floors.slice(1))
    const measured = (what: string, times: readonly number[]): Measured => {
      const start = median(times.slice(1))
      return {
        what,
        ratio: start / floor,
        better: 'lower',
        figures: { start: ms(start), 'importing the same': ms(floor) },
      }
    }
    return [measured('start to the first page', starts), measured('start again from its folder', again)]
  },
}

async function importing(): Promise<void> {
  const imports = LIBRARIES.map((name) => `import(${JSON.stringify(name)})`).join(',')
  const [code] = await once(run(['--input-type=module', '--eval', `await Promise.all([${imports}])`]), 'exit')
  if (code !== 0) throw new Error(`importing the libraries ended with ${code}`)
}

/** How long until the first page is answered, in milliseconds; that the process ends again is not part of it. */
async function firstPage(state: string): Promise<number> {
  const start = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url))
  const before = performance.now()
  const child = run(['--import', 'tsx/esm', start, '--port', '0', '--state', state])
  const ended = once(child, 'exit')
  if (child.stdout === null) throw new TypeError('what is piped can be read')
  let answered = Number.NaN
  for await (const line of createInterface(child.stdout)) {
    const origin = /Parley is at (\S+)\. /.exec(line)?.[1]
    if (origin === undefined) continue
    const answer = await fetch(`${origin}/invitation`)
    if (!answer.ok) throw new Error(`the first page was answered ${answer.status}`)
    answered = performance.now() - before
    child.kill()
  }
  await ended
  if (Number.isNaN(answered)) throw new Error('it ended before it answered')
  return answered
}

function run(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
}
