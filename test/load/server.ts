import { openSession } from '../../functions/access/sign-in.ts'
import { invite, putOnRoster } from '../../functions/actions/invite-participant.ts'
import { startLocalStack } from '../../infra/local/local-stack.ts'
import type { NewParticipant } from '../../shared/participant.ts'
import type { Sample } from './memory.ts'

/** A local stack with a large company, in a process of its own: `server.ts <dialogue file> <state folder> <people>`. */

/** What it says: once, where it serves and everybody's session; whenever it is asked, how much memory it has. */
export type Said =
  | { readonly is: 'serving'; readonly origin: string; readonly sessions: readonly string[] }
  | { readonly is: 'memory'; readonly sample: Sample }

const [dialogue = '', state = '', people = '0'] = process.argv.slice(2)
const { gc } = globalThis
if (gc === undefined) throw new Error('what is kept can be told with --expose-gc only')
const stack = await startLocalStack({ dialogue, state })
const delegates = Array.from({ length: Number(people) }, (_, index): NewParticipant => {
  const side = index % 2 === 0 ? 'river' : 'sea'
  return { role: 'participant', name: `Participant ${index}`, side, capacity: 'nongovernmental-expert' }
})
const sessions: string[] = []
for (const newcomer of [{ role: 'facilitator', name: 'Cleo' } as const, ...delegates]) {
  const { id } = await putOnRoster(stack.table, newcomer, stack.dialogue, new Date())
  const { secret } = await invite(stack.table, id, new Date())
  sessions.push((await openSession(stack.table, secret, new Date())).secret)
}
const say = (said: Said) => process.send?.(said)
process.on('message', () => {
  const { rss } = process.memoryUsage()
  gc()
  const { heapUsed, external } = process.memoryUsage()
  say({ is: 'memory', sample: { resident: rss, kept: heapUsed + external } })
})
say({ is: 'serving', origin: stack.origin, sessions })
