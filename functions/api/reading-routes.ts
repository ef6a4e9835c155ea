import * as z from 'zod'
import { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import { ManyBaskets } from '../../shared/lanes.ts'
import { Answered } from '../../shared/objections.ts'
import { PositionTaken } from '../../shared/position.ts'
import { Tabled } from '../../shared/proposal.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { previewProposal, tableProposal } from '../actions/table-proposal.ts'
import { takePosition, takePositionBack } from '../actions/take-position.ts'
import { withdrawProposal } from '../actions/withdraw-proposal.ts'
import { sessionIn } from '../http/guard.ts'
import { IdempotencyHeaderUnlessPreview, requireKey } from '../http/idempotency-key.ts'
import { paging, partOfList } from '../http/paging.ts'
import { PROBLEMS } from '../http/problem.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { ReadingView } from '../views/reading-view.ts'
import { seeReading } from '../views/see-reading.ts'

const reading = z.string().min(1).max(60)
const params = z.object({ reading })
const proposalParams = params.extend({ proposal: z.string().min(1).max(60) })
const view = { content: { 'application/json': { schema: ReadingView } } }

const Changes = z
  .object({ edits: z.array(Edit).readonly(), outOfLine: z.array(OutOfLine).readonly() })
  .meta({ id: 'Changes', description: 'The changes of an amendment in the text that it amends' })

/** What was changed in a text when it was cleaned. */
export const cleaned = Cleaned.optional()
const Preview = Changes.extend({ cleaned }).meta({ id: 'Preview' })

/** A warning in the answer to tabling. */
export const warning = { baskets: ManyBaskets.optional() }

/** The proof that a proposal was recorded. */
export const TabledReceipt = z
  .object({
    id: z.string(),
    reading: z.string(),
    tabledAt: z.iso.datetime(),
    digest: z.string(),
    cleaned,
    ...Changes.partial().shape,
  })
  .meta({ id: 'ProposalReceipt', description: 'The digest is a leaf of the Merkle tree in the reading’s settlement' })

/** The proof that a position was recorded. */
export const PositionReceipt = z
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
    description: 'The digests of the position and of its words are leaves of the reading’s Merkle tree',
  })

/** The revision of a position that its participant saw last. */
export const revisionSeen = z.int().min(0).meta({ description: 'The revision that you saw; 0 for none' })

const see = {
  method: 'get',
  path: '/readings/{reading}',
  summary: 'See a reading: its proposals, your own positions and, after it is settled, the outcomes',
  request: { params, query: z.object(paging) },
  responses: { 200: { description: 'The reading; with `limit`, a part of its proposals', ...view }, ...PROBLEMS },
} satisfies Route

const tabling = {
  method: 'post',
  path: '/readings/{reading}/proposals',
  summary: 'Table a proposal or an amendment, or see what an amendment would change',
  request: {
    params,
    query: z.object({
      preview: z
        .stringbool()
        .optional()
        .meta({ description: 'With `true` the response has the changes, nothing is recorded, and no key is needed' }),
    }),
    headers: IdempotencyHeaderUnlessPreview,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({
            body: Tabled,
            amends: z.string().optional(),
            answers: Answered.optional(),
          }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'The changes that the amendment would make',
      content: { 'application/json': { schema: Preview } },
    },
    201: {
      description: 'Tabled; with a warning in `baskets` if more of them compete than there are lanes',
      content: { 'application/json': { schema: TabledReceipt.extend(warning) } },
    },
    ...PROBLEMS,
  },
} satisfies Route

const withdraw = {
  method: 'delete',
  path: '/readings/{reading}/proposals/{proposal}',
  summary: 'Withdraw a proposal that you tabled',
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
          schema: PositionTaken.extend({ revision: revisionSeen }),
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

const takeBack = {
  method: 'delete',
  path: '/readings/{reading}/proposals/{proposal}/position',
  summary:
    'Take your position back: you then count as not heard on the proposal; under the silence procedure, as silent, which is agreement',
  request: {
    params: proposalParams,
    query: z.object({
      revision: z.coerce.number().int().min(1).max(1_000).meta({ description: 'The revision that you take back' }),
    }),
  },
  responses: {
    200: {
      description: 'Taken back, and certain to be counted. The record keeps every revision; the last one says `none`',
      content: { 'application/json': { schema: PositionReceipt } },
    },
    ...PROBLEMS,
  },
} satisfies Route

/** Readings: participants table proposals and take positions, everybody sees them. */
export const readings: readonly Served[] = [
  serve(see, async (context, { table, now }) => {
    const seen = await seeReading(table, callerOf(context), context.req.valid('param').reading, now)
    const proposals = partOfList(context, seen.proposals, ({ id }) => id, context.req.valid('query'))
    return context.json({ ...seen, proposals }, 200)
  }),
  serve(tabling, async (context, { table, now }) => {
    const request = { ...context.req.valid('param'), ...context.req.valid('json') }
    if (context.req.valid('query').preview === true) {
      const changes = await previewProposal(table, callerOf(context), request, now)
      return context.json({ ...changes, ...cleaningOf(context) }, 200)
    }
    const key = requireKey(context.req.valid('header'))
    const receipt = await tableProposal(table, callerOf(context), { ...request, key }, now)
    return context.json({ ...receipt, ...cleaningOf(context) }, 201)
  }),
  serve(withdraw, async (context, { table, now }) => {
    await withdrawProposal(table, callerOf(context), context.req.valid('param'), now)
    return context.body(null, 204)
  }),
  serve(take, async (context, { table, now }) => {
    const { revision, ...taken } = context.req.valid('json')
    const target = context.req.valid('param')
    const receipt = await takePosition(table, sessionIn(context), target, taken, revision, now)
    return context.json({ ...receipt, ...cleaningOf(context) }, 200)
  }),
  serve(takeBack, async (context, { table, now }) => {
    const [target, { revision }] = [context.req.valid('param'), context.req.valid('query')]
    return context.json(await takePositionBack(table, sessionIn(context), target, revision, now), 200)
  }),
]
