import * as z from 'zod'
import { Edit, OutOfLine } from '../../shared/edits/edit.ts'
import { ManyBaskets } from '../../shared/lanes.ts'
import { LocalizedText } from '../../shared/localized-text.ts'
import { Answered } from '../../shared/objections.ts'
import { Tabled } from '../../shared/proposal.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { previewProposal, tableProposal } from '../actions/table-proposal.ts'
import { withdrawProposal } from '../actions/withdraw-proposal.ts'
import { IdempotencyHeaderUnlessPreview, requireKey } from '../http/idempotency-key.ts'
import { paging, partOfList } from '../http/paging.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { ReadingView } from '../views/reading-view.ts'
import { seeReading } from '../views/see-reading.ts'
import { opening, signed } from '../views/see-receipt.ts'
import { lookUpLocation } from './look-up-location.ts'

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
    appearsAt: z.iso.datetime().optional().meta({
      description: 'When everybody sees it, if texts appear in batches; unless the reading is settled before',
    }),
    digest: z.string(),
    opening,
    ...signed,
    cleaned,
    ...Changes.partial().shape,
  })
  .meta({ id: 'ProposalReceipt', description: 'The digest is a leaf of the Merkle tree in the reading’s settlement' })

const see = {
  method: 'get',
  path: '/readings/{reading}',
  summary: 'See a reading: its proposals, your own positions and, after it is settled, the outcomes',
  request: { params, query: z.object(paging) },
  responses: { 200: { description: 'The reading; with `limit`, a part of its proposals', ...view } },
  refuses: ['no-such-page', 'no-such-reading'],
  isPolled: true,
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
            ends: LocalizedText.optional().meta({
              description:
                'It ends what stands and what `amends` names, for this reason; `body` has its words unchanged',
            }),
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
  },
  refuses: [
    'already-stands',
    'already-tabled',
    'appears-too-late',
    'closed-meanwhile',
    'heading-too-long',
    'idempotency-key-reused',
    'missing-idempotency-key',
    'no-such-reading',
    'no-such-round',
    'not-on-the-roll',
    'share-reached',
  ],
} satisfies Route

const withdraw = {
  method: 'delete',
  path: '/readings/{reading}/proposals/{proposal}',
  summary: 'Withdraw a proposal that you tabled',
  request: { params: proposalParams },
  responses: { 204: { description: 'Withdrawn; it stays in the record' } },
  refuses: ['closed-meanwhile', 'no-such-proposal', 'no-such-reading', 'no-such-round', 'not-on-the-roll', 'not-yours'],
} satisfies Route

/** Readings: participants table proposals, everybody sees them. */
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
    return context.json({ ...receipt, ...cleaningOf(context) }, 201, lookUpLocation(receipt))
  }),
  serve(withdraw, async (context, { table, now }) => {
    await withdrawProposal(table, callerOf(context), context.req.valid('param'), now)
    return context.body(null, 204)
  }),
]
