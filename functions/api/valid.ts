import type { ValidationTargets } from 'hono'
import { validator } from 'hono/validator'
import type * as z from 'zod'
import { invalid } from './problem.ts'

/**
 * Lets a request through only where a part of it fits its schema; a handler finds it under `context.req.valid`.
 *
 * @throws {Refused} `invalid`, naming every place that does not fit
 */
export function valid<Target extends keyof ValidationTargets, Schema extends z.ZodType>(
  target: Target,
  schema: Schema,
) {
  return validator(target, async (value): Promise<z.output<Schema>> => {
    const parsed = await schema.safeParseAsync(value)
    if (!parsed.success) throw invalid(parsed.error)
    return parsed.data
  })
}
