import * as z from 'zod'
import { onReading } from '../actions/advance-reading.ts'
import { onRound, publishInstrument, releaseRecord } from '../actions/publish-and-release.ts'
import { callerOf, ofRound, type Route, type Served, serve } from '../http/route.ts'
import { readRecordText, requireRelease } from '../record/read-record.ts'
import { RoundMotions, seeRoundMotions } from '../views/motion-view.ts'
import { endingsOf } from './ending-routes.ts'
import { MOVING_REFUSES } from './motion-refusals.ts'
import { CONTENT, part, sendRecord } from './send-record.ts'

const answers = { content: { 'application/json': { schema: RoundMotions } } }
const motion = z
  .int()
  .min(0)
  .max(999_999)
  .default(0)
  .meta({ description: 'The number of the motion that you answer; 0 for none' })
const ofReading = z.object({ reading: z.string().min(1).max(60) })
const body = { required: true, content: { 'application/json': { schema: z.strictObject({ motion }) } } } as const

const see = {
  method: 'get',
  path: '/rounds/{round}/motions',
  summary: 'See what co-chairs moved on a round, and which sides consent',
  request: { params: ofRound },
  responses: { 200: { description: 'What can be moved, and what was moved', ...answers } },
  refuses: ['no-such-round'],
  isPolled: true,
} satisfies Route

const publish = {
  method: 'post',
  path: '/rounds/{round}/publication',
  summary: 'Move that the instrument be published, or consent to it, in a dialogue with co-chairs',
  request: { params: ofRound, body },
  responses: { 202: { description: 'Moved, consented to, or carried', ...answers } },
  refuses: [...MOVING_REFUSES, 'no-co-chairs', 'no-such-round', 'not-ended-yet'],
} satisfies Route

const release = {
  method: 'post',
  path: '/rounds/{round}/release',
  summary: 'Move that facilitators get the complete record, or consent to it',
  request: { params: ofRound, body },
  responses: { 202: { description: 'Moved, consented to, or carried', ...answers } },
  refuses: [...MOVING_REFUSES, 'no-co-chairs', 'no-such-round', 'not-published-yet'],
} satisfies Route

const complete = {
  method: 'get',
  path: '/rounds/{round}/record/complete',
  summary: 'Read the complete record, after the co-chairs of every side released it',
  request: { params: ofRound, query: z.object({ part }) },
  responses: {
    200: {
      description: 'The record with every position and the consents to its release, or the part that was asked for',
      content: CONTENT,
    },
  },
  refuses: ['no-such-page', 'no-such-round', 'not-released'],
  isPolled: true,
} satisfies Route

/** The decisions that need a co-chair of each side, except for advancing a reading. */
export const coChairs: readonly Served[] = [
  serve(see, async (context, { table }) =>
    context.json(await seeRoundMotions(table, callerOf(context), context.req.valid('param').round), 200),
  ),
  serve(publish, async (context, { table, workflow, now }) => {
    const [caller, { round }] = [callerOf(context), context.req.valid('param')]
    const wish = { round, ...context.req.valid('json') }
    await publishInstrument({ table, workflow }, caller, wish, now)
    return context.json(await seeRoundMotions(table, caller, round), 202)
  }),
  serve(release, async (context, { table, now }) => {
    const [caller, { round }] = [callerOf(context), context.req.valid('param')]
    await releaseRecord(table, caller, { round, ...context.req.valid('json') }, now)
    return context.json(await seeRoundMotions(table, caller, round), 202)
  }),
  ...endingsOf('/rounds/{round}/publication', ofRound, ['no-co-chairs', 'no-such-round'], (table, { round }) =>
    onRound(table, round, 'publish'),
  ),
  ...endingsOf('/rounds/{round}/release', ofRound, ['no-co-chairs', 'no-such-round'], (table, { round }) =>
    onRound(table, round, 'release'),
  ),
  ...endingsOf('/readings/{reading}/advance', ofReading, ['no-co-chairs', 'no-such-reading'], (table, { reading }) =>
    onReading(table, reading),
  ),
  serve(complete, async (context, { table }) => {
    const { round } = context.req.valid('param')
    await requireRelease(table, round)
    return sendRecord(context, await readRecordText(table, round, 'complete'), context.req.valid('query').part)
  }),
]
