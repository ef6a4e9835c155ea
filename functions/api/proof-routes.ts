import * as z from 'zod'
import { RETRY_AFTER_SECONDS, retryAfter } from '../http/problem.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { InclusionProof, proveInclusion } from '../record/prove-inclusion.ts'
import { ReceiptsView, ReceiptView, seeReceipt, seeReceipts } from '../views/see-receipt.ts'

const params = z.object({ reading: z.string().min(1).max(60), digest: z.string().regex(/^[0-9a-f]{64}$/) })

const prove = {
  method: 'get',
  path: '/readings/{reading}/proof/{digest}',
  summary: 'Get the proof that a receipt was counted: a path to the root in the settlement',
  request: { params },
  responses: {
    200: { description: 'The proof', content: { 'application/json': { schema: InclusionProof } } },
  },
  refuses: ['no-such-page', 'no-such-reading'],
} satisfies Route

const lookUp = {
  method: 'get',
  path: '/readings/{reading}/receipts/{digest}',
  summary: 'Ask whether what you submitted was counted; only its author is told',
  request: { params },
  responses: {
    200: {
      description: 'Yes or no, or that the reading is not settled yet',
      headers: ['Retry-After'],
      content: { 'application/json': { schema: ReceiptView } },
    },
  },
  refuses: ['no-such-reading', 'no-such-receipt'],
  isPolled: true,
} satisfies Route

const list = {
  method: 'get',
  path: '/readings/{reading}/receipts',
  summary: 'Get the receipts of everything that you submitted to a reading, to keep and to verify with the record',
  request: { params: params.pick({ reading: true }) },
  responses: {
    200: { description: 'Your receipts', content: { 'application/json': { schema: ReceiptsView } } },
  },
  refuses: ['no-such-reading'],
} satisfies Route

/** Receipts, and proofs of inclusion in a reading's Merkle tree. */
export const proofs: readonly Served[] = [
  serve(prove, async (context, { table, now }) => {
    const { reading, digest } = context.req.valid('param')
    return context.json(await proveInclusion(table, callerOf(context), reading, digest, now), 200)
  }),
  serve(list, async (context, { table, now }) =>
    context.json(await seeReceipts(table, callerOf(context), context.req.valid('param').reading, now), 200),
  ),
  serve(lookUp, async (context, { table, now }) => {
    const receipt = await seeReceipt(table, callerOf(context), context.req.valid('param'), now)
    const isKnown = receipt.counted !== 'not-settled-yet'
    return context.json(receipt, 200, retryAfter(isKnown ? undefined : RETRY_AFTER_SECONDS['not-settled-yet']))
  }),
]
