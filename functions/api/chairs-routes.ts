import * as z from 'zod'
import { ChairsText, TogetherTabled } from '../../shared/chairs-text.ts'
import { consentToDraft, onDraft, tableChairsTexts } from '../actions/table-chairs-texts.ts'
import type { ChairsReceipt } from '../actions/table-together.ts'
import { withdrawChairsText } from '../actions/withdraw-chairs-text.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { MovedTexts, seeMovedTexts } from '../views/moved-texts-view.ts'
import { endingsOf } from './ending-routes.ts'
import { lookUpLocation } from './look-up-location.ts'
import { MOVING_REFUSES } from './motion-refusals.ts'
import { cleaned, TabledReceipt, warning } from './reading-routes.ts'

const params = z.object({ reading: z.string().min(1).max(60) })
const draftParams = params.extend({ draft: z.string().min(1).max(60) })
const number = z.int().min(1).max(999_999).meta({ description: 'The number of the motion that you saw' })

const Tabled = z
  .object({ reading: z.string(), texts: z.array(TabledReceipt).readonly(), ...warning, cleaned })
  .meta({ id: 'ChairsReceipt', description: 'The receipts, in the order of the request' })
const Moved = z
  .object({ reading: z.string(), moved: z.string().meta({ description: 'The id of the draft' }), cleaned })
  .meta({ id: 'MovedReceipt' })
const responses = {
  201: {
    description: 'Tabled, all of them; with co-chairs because the last side consented',
    content: { 'application/json': { schema: Tabled } },
  },
  202: {
    description: 'Moved or consented to; tabled when one co-chair of each side consents',
    content: { 'application/json': { schema: Moved } },
  },
} as const

const see = {
  method: 'get',
  path: '/readings/{reading}/chairs-texts',
  summary: 'See the texts that co-chairs moved to table as the chair’s; only co-chairs get any',
  request: { params },
  responses: {
    200: {
      description: 'Those that are not tabled yet, with the motion on each',
      content: {
        'application/json': {
          schema: z.object({ moved: z.array(MovedTexts).readonly() }).meta({ id: 'MovedChairsTexts' }),
        },
      },
    },
  },
  refuses: ['no-such-reading'],
  isPolled: true,
} satisfies Route

/** What tabling chair's texts can be refused with, moved or consented to. */
const TABLING_REFUSES = [
  ...MOVING_REFUSES,
  'already-stands',
  'already-tabled',
  'appears-too-late',
  'chairs-places-taken',
  'closed-meanwhile',
  'earlier-format',
  'heading-too-long',
  'idempotency-key-reused',
  'no-such-reading',
] as const

const tabling = {
  method: 'post',
  path: '/readings/{reading}/chairs-texts',
  summary: 'Table a text as the chair’s, or several at once, all or none; with co-chairs, move to table them',
  request: {
    params,
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: z.union([ChairsText, TogetherTabled]) } } },
  },
  responses,
  refuses: [...TABLING_REFUSES, 'motions-reached', 'motions-waiting'],
} satisfies Route

const consent = {
  method: 'post',
  path: '/readings/{reading}/chairs-texts/moved/{draft}',
  summary: 'Consent to table texts that another co-chair moved',
  request: {
    params: draftParams,
    body: { required: true, content: { 'application/json': { schema: z.strictObject({ motion: number }) } } },
  },
  responses,
  refuses: [...TABLING_REFUSES, 'no-co-chairs', 'no-such-draft'],
} satisfies Route

const withdraw = {
  method: 'delete',
  path: '/readings/{reading}/chairs-texts/{proposal}',
  summary: 'Withdraw a chair’s text; with co-chairs, any of them may',
  request: { params: params.extend({ proposal: z.string().min(1).max(60) }) },
  responses: { 204: { description: 'Withdrawn; it stays in the record' } },
  refuses: ['closed-meanwhile', 'no-such-proposal', 'no-such-reading', 'not-a-co-chair', 'not-yours'],
} satisfies Route

/** The chair's texts. */
export const chairsTexts: readonly Served[] = [
  serve(see, async (context, { table }) =>
    context.json({ moved: await seeMovedTexts(table, callerOf(context), context.req.valid('param').reading) }, 200),
  ),
  serve(tabling, async (context, { table, now }) => {
    const asked = context.req.valid('json')
    const texts = 'texts' in asked ? asked.texts : [asked]
    const key = context.req.valid('header')['idempotency-key']
    const receipt = await tableChairsTexts(table, callerOf(context), { ...context.req.valid('param'), texts, key }, now)
    const answer = { ...receipt, ...cleaningOf(context) }
    return isMoved(answer) ? context.json(answer, 202) : context.json(answer, 201, lookUpLocation(answer))
  }),
  serve(consent, async (context, { table, now }) => {
    const wish = { ...context.req.valid('param'), ...context.req.valid('json') }
    const receipt = await consentToDraft(table, callerOf(context), wish, now)
    return isMoved(receipt) ? context.json(receipt, 202) : context.json(receipt, 201, lookUpLocation(receipt))
  }),
  ...endingsOf(
    '/readings/{reading}/chairs-texts/moved/{draft}',
    draftParams,
    ['no-co-chairs', 'no-such-draft', 'no-such-reading'],
    (table, { reading, draft }) => onDraft(table, reading, draft),
  ),
  serve(withdraw, async (context, { table, now }) => {
    await withdrawChairsText(table, callerOf(context), context.req.valid('param'), now)
    return context.body(null, 204)
  }),
]

function isMoved<Receipt extends ChairsReceipt>(receipt: Receipt): receipt is Extract<Receipt, { moved: string }> {
  return 'moved' in receipt
}
