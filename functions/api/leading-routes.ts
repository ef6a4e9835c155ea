import * as z from 'zod'
import { Notice } from '../../shared/notice.ts'
import { Decision } from '../../shared/reading.ts'
import { advanceReading } from '../actions/advance-reading.ts'
import { callOffLastCall } from '../actions/last-call.ts'
import { moveReadingDeadline } from '../actions/move-deadline.ts'
import { orderTexts } from '../actions/order-texts.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { ReadingView } from '../views/reading-view.ts'
import { seeReading } from '../views/see-reading.ts'
import { MOVING_REFUSES } from './motion-refusals.ts'

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
const notice = Notice.optional().meta({
  description:
    'How long before the reading closes last call is given; by default what the dialogue’s file says, or `now`',
})
const calledOff = z
  .int()
  .min(0)
  .max(1_000)
  .default(0)
  .meta({ description: 'How many last calls were called off in the reading, as you saw it' })
const view = { content: { 'application/json': { schema: ReadingView } } }

const advance = {
  method: 'post',
  path: '/readings/{reading}/advance',
  summary: 'Close a reading and decide where it leads; with co-chairs, move or consent to a decision',
  request: {
    params,
    query: z.object({
      knowingly: z.stringbool().optional().meta({
        description:
          'Whether to settle a reading of draft commitments although a clause on the table lacks an authentic text (`authentic-text-missing`). Such a clause stays in brackets',
      }),
    }),
    body: {
      required: true,
      content: {
        'application/json': { schema: z.strictObject({ decision: Decision, motion, until, notice, calledOff }) },
      },
    },
  },
  responses: {
    202: {
      description:
        'The reading is closed and will be settled, or last call was given; with co-chairs, as soon as each side consents',
      ...view,
    },
  },
  refuses: [
    ...MOVING_REFUSES,
    'already-decided',
    'authentic-text-missing',
    'closed-at-deadline',
    'earlier-format',
    'last-call-called-off',
    'last-call-given',
    'no-readings-left',
    'no-such-reading',
    'too-few-heard',
    'under-silence',
  ],
} satisfies Route

const withoutLastCall = {
  method: 'delete',
  path: '/readings/{reading}/last-call',
  summary: 'Call off the last call, so that the reading stays open; with co-chairs, move this or consent to it',
  request: {
    params,
    query: z.object({
      call: z.coerce.number().int().min(1).max(1_000).meta({ description: 'The number of the last call' }),
      motion: z.coerce
        .number()
        .int()
        .min(0)
        .max(999_999)
        .default(0)
        .meta({ description: 'The number of the motion that a co-chair answers; 0 for none' }),
    }),
  },
  responses: {
    200: { description: 'Called off; with co-chairs, as soon as each side consents', ...view },
  },
  refuses: [...MOVING_REFUSES, 'no-last-call', 'no-such-reading'],
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
  responses: { 200: { description: 'Moved', ...view } },
  refuses: [
    'deadline-moved-meanwhile',
    'last-call-given',
    'no-such-reading',
    'only-later',
    'silence-lasts',
    'too-few-heard',
  ],
} satisfies Route

const order = {
  method: 'put',
  path: '/readings/{reading}/order',
  summary: 'Choose the order of the texts of an open reading; with co-chairs it applies when each side has chosen it',
  request: {
    params,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            order: z
              .array(z.string().min(1).max(60_000))
              .max(2_000)
              .meta({ description: 'The `competes` of each matter; matters that are not listed come after these' }),
          }),
        },
      },
    },
  },
  responses: { 200: { description: 'Chosen', ...view } },
  refuses: ['no-such-reading', 'not-a-co-chair'],
} satisfies Route

/** Readings that a facilitator leads: closes at once or by last call, moves the deadlines of, and puts the texts of in order. */
export const leading: readonly Served[] = [
  serve(advance, async (context, { table, workflow, now }) => {
    const { reading } = context.req.valid('param')
    const { decision, motion: seen, ...closes } = context.req.valid('json')
    const { knowingly } = context.req.valid('query')
    const caller = callerOf(context)
    await advanceReading({ table, workflow }, caller, reading, decision, now, { seen, knowingly, ...closes })
    return context.json(await seeReading(table, caller, reading, now), 202)
  }),
  serve(withoutLastCall, async (context, { table, now }) => {
    const { reading } = context.req.valid('param')
    const { call, motion: seen } = context.req.valid('query')
    const caller = callerOf(context)
    await callOffLastCall(table, caller, { reading, call, seen }, now)
    return context.json(await seeReading(table, caller, reading, now), 200)
  }),
  serve(move, async (context, { table, workflow, now }) => {
    const { reading } = context.req.valid('param')
    const { closesAt } = context.req.valid('json')
    const caller = callerOf(context)
    await moveReadingDeadline({ table, workflow }, caller, reading, closesAt, now)
    return context.json(await seeReading(table, caller, reading, now), 200)
  }),
  serve(order, async (context, { table, now }) => {
    const { reading } = context.req.valid('param')
    const caller = callerOf(context)
    await orderTexts(table, caller, reading, context.req.valid('json').order, now)
    return context.json(await seeReading(table, caller, reading, now), 200)
  }),
]
