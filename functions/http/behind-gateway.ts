import type { Hono } from 'hono'
import { handle, type LambdaEvent } from 'hono/aws-lambda'
import { withDeadline } from '../platform/deadline.ts'
import { MOST_RESPONSE_BYTES } from '../platform/lambda-limits.ts'
import { Refused } from '../platform/refusal.ts'
import { logRefusal } from '../platform/security-log.ts'
import { CONTENT_TYPE, problemOf } from './problem.ts'
import type { Guarded } from './session-of-request.ts'

type Result = Awaited<ReturnType<ReturnType<typeof handle>>>

/** JSON takes at most six bytes for a character: shorter bodies need not be measured. */
const NEVER_TOO_LARGE = 1_000_000

/**
 * The handler of an app behind API Gateway. An answer that Lambda would not let through is refused, with what to ask for
 * instead: the gateway itself would only answer that something is wrong.
 */
export function behindGateway<Env extends Guarded>(app: Hono<Env>) {
  const answer = handle(app)
  return withDeadline(async (event: LambdaEvent): Promise<Result> => {
    const result = await answer(event)
    return isTooLarge(result) ? refused(result) : result
  })
}

function isTooLarge(result: Result): boolean {
  return result.body.length > NEVER_TOO_LARGE && Buffer.byteLength(JSON.stringify(result)) > MOST_RESPONSE_BYTES
}

const OF_THE_CONTENT = ['content-disposition', 'content-encoding', 'content-length', 'etag']

function refused(result: Result): Result {
  const refusal = new Refused(
    'answer-too-large',
    'this is larger than the 6 MB that one answer can be; ask for less: one document (?document=…), another format, or ' +
      'a part of the record (?part=1)',
  )
  logRefusal(refusal.code)
  const kept = Object.entries(result.headers ?? {}).filter(([name]) => !OF_THE_CONTENT.includes(name.toLowerCase()))
  return {
    ...result,
    statusCode: refusal.status,
    headers: { ...Object.fromEntries(kept), 'content-type': CONTENT_TYPE },
    body: JSON.stringify(problemOf(refusal, refusal.message)),
    isBase64Encoded: false,
  } as Result
}
