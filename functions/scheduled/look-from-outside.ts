import { ENVIRONMENT } from '../../shared/environment-names.ts'
import { variable } from '../environment/variables.ts'
import { withDeadline } from '../platform/deadline.ts'
import { writeMetric } from '../platform/metric.ts'

/** What somebody with a new invitation opens first. It needs no session, and looking at it redeems nothing. */
const PAGE = '/invitation'
/** Shorter than a person waits, and longer than a cold start. */
const TIMEOUT_MS = 15_000

/** The page came otherwise than it should. */
export class NotServed extends Error {
  override readonly name = 'NotServed'
}

/**
 * Look from outside: opens the page of an invitation at the public address every five minutes, as somebody who was invited does, through its name, its
 * certificate and the gateway. It writes the metric `reachable`: 1 if the page came, else 0, and then the log says why.
 */
export const handler = withDeadline(async (): Promise<{ readonly reachable: number }> => {
  const failure = await look().catch((error: Error) => error)
  // biome-ignore lint/suspicious/noConsole: in Lambda this is the log
  if (failure !== undefined) console.error({ unreachable: reasonOf(failure) })
  const reachable = failure === undefined ? 1 : 0
  writeMetric(variable(ENVIRONMENT.slug), 'reachable', reachable)
  return { reachable }
})

/** @throws {NotServed} if it is another answer than the page; the error of `fetch` if there is none */
async function look(): Promise<undefined> {
  const answer = await fetch(`${variable(ENVIRONMENT.origin)}${PAGE}`, {
    redirect: 'manual',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const page = await answer.text()
  if (answer.status !== 200) throw new NotServed(`the answer is ${answer.status}`)
  if (!page.includes(`action="${PAGE}`)) throw new NotServed('the page has no form for an invitation')
  return undefined
}

/** What came instead, or the code of the error, such as `ENOTFOUND` for a name that leads nowhere. */
function reasonOf({ name, message, cause }: Error): string {
  if (name === 'NotServed') return message
  const code = cause instanceof Error && 'code' in cause ? cause.code : name
  return String(code)
}
