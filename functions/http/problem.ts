import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import { pathOf } from '../../shared/dialogue.ts'
import { REFUSAL_CODES, type RefusalCode } from '../../shared/refusal-code.ts'
import { logFailure } from '../platform/error-log.ts'
import { lookUpsOf, type Mistake, Refused, type StoredReceipt } from '../platform/refusal.ts'
import { logRefusal } from '../platform/security-log.ts'

/** The code of a failure of Parley's own. */
export const UNAVAILABLE = 'unavailable'

/** Problem details (RFC 9457). `code` is stable, for programs; `detail` says to a person what to change. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum([...REFUSAL_CODES, UNAVAILABLE]),
    detail: z.string(),
    errors: z
      .array(z.object({ path: z.string(), message: z.string() }))
      .readonly()
      .optional(),
    proposal: z.string().optional().meta({ description: 'The proposal to look at instead' }),
    receipt: z
      .looseObject({ reading: z.string() })
      .optional()
      .meta({ description: 'With `closed-meanwhile`: the receipt of what was stored. It may be counted' }),
    lookUp: z.array(z.string()).readonly().optional().meta({
      description:
        'With `closed-meanwhile`: where its author can ask whether it was counted, after the reading is settled; one path for each text',
    }),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

/** After how many seconds a program may ask again, by code; sent as `Retry-After`. */
export const RETRY_AFTER_SECONDS: { readonly [code in Problem['code']]?: number } = {
  [UNAVAILABLE]: 5,
  'not-settled-yet': 30,
}

/**
 * Translates an error to a response; the only place that does. A refusal keeps its status. An unknown error is logged
 * and answered with 500 and no detail.
 */
export function refuse(error: Error, context: Context): Response {
  const problem = problemFor(error)
  // Not context.json: problem details have their own content type.
  return context.body(JSON.stringify(problem), problem.status as 400, {
    'Content-Type': CONTENT_TYPE,
    ...retryAfter(RETRY_AFTER_SECONDS[problem.code]),
    ...(problem.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
  })
}

/** The problem details of an error. A refusal that may be a sign of an attack is logged, and so is an unknown error. */
export function problemFor(error: Error): Problem {
  const refused = asRefusal(error)
  if (refused !== undefined) {
    logRefusal(refused.code)
    return problemOf(refused, refused.message)
  }

  logFailure(error)
  const detail = 'Parley could not do this now. Nothing that was acknowledged is lost; try again in a moment.'
  return problemOf({ status: 500, code: UNAVAILABLE, errors: [] }, detail)
}

/** The refusal of a request that does not fit its schema, with the path of every mistake. */
export function invalid(error: z.core.$ZodError): Refused {
  const errors = error.issues.map(({ path, message }) => ({ path: pathOf(path), message }))
  return new Refused('invalid', errors.map((one) => `${one.path}: ${one.message}`).join('; '), errors)
}

function asRefusal(error: Error): Refused | undefined {
  if (error instanceof Refused) return error
  return error instanceof HTTPException && error.status === 400
    ? new Refused('malformed', 'the body is not JSON; send JSON with Content-Type: application/json')
    : undefined
}

type Answered = {
  readonly status: number
  readonly code: RefusalCode | typeof UNAVAILABLE
  readonly errors: readonly Mistake[]
  readonly proposal?: string | undefined
  readonly stored?: StoredReceipt | undefined
}

/** The content type of a problem. */
export const CONTENT_TYPE = 'application/problem+json'

/** The problem details of a refusal. */
export function problemOf({ status, code, errors, proposal, stored }: Answered, detail: string): Problem {
  return {
    type: `urn:parley:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status,
    code,
    detail,
    ...(errors.length > 0 && { errors }),
    ...(proposal !== undefined && { proposal }),
    ...(stored !== undefined && {
      receipt: { ...stored },
      lookUp: lookUpsOf(stored).map((path) => `/api${path}`),
    }),
  }
}

/** The header that says after how many seconds to ask again; none for `undefined`. */
export function retryAfter(seconds: number | undefined): { readonly 'Retry-After'?: string } {
  return seconds === undefined ? {} : { 'Retry-After': String(seconds) }
}
