import { openSession } from '../../functions/access/sign-in.ts'
import { invite, putOnRoster } from '../../functions/actions/invite-participant.ts'
import { inChunks } from '../../functions/platform/in-chunks.ts'
import { readRoster } from '../../functions/store/participants.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'

/**
 * A local stack with a facilitator, in a process of its own: `large-server.ts <dialogue file>`. When it is sent a number, so many people of its
 * roster sign in, of each side as many as of the others.
 */

/** What it says: where it serves and the facilitator's session, and when it was asked, the sessions of participants. */
export type SaidOfLarge =
  | { readonly origin: string; readonly facilitator: string }
  | { readonly sessions: readonly string[] }

const stack = await startLocalStack({ dialogue: process.argv[2] ?? '', state: 'memory' })
const signIn = async (id: string) => {
  const { secret } = await invite(stack.table, id, new Date())
  return (await openSession(stack.table, secret, new Date())).secret
}
const say = (said: SaidOfLarge) => process.send?.(said)

process.on('message', async (people: number) => {
  const roster = await readRoster(stack.table)
  const sides = stack.dialogue.sides.map(({ id }) => roster.filter((one) => 'side' in one && one.side === id))
  const some = sides.flatMap((side) => side.slice(0, people / sides.length))
  say({ sessions: await inChunks(some, ({ id }) => signIn(id)) })
})
process.on('disconnect', () => process.exit())

const { id } = await putOnRoster(stack.table, { role: 'facilitator', name: 'Cleo' }, stack.dialogue, new Date())
say({ origin: stack.origin, facilitator: await signIn(id) })
