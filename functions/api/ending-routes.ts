import * as z from 'zod'
import type { CoChairedMatter } from '../actions/propose-motion.ts'
import { takeBackConsent, withdrawMotion } from '../actions/withdraw-motion.ts'
import { PROBLEMS } from '../http/problem.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import type { Table } from '../store/table.ts'

const query = z.object({ motion: z.coerce.number().int().min(1).max(999_999) })

/**
 * The two ways to end what co-chairs moved before it is carried: the side that moved it withdraws the motion, another
 * side takes its consent back.
 *
 * @param path where the motion is made
 * @param matterOf finds what was moved, from the parameters of the path
 */
export function endingsOf<Params extends z.ZodObject>(
  path: string,
  params: Params,
  matterOf: (table: Table, params: z.output<Params>) => Promise<CoChairedMatter>,
): readonly Served[] {
  const ends = (at: string, summary: string, description: string, end: typeof withdrawMotion) => {
    const route = {
      method: 'delete',
      path: at,
      summary,
      request: { params: params as z.ZodObject, query },
      responses: { 204: { description }, ...PROBLEMS },
    } as const satisfies Route
    return serve(route, async (context, { table, now }) => {
      const matter = await matterOf(table, params.parse(context.req.valid('param')))
      await end(table, matter, callerOf(context), context.req.valid('query').motion, now)
      return context.body(null, 204)
    })
  }
  return [
    ends(path, 'Withdraw a motion of your side', 'Withdrawn', withdrawMotion),
    ends(
      `${path}/consent`,
      'Take back your side’s consent to a motion that is not carried',
      'Taken back',
      takeBackConsent,
    ),
  ]
}
