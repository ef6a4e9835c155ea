import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readRecord } from '../../functions/record/read-record.ts'
import { DialogueFileError } from '../../shared/dialogue.ts'
import { endWithLine } from '../failure-line.ts'
import { fileErrorLine } from '../files/text-file.ts'
import { perform } from '../rehearsal/perform.ts'
import { readRehearsed } from '../rehearsal/rehearsal.ts'
import { CannotStart } from './cannot-start.ts'
import { exampleRoster, invitations } from './example-roster.ts'
import { inviteEverybody } from './invite-everybody.ts'
import { type LocalStack, startLocalStack } from './local-stack.ts'
import { withQuickFloor } from './quick-floor.ts'

const USAGE = 'npm start -- [dialogue] [--port 3000] [--state folder | --state memory] [--rehearse]'

/** How long a rehearsed reading stays open, so that it can be followed in a browser. */
const PACE_MS = 12_000

/** `npm start`: one dialogue on this machine, until Ctrl-C. Started again, its round goes on. */
async function start(args: readonly string[]): Promise<void> {
  const { dialogue, port, state, rehearse } = whatIsAsked(args)
  const begin = (file: string) => startLocalStack({ dialogue: file, port, state })
  const stack = rehearse ? await withQuickFloor(dialogue, begin) : await begin(dialogue)
  stopOnSignal(stack)
  await exampleRoster(stack)

  console.log(`Parley is at ${stack.origin}. Its state is in ${state}. Ctrl-C stops it.\n`)
  if (rehearse) await rehearseAtLeisure(stack)
  else await handOutInvitations(stack)
}

async function handOutInvitations(stack: LocalStack): Promise<void> {
  for (const { whom, link } of await invitations(stack)) console.log(`${whom}\n  ${link}`)
}

/** Plays the dialogue's rehearsal, with pauses so that it can be followed on the pages. */
async function rehearseAtLeisure(stack: LocalStack): Promise<void> {
  const { dialogue, origin, table } = stack
  const [rehearsed, invitations] = [await readRehearsed(dialogue.slug), await inviteEverybody(table)]
  const completeRecord = (round: number) => readRecord(table, round)
  // Only after the cast has signed in: a new invitation voids the one before.
  const onAssembled = async () => {
    await handOutInvitations(stack)
    console.log('\nThe rehearsal begins. Open one of the links above and follow it.\n')
  }
  const audience = { out: 'out', completeRecord, say: console.log, pace: PACE_MS, onAssembled }
  await perform(rehearsed, { origin, invitations, ...audience })
}

type Asked = { readonly dialogue: string; readonly port: number; readonly state: string; readonly rehearse: boolean }

function whatIsAsked(args: readonly string[]): Asked {
  const { values, positionals } = parsed(args)
  const [dialogue = 'us-russia', ...others] = positionals
  const port = Number(values.port)
  if (others.length > 0) throw new CannotStart(`one dialogue at a time: ${USAGE}`)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new CannotStart(`--port is a number from 0 to 65535, not ${values.port}`)
  }
  const { rehearse } = values
  // Without `--state` a rehearsal starts from the beginning.
  const state = values.state ?? (rehearse ? 'memory' : `.parley/${basename(dialogue, '.yaml')}`)
  return { dialogue, port, rehearse, state: state === 'memory' ? state : resolve(state) }
}

function parsed(args: readonly string[]) {
  const options = {
    port: { type: 'string', default: '3000' },
    state: { type: 'string' },
    rehearse: { type: 'boolean', default: false },
  } as const
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (cause) {
    throw Object.assign(new CannotStart(`usage: ${USAGE}`), { cause })
  }
}

function stopOnSignal(stack: LocalStack): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      isStopping = true
      await stack.stop()
      process.exit(0)
    })
  }
}

/** A request that is running when the stack stops fails. That is expected. */
let isStopping = false

try {
  await start(process.argv.slice(2))
} catch (error) {
  if (!isStopping) endWith(error)
}

function endWith(error: unknown): never {
  const isKnown = error instanceof CannotStart || error instanceof DialogueFileError
  endWithLine(error, isKnown ? error.message : fileErrorLine(error))
  process.exit(1)
}
