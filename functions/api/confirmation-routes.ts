import * as z from 'zod'
import { KeptConfirmationDecision } from '../../shared/confirmation/confirmation.ts'
import { ConfirmationLeaf } from '../../shared/confirmation/recorded-confirmation.ts'
import { BasketId } from '../../shared/stage.ts'
import { answerConfirmation } from '../actions/answer-confirmation.ts'
import { extendConfirmation } from '../actions/move-confirmation-date.ts'
import { callerOf, ofRound, type Route, type Served, serve } from '../http/route.ts'
import { ConfirmationView } from '../views/confirmation-view.ts'
import { seeConfirmation, seeConfirmations } from '../views/see-confirmations.ts'
import { openingOf } from '../views/see-receipt.ts'
import { revisionSeen } from './position-routes.ts'

const ofBasket = ofRound.extend({ basket: BasketId })
const view = { content: { 'application/json': { schema: ConfirmationView } } }

const list = {
  method: 'get',
  path: '/confirmations',
  summary: 'See what was accepted ad referendum in published rounds, and what became of it',
  responses: {
    200: {
      description: 'One entry for each basket; the newest round is the first',
      content: {
        'application/json': {
          schema: z.object({ confirmations: z.array(ConfirmationView).readonly() }).meta({ id: 'ConfirmationsView' }),
        },
      },
    },
  },
  refuses: [],
  isPolled: true,
} satisfies Route

const see = {
  method: 'get',
  path: '/rounds/{round}/confirmations/{basket}',
  summary: 'See what became of the acceptances ad referendum of a basket',
  request: { params: ofBasket },
  responses: { 200: { description: 'What you may see of it', ...view } },
  refuses: ['no-such-confirmation'],
  isPolled: true,
} satisfies Route

/** The proof that an answer was recorded. */
const ConfirmationReceipt = z
  .object({
    round: z.int(),
    basket: BasketId,
    decision: KeptConfirmationDecision,
    revision: z.int(),
    takenAt: z.iso.datetime(),
    digest: z.string(),
    opening: openingOf(ConfirmationLeaf),
  })
  .meta({
    id: 'ConfirmationReceipt',
    description: 'The digest of the answer is a leaf of the confirmation’s Merkle tree',
  })

const answer = {
  method: 'put',
  path: '/rounds/{round}/confirmations/{basket}/position',
  summary: 'Confirm or decline what your side accepted ad referendum, change your answer, or take it back',
  request: {
    params: ofBasket,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z
            .strictObject({ decision: KeptConfirmationDecision, revision: revisionSeen })
            .meta({ id: 'ConfirmationTaken', description: 'The decision `none` takes your answer back' }),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Recorded, and certain to be counted',
      content: { 'application/json': { schema: ConfirmationReceipt } },
    },
  },
  refuses: [
    'changed-too-often',
    'closed-meanwhile',
    'confirmation-not-open',
    'no-position',
    'no-such-confirmation',
    'not-on-the-roll',
    'position-changed-meanwhile',
  ],
} satisfies Route

const extend = {
  method: 'patch',
  path: '/rounds/{round}/confirmations/{basket}',
  summary: 'Move the date until which sides may confirm a basket to a later one',
  request: {
    params: ofBasket,
    body: {
      required: true,
      content: {
        'application/json': {
          schema: z.strictObject({ closesAt: z.iso.datetime({ offset: true }) }).meta({ id: 'ConfirmationDate' }),
        },
      },
    },
  },
  responses: { 200: { description: 'Moved, for every side that has not confirmed yet', ...view } },
  refuses: ['confirmation-not-open', 'deadline-moved-meanwhile', 'no-such-confirmation', 'only-later'],
} satisfies Route

/** Confirmations of what was accepted ad referendum: seen by everybody as the rule allows, answered by the side. */
export const confirmations: readonly Served[] = [
  serve(list, async (context, { table, now }) =>
    context.json({ confirmations: await seeConfirmations(table, callerOf(context), now) }, 200),
  ),
  serve(see, async (context, { table, now }) =>
    context.json(await seeConfirmation(table, callerOf(context), context.req.valid('param'), now), 200),
  ),
  serve(answer, async (context, { table, now }) => {
    const { decision, revision } = context.req.valid('json')
    const given = { decision, seen: revision }
    const place = context.req.valid('param')
    return context.json(await answerConfirmation(table, callerOf(context), place, given, now), 200)
  }),
  serve(extend, async (context, { table, now }) => {
    const [place, { closesAt }] = [context.req.valid('param'), context.req.valid('json')]
    await extendConfirmation(table, callerOf(context), place, closesAt, now)
    return context.json(await seeConfirmation(table, callerOf(context), place, now), 200)
  }),
]
