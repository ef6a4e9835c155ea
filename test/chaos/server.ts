import { once } from 'node:events'
import { flushCompileCache } from 'node:module'
import { openSession } from '../../functions/access/sign-in.ts'
import { invite, putOnRoster } from '../../functions/actions/invite-participant.ts'
import { readRoster } from '../../functions/store/participants.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import { RUN_WHAT_IS_SCHEDULED } from './told.ts'

/**
 * A local stack in a process of its own, to be killed: `server.ts <dialogue file> <state folder>`. It loads, and begins
 * to serve when it is told on which port.
 */

/** What it is told when it is to serve. */
export type ToServe = { readonly port: number }

/** What it says once it serves: where, and, at the first start, everybody's session. */
export type Serving = { readonly origin: string; readonly sessions: readonly string[] }

const delegate = (side: string): NewParticipant => ({
  role: 'participant',
  name: 'Somebody',
  side,
  capacity: 'former-official',
})
const COMPANY = [{ role: 'facilitator', name: 'Cleo' } as const, delegate('river'), delegate('river'), delegate('sea')]

// Whoever kills it may be killed first.
process.once('disconnect', () => process.exit())
const [dialogue = '', state = ''] = process.argv.slice(2)
const [{ port }] = (await once(process, 'message')) as [ToServe]
const stack = await startLocalStack({ dialogue, state, port })
const sessions: string[] = []
if ((await readRoster(stack.table)).length < COMPANY.length) {
  const now = new Date()
  for (const newcomer of COMPANY) {
    const { id } = await putOnRoster(stack.table, newcomer, stack.dialogue, now)
    const { secret } = await invite(stack.table, id, now)
    sessions.push((await openSession(stack.table, secret, now)).secret)
  }
}
process.on('message', (told) => {
  if (told === RUN_WHAT_IS_SCHEDULED) void stack.ahead(0)
})
// Who is killed does not come to do it at its end.
flushCompileCache()
process.send?.({ origin: stack.origin, sessions } satisfies Serving)
