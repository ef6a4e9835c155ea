import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readRecord } from '../../functions/record/read-record.ts'
import { endWithLine } from '../failure-line.ts'
import { fileErrorLine } from '../files/text-file.ts'
import { perform } from '../rehearsal/perform.ts'
import { readRehearsed, rehearsedDialogues } from '../rehearsal/rehearsal.ts'
import { CannotStart } from './cannot-start.ts'
import { exampleRoster } from './example-roster.ts'
import { inviteEverybody } from './invite-everybody.ts'
import { startLocalStack } from './local-stack.ts'
import { withQuickFloor } from './quick-floor.ts'

/**
 * `npm run demo`: plays the rehearsal of a dialogue on this machine, over HTTP: a round from the first reading to the
 * instrument, and with the first dialogue what the sides confirm, and a second round a year later, for which `Date` is moved. With
 * `--state` it can be killed and started again, and continues where it was.
 *
 * @returns whether everything went as rehearsed
 */
async function demo(): Promise<boolean> {
  const { slug, state, out } = whatIsAsked()
  const rehearsed = await readRehearsed(slug)
  // Before the round is played: a folder that cannot be written to would be found only after it.
  await mkdir(out, { recursive: true })
  const stack = await withQuickFloor(rehearsed.dialogue.slug, (dialogue) => startLocalStack({ dialogue, state }))
  try {
    await exampleRoster(stack)
    const invitations = await inviteEverybody(stack.table)
    const completeRecord = (round: number) => readRecord(stack.table, round)
    const days = { ahead: stack.ahead, waysIn: () => inviteEverybody(stack.table) }
    return await perform(rehearsed, { origin: stack.origin, invitations, out, completeRecord, days, say: console.log })
  } finally {
    await stack.stop()
  }
}

const USAGE = 'npm run demo -- [dialogue] [--state folder] [--out folder]'

type Asked = { readonly slug: string; readonly state: string; readonly out: string }

function whatIsAsked(): Asked {
  const { values, positionals } = parsed()
  const [slug = 'us-russia', ...others] = positionals
  if (others.length > 0) throw new CannotStart(`one dialogue at a time: ${USAGE}`)
  const rehearsed = rehearsedDialogues()
  if (!rehearsed.includes(slug)) {
    throw new CannotStart(`there is no rehearsal of ${slug}; there are those of ${rehearsed.join(' and ')}`)
  }
  return { slug, out: values.out, state: values.state === 'memory' ? values.state : resolve(values.state) }
}

function parsed() {
  const options = { state: { type: 'string', default: 'memory' }, out: { type: 'string', default: 'out' } } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (cause) {
    throw Object.assign(new CannotStart(`usage: ${USAGE}`), { cause })
  }
}

try {
  process.exitCode = (await demo()) ? 0 : 1
} catch (error) {
  endWithLine(error, error instanceof CannotStart ? error.message : fileErrorLine(error))
}
