import { aStack } from '../../a-stack.ts'

/** A dialogue in a process of its own: `a-server-alone.ts <what its file says> <state folder>`. Its memory has nothing of a test. */

/** What it says once it serves: where, and the session of everybody in its company, by name. */
export type ServesAlone = { readonly origin: string; readonly sessions: Readonly<Record<string, string>> }

process.once('disconnect', () => process.exit())
const [says = '{}', state] = process.argv.slice(2)
const { stack, company } = await aStack(JSON.parse(says), state)
const sessions = Object.entries(company).map(([name, { authorization }]) => [
  name,
  authorization.Authorization.replace('Bearer ', ''),
])
process.send?.({ origin: stack.origin, sessions: Object.fromEntries(sessions) } satisfies ServesAlone)
