import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readRecord } from '../../functions/record/read-record.ts'
import { endWithLine } from '../failure-line.ts'
import { fileErrorLine } from '../files/text-file.ts'
import { perform } from '../rehearsal/perform.ts'
import { readRehearsed } from '../rehearsal/rehearsal.ts'
import { CannotStart } from './cannot-start.ts'
import { exampleRoster } from './example-roster.ts'
import { inviteEverybody } from './invite-everybody.ts'
import { startLocalStack } from './local-stack.ts'
import { withQuickFloor } from './quick-floor.ts'

/**
 * `npm run demo`: plays the rehearsal of the first dialogue on this machine, over HTTP: a round from the first reading to the
 * instrument, what the sides confirm, and a second round a year later, for which `Date` is moved. With `--state` it can be killed and started again, and continues where it was.
 *
 * @returns whether everything went as rehearsed
 */
async function demo(): Promise<boolean> {
  const { state, out } = whatIsAsked()
  const rehearsed = await readRehearsed('us-russia')
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

function whatIsAsked(): { readonly state: string; readonly out: string } {
  const options = { state: { type: 'string', default: 'memory' }, out: { type: 'string', default: 'out' } } as const
  try {
    const { state, out } = parseArgs({ options }).values
    return { out, state: state === 'memory' ? state : resolve(state) }
  } catch (cause) {
    throw Object.assign(new CannotStart('usage: npm run demo -- [--state folder] [--out folder]'), {
      cause,
    })
  }
}

try {
  process.exitCode = (await demo()) ? 0 : 1
} catch (error) {
  endWithLine(error, error instanceof CannotStart ? error.message : fileErrorLine(error))
}
