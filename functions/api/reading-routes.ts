import * as z from 'zod'
import { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import { PositionTaken } from '../../shared/position.ts'
import { Tabled } from '../../shared/proposal.ts'
import { Decision } from '../../shared/reading.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { advanceReading, moveReadingDeadline } from '../actions/advance-reading.ts'
import { previewProposal, tableProposal } from '../actions/table-proposal.ts'
import { takePosition } from '../actions/take-position.ts'
import { withdrawProposal } from '../actions/withdraw-proposal.ts'
import { environment } from '../environment/environment.ts'
import { sessionIn } from '../http/guard.ts'
import { IdempotencyHeader, requireIdempotencyKey } from '../http/idempotency-key.ts'
import { PROBLEMS } from '../http/problem.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { ReadingView } from '../views/reading-view.ts'
import { seeReading } from '../views/see-reading.ts'

const reading = z.string().min(1).max(60)
const params = z.object({ reading })
const proposalParams = params.extend({ proposal: z.string().min(1).max(60) })
const motion = z
  .int()
  .min(0)
  .max(999_999)
  .default(0)
  .meta({ description: 'The motion a co-chair answers; 0 where they saw none' })
const until = z.iso
  .datetime()
  .optional()
  .meta({ description: 'With the decision silence: when the silence ends; else as long as the stage’s rules say' })
const view = { content: { 'application/json': { schema: ReadingView } } }

const Changes = z
  .object({ edits: z.array(Edit).readonly(), outOfLine: z.array(OutOfLine).readonly() })
  .meta({ id: 'Changes', description: 'What an amendment changes of the text that it amends' })

const cleaned = Cleaned.optional()
const Preview = Changes.extend({ cleaned }).meta({ id: 'Preview' })

const TabledReceipt = z
  .object({
    id: z.string(),
    reading: z.string(),
    tabledAt: z.iso.datetime(),
    digest: z.string(),
    cleaned,
    ...Changes.partial().shape,
  })
  .meta({ id: 'ProposalReceipt', description: 'The digest is a leaf of the Merkle tree the reading is settled with' })

const PositionReceipt = z
  .object({
    reading: z.string(),
    proposal: z.string(),
    revision: z.int(),
    takenAt: z.iso.datetime(),
    digest: z.string(),
    statements: z.array(z.string()).readonly(),
    cleaned,
  })
  .meta({
    id: 'PositionReceipt',
    description: 'The digests of the position and of what was said with it: leaves of the reading’s Merkle tree',
  })

const see = {
  method: 'get',
  path: '/readings/{reading}',
  summary: 'A reading: its proposals, your own positions and, once it is settled, what became of it',
  request: { params },
  responses: { 200: { description: 'The reading', ...view }, ...PROBLEMS },
} satisfies Route

const table = {
  method: 'post',
  path: '/readings/{reading}/proposals',
  summary: 'Table a proposal, or an amendment; or see what an amendment would change, before it is tabled',
  request: {
    params,
    query: z.object({
      preview: z
        .stringbool()
        .optional()
        .meta({ description: 'With `true` nothing is recorded, no key is needed, and the changes are answered' }),
    }),
    headers: IdempotencyHeader,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ body: Tabled, amends: z.string().optional() }) } },
    },
  },
  responses: {
    200: { description: 'What would be changed', content: { 'application/json': { schema: Preview } } },
    201: { description: 'Tabled', content: { 'application/json': { schema: TabledReceipt } } },
    ...PROBLEMS,
  },
} satisfies Route

const withdraw = {
  method: 'delete',
  path: '/readings/{reading}/proposals/{proposal}',
  summary: 'Withdraw a proposal you tabled',
  request: { params: proposalParams },
  responses: { 204: { description: 'Withdrawn; it stays in the record' }, ...PROBLEMS },
} satisfies Route

const take = {
  method: 'put',
  path: '/readings/{reading}/proposals/{proposal}/position',
  summary: 'Take a position, or change it',
  request: {
    params: proposalParams,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: PositionTaken.extend({
            revision: z.int().min(0).meta({ description: 'The revision you saw; 0 for none' }),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Recorded, and certain to be counted',
      content: { 'application/json': { schema: PositionReceipt } },
    },
    ...PROBLEMS,
  },
} satisfies Route

const advance = {
  method: 'post',
  path: '/readings/{reading}/advance',
  summary: 'Close a reading and decide where it leads; with co-chairs, move it or consent to it',
  request: {
    params,
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ decision: Decision, motion, until }) } },
    },
  },
  responses: {
    202: { description: 'Closed, it is being settled; with co-chairs, once each side consents', ...view },
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

/** Readings: participants table and take positions, facilitators advance them. */
export const readings: readonly Served[] = [
  serve(see, async (context) =>
    context.json(
      await seeReading(environment.table(), callerOf(context), context.req.valid('param').reading, new Date()),
      200,
    ),
  ),
  serve(table, async (context) => {
    const request = { ...context.req.valid('param'), ...context.req.valid('json') }
    if (context.req.valid('query').preview === true) {
      const changes = await previewProposal(environment.table(), callerOf(context), request, new Date())
      return context.json({ ...changes, ...cleaningOf(context) }, 200)
    }
    const key = requireIdempotencyKey(context.req.valid('header'), 'proposal')
    const receipt = await tableProposal(environment.table(), callerOf(context), { ...request, key }, new Date())
    return context.json({ ...receipt, ...cleaningOf(context) }, 201)
  }),
  serve(withdraw, async (context) => {
    await withdrawProposal(environment.table(), callerOf(context), context.req.valid('param'), new Date())
    return context.body(null, 204)
  }),
  serve(take, async (context) => {
    const { revision, ...taken } = context.req.valid('json')
    const target = context.req.valid('param')
    const receipt = await takePosition(environment.table(), sessionIn(context), target, taken, revision, new Date())
    return context.json({ ...receipt, ...cleaningOf(context) }, 200)
  }),
  serve(advance, async (context) => {
    const { reading } = context.req.valid('param')
    const { decision, motion: seen, until } = context.req.valid('json')
    const caller = callerOf(context)
    await advanceReading(
      { table: environment.table(), clock: environment.workflow() },
      caller,
      reading,
      decision,
      new Date(),
      {
        seen,
        until,
      },
    )
    return context.json(await seeReading(environment.table(), caller, reading, new Date()), 202)
  }),
  serve(move, async (context) => {
    const { reading } = context.req.valid('param')
    const { closesAt } = context.req.valid('json')
    const caller = callerOf(context)
    await moveReadingDeadline(
      { table: environment.table(), clock: environment.workflow() },
      caller,
      reading,
      closesAt,
      new Date(),
    )
    return context.json(await seeReading(environment.table(), caller, reading, new Date()), 200)
  }),
]
