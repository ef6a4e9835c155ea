import type { Hook } from '@hono/zod-openapi'
import type * as z from 'zod'
import { invalid } from './problem.ts'

/** Turns what does not fit a route's schema into a refusal that names every place. */
// biome-ignore lint/suspicious/noExplicitAny: the hook's own type asks for it; it serves routes of every shape
export const refuseInvalid: Hook<any, any, any, any> = (result) => {
  if (!result.success) throw invalid(result.error as z.core.$ZodError)
}
