import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { inTurn, median, ms, type Question } from './measured.ts'

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

/** `npm start` to the first page that is answered, against importing the same libraries. */
export const starting: Question = {
  asks: 'How long from npm start to the first answered page? (Under two seconds.)',
  async answer() {
    const [floors, starts] = await inTurn(3, importing, firstPage)
    const [floor, start] = [median(floors), median(starts)]
    const figures = { start: ms(start), 'importing the same': ms(floor) }
    return [{ what: 'start to the first page', ratio: start / floor, better: 'lower', figures }]
  },
}

async function importing(): Promise<void> {
  const imports = LIBRARIES.map((name) => `import(${JSON.stringify(name)})`).join(',')
  const [code] = await once(run(['--input-type=module', '--eval', `await Promise.all([${imports}])`]), 'exit')
  if (code !== 0) throw new Error(`importing the libraries ended with ${code}`)
}

async function firstPage(): Promise<void> {
  const start = fileURLToPath(new URL('../../infra/local/start.ts', import.meta.url))
  const child = run(['--import', 'tsx', start, '--port', '0', '--state', 'memory'])
  if (child.stdout === null) throw new TypeError('what is piped can be read')
  for await (const line of createInterface(child.stdout)) {
    const origin = /Parley is at (\S+)\. /.exec(line)?.[1]
    if (origin === undefined) continue
    const answer = await fetch(`${origin}/invitation`)
    if (!answer.ok) throw new Error(`the first page was answered ${answer.status}`)
    child.kill()
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

function run(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] })
}
