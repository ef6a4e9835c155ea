import * as z from 'zod'
import { StatementMade } from '../../shared/floor.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { makeStatement } from '../actions/make-statement.ts'
import { setStatementAside } from '../actions/set-statement-aside.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { linkPages } from '../http/paging.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { FloorPage } from '../views/floor-view.ts'
import { seeFloor } from '../views/see-floor.ts'
import { opening, signed } from '../views/see-receipt.ts'
import { lookUpLocation } from './look-up-location.ts'

const id = z.string().min(1).max(60)
const params = z.object({ reading: id })

const StatementReceipt = z
  .object({
    id: z.string(),
    reading: z.string(),
    appearsAt: z.iso.datetime(),
    digest: z.string(),
    opening,
    ...signed,
    cleaned: Cleaned.optional(),
  })
  .meta({
    id: 'StatementReceipt',
    description:
      'The digest is a leaf of the Merkle tree in the reading’s settlement; the statement appears with its batch',
  })

const see = {
  method: 'get',
  path: '/readings/{reading}/statements',
  summary: 'Read the floor of a reading: questions, answers and reasons that have appeared, and your own',
  request: { params, query: z.object({ page: z.coerce.number().int().min(1).max(999).optional() }) },
  responses: {
    200: { description: 'The floor', content: { 'application/json': { schema: FloorPage } } },
  },
  refuses: ['no-floor', 'no-such-reading'],
  isPolled: true,
} satisfies Route

const make = {
  method: 'post',
  path: '/readings/{reading}/statements',
  summary: 'Ask a question, answer one, or give a reason, on a proposal or on the reading',
  request: {
    params,
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: StatementMade } } },
  },
  responses: {
    201: {
      description: 'Recorded, and certain to be counted. Everybody sees it when its batch appears.',
      content: { 'application/json': { schema: StatementReceipt } },
    },
  },
  refuses: [
    'closed-meanwhile',
    'idempotency-key-reused',
    'no-floor',
    'no-such-reading',
    'no-such-round',
    'not-on-the-roll',
    'statements-reached',
  ],
} satisfies Route

const aside = {
  method: 'post',
  path: '/readings/{reading}/statements/{statement}/setting-aside',
  summary: 'Set a statement aside, with a reason; nothing is deleted',
  request: {
    params: params.extend({ statement: id }),
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ reason: LocalizedText }) } },
    },
  },
  responses: { 204: { description: 'Set aside; the statement and the reason stay in the record' } },
  refuses: ['already-set-aside', 'closed-meanwhile', 'no-floor', 'no-such-reading', 'no-such-statement'],
} satisfies Route

/** The floor: participants make statements, everybody reads them in batches. */
export const floor: readonly Served[] = [
  serve(see, async (context, { table, now }) => {
    const { page = 1 } = context.req.valid('query')
    const seen = await seeFloor(table, callerOf(context), context.req.valid('param').reading, page, now)
    linkPages(context, seen)
    return context.json(seen, 200)
  }),
  serve(make, async (context, { table, now }) => {
    const key = context.req.valid('header')['idempotency-key']
    const request = { ...context.req.valid('json'), ...context.req.valid('param'), key }
    const receipt = await makeStatement(table, callerOf(context), request, now)
    return context.json({ ...receipt, ...cleaningOf(context) }, 201, lookUpLocation(receipt))
  }),
  serve(aside, async (context, { table, now }) => {
    const request = { ...context.req.valid('param'), ...context.req.valid('json') }
    await setStatementAside(table, callerOf(context), request, now)
    return context.body(null, 204)
  }),
]
