import type { Context, ValidationTargets } from 'hono'
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { cleanAll } from '../../shared/text/clean-all.ts'
import type { Change } from '../../shared/text/clean-text.ts'
import { hasKey, keyMissing } from './idempotency-key.ts'
import { invalid } from './problem.ts'
import type { Guarded } from './session-of-request.ts'

/**
 * Validates a part of a request; a handler gets it from `context.req.valid`. The texts of a body are cleaned first, and
 * {@link cleaningOf} returns the changes.
 *
 * @throws {Refused} `invalid`, with the path of every mistake, or `missing-idempotency-key`
 */
export function validate<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, async (sent, context: Context<Guarded>): Promise<z.output<Schema>> => {
    const { value, changed } = target === 'json' ? cleanAll<unknown>(sent) : { value: sent, changed: [] }
    context.set('cleaned', [...(context.get('cleaned') ?? []), ...changed])
    const parsed = await schema.safeParseAsync(value)
    if (!parsed.success) throw target === 'header' && !hasKey(sent) ? keyMissing() : invalid(parsed.error)
    return parsed.data
  })
}

/** For a response: what cleaning changed in the texts of the request; empty when nothing changed. */
export function cleaningOf(context: Context<Guarded>): { readonly cleaned?: Change[] } {
  const cleaned = context.get('cleaned') ?? []
  return cleaned.length === 0 ? {} : { cleaned: [...cleaned] }
}
