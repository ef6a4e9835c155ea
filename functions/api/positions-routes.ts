import * as z from 'zod'
import { PositionTaken } from '../../shared/position.ts'
import { POSITION_RULES } from '../../shared/position-rules.ts'
import { MOST_POSITIONS, type Outcome, takePositions } from '../actions/take-positions.ts'
import { sessionIn } from '../http/guard.ts'
import { Problem, problemFor } from '../http/problem.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { PositionReceipt, revisionSeen } from './position-routes.ts'
import { cleaned } from './reading-routes.ts'

const proposal = z.string().min(1).max(60)

const Several = z
  .strictObject({
    positions: z
      .array(
        PositionTaken.extend({ proposal, revision: revisionSeen }).meta({ id: 'PositionOnOne', ...POSITION_RULES }),
      )
      .min(1)
      .max(MOST_POSITIONS),
  })
  .meta({ id: 'PositionsTaken' })

const Positions = z
  .object({
    positions: z
      .array(
        z.object({
          proposal,
          status: z.int().meta({ description: 'The status that this position alone would have been answered with' }),
          receipt: PositionReceipt.optional(),
          problem: Problem.optional(),
        }),
      )
      .meta({ description: 'In the order of the request, each with its receipt or its problem' }),
    cleaned,
  })
  .meta({ id: 'PositionsAnswered' })

const take = {
  method: 'post',
  path: '/readings/{reading}/positions',
  summary:
    'Take several positions in a reading, each acknowledged or refused by itself. Sent again it has the effect of once, by the revision of each position; an Idempotency-Key is not needed',
  request: {
    params: z.object({ reading: z.string().min(1).max(60) }),
    body: { required: true, content: { 'application/json': { schema: Several } } },
  },
  responses: {
    200: {
      description: 'What became of each. Those with a receipt are recorded, and certain to be counted',
      content: { 'application/json': { schema: Positions } },
    },
  },
  refuses: ['no-such-reading', 'no-such-round', 'not-on-the-roll'],
} satisfies Route

/** Several positions in one request. */
export const positions: readonly Served[] = [
  serve(take, async (context, { table, now }) => {
    const { reading } = context.req.valid('param')
    const several = context.req.valid('json').positions
    const outcomes = await takePositions(table, sessionIn(context), reading, several, now)
    return context.json({ positions: outcomes.map(answerTo), ...cleaningOf(context) }, 200)
  }),
]

function answerTo(outcome: Outcome) {
  if ('receipt' in outcome) return { proposal: outcome.proposal, status: 200, receipt: outcome.receipt }
  const problem = problemFor(outcome.error)
  return { proposal: outcome.proposal, status: problem.status, problem }
}
