import * as z from 'zod'
import { Decision } from '../../shared/reading.ts'
import { advanceReading } from '../actions/advance-reading.ts'
import { moveReadingDeadline } from '../actions/move-deadline.ts'
import { PROBLEMS } from '../http/problem.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { ReadingView } from '../views/reading-view.ts'
import { seeReading } from '../views/see-reading.ts'

const params = z.object({ reading: z.string().min(1).max(60) })
const motion = z
  .int()
  .min(0)
  .max(999_999)
  .default(0)
  .meta({ description: 'The number of the motion that a co-chair answers; 0 for none' })
const until = z.iso.datetime().optional().meta({
  description: 'With the decision silence: when the silence ends; by default after the days in the stage’s rules',
})
const view = { content: { 'application/json': { schema: ReadingView } } }

const advance = {
  method: 'post',
  path: '/readings/{reading}/advance',
  summary: 'Close a reading and decide where it leads; with co-chairs, move or consent to a decision',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ decision: Decision, motion, until }) } },
    },
  },
  responses: {
    202: {
      description: 'The reading is closed and will be settled; with co-chairs, as soon as each side consents',
      ...view,
    },
    ...PROBLEMS,
  },
} satisfies Route

const move = {
  method: 'patch',
  path: '/readings/{reading}',
  summary: 'Move the deadline of an open reading',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ closesAt: z.iso.datetime({ offset: true }) }) } },
    },
  },
  responses: { 200: { description: 'Moved', ...view }, ...PROBLEMS },
} satisfies Route

/** Readings that a facilitator leads: closes, and moves the deadlines of. */
export const leading: readonly Served[] = [
  serve(advance, async (context, { table, workflow, now }) => {
    const { reading } = context.req.valid('param')
    const { decision, motion: seen, until } = context.req.valid('json')
    const caller = callerOf(context)
    await advanceReading({ table, workflow }, caller, reading, decision, now, { seen, until })
    return context.json(await seeReading(table, caller, reading, now), 202)
  }),
  serve(move, async (context, { table, workflow, now }) => {
    const { reading } = context.req.valid('param')
    const { closesAt } = context.req.valid('json')
    const caller = callerOf(context)
    await moveReadingDeadline({ table, workflow }, caller, reading, closesAt, now)
    return context.json(await seeReading(table, caller, reading, now), 200)
  }),
]
