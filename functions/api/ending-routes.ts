import * as z from 'zod'
import type { RefusalCode } from '../../shared/refusal-code.ts'
import type { CoChairedMatter } from '../actions/propose-motion.ts'
import { takeBackConsent, withdrawMotion } from '../actions/withdraw-motion.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import type { Table } from '../store/table.ts'
import { MOTION_REFUSES } from './motion-refusals.ts'

const query = z.object({ motion: z.coerce.number().int().min(1).max(999_999) })

/**
 * The two ways to end what co-chairs moved before it is carried: the side that moved it withdraws the motion, another
 * side takes its consent back.
 *
 * @param path where the motion is made
 * @param finding the codes that `matterOf` refuses with
 * @param matterOf finds what was moved, from the parameters of the path
 */
export function endingsOf<Params extends z.ZodObject>(
  path: string,
  params: Params,
  finding: readonly RefusalCode[],
  matterOf: (table: Table, params: z.output<Params>) => Promise<CoChairedMatter>,
): readonly Served[] {
  const request = { params: params as z.ZodObject, query }

  const withdraw = {
    method: 'delete',
    path,
    summary: 'Withdraw a motion of your side',
    request,
    responses: { 204: { description: 'Withdrawn' } },
    refuses: [...finding, ...MOTION_REFUSES, 'not-your-motion'],
  } satisfies Route

  const takeBack = {
    method: 'delete',
    path: `${path}/consent`,
    summary: 'Take back your side’s consent to a motion that is not carried',
    request,
    responses: { 204: { description: 'Taken back' } },
    refuses: [...finding, ...MOTION_REFUSES, 'no-consent', 'your-motion'],
  } satisfies Route

  return [
    serve(withdraw, async (context, { table, now }) => {
      const matter = await matterOf(table, params.parse(context.req.valid('param')))
      await withdrawMotion(table, matter, callerOf(context), context.req.valid('query').motion, now)
      return context.body(null, 204)
    }),
    serve(takeBack, async (context, { table, now }) => {
      const matter = await matterOf(table, params.parse(context.req.valid('param')))
      await takeBackConsent(table, matter, callerOf(context), context.req.valid('query').motion, now)
      return context.body(null, 204)
    }),
  ]
}
