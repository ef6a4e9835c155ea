import type { Context, ValidationTargets } from 'hono'
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { cleanAll } from '../../shared/text/clean-all.ts'
import type { Change } from '../../shared/text/clean-text.ts'
import { invalid } from './problem.ts'
import type { Guarded } from './session-of-request.ts'

/**
 * Lets a request through only where a part of it fits its schema; a handler finds it under `context.req.valid`. The
 * texts of a body are cleaned first, and {@link cleaningOf} tells how.
 *
 * @throws {Refused} `invalid`, naming every place that does not fit
 */
export function validate<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, async (sent, context: Context<Guarded>): Promise<z.output<Schema>> => {
    const { value, changed } = target === 'json' ? cleanAll<unknown>(sent) : { value: sent, changed: [] }
    context.set('cleaned', [...(context.get('cleaned') ?? []), ...changed])
    const parsed = await schema.safeParseAsync(value)
    if (!parsed.success) throw invalid(parsed.error)
    return parsed.data
  })
}

/** For an answer: what was changed in the texts of its request, where anything was. */
export function cleaningOf(context: Context<Guarded>): { readonly cleaned?: Change[] } {
  const cleaned = context.get('cleaned') ?? []
  return cleaned.length === 0 ? {} : { cleaned: [...cleaned] }
}
