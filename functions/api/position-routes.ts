import * as z from 'zod'
import { PositionTaken } from '../../shared/position.ts'
import { POSITION_RULES } from '../../shared/position-rules.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { takePosition, takePositionBack } from '../actions/take-position.ts'
import { sessionIn } from '../http/guard.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { opening, signed } from '../views/see-receipt.ts'

const id = z.string().min(1).max(60)
const proposalParams = z.object({ reading: id, proposal: id })

/** The proof that a position was recorded. */
export const PositionReceipt = z
  .object({
    reading: z.string(),
    proposal: z.string(),
    revision: z.int(),
    takenAt: z.iso.datetime(),
    digest: z.string(),
    statements: z.array(z.string()).readonly(),
    opening,
    ...signed,
    cleaned: Cleaned.optional(),
  })
  .meta({
    id: 'PositionReceipt',
    description: 'The digests of the position and of its words are leaves of the reading’s Merkle tree',
  })

/** The revision of a position that its participant saw last. */
export const revisionSeen = z.int().min(0).meta({ description: 'The revision that you saw; 0 for none' })

/** What a revision of a position can be refused with. */
const TAKING_REFUSES = [
  'changed-too-often',
  'closed-meanwhile',
  'no-such-proposal',
  'no-such-reading',
  'no-such-round',
  'not-on-the-roll',
  'position-changed-meanwhile',
] as const

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
          schema: PositionTaken.extend({ revision: revisionSeen }).meta(POSITION_RULES),
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Recorded, and certain to be counted',
      content: { 'application/json': { schema: PositionReceipt } },
    },
  },
  refuses: [...TAKING_REFUSES],
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
  },
  refuses: [...TAKING_REFUSES, 'earlier-format', 'no-position'],
} satisfies Route

/** Positions: a participant takes one, changes it, and takes it back. */
export const position: readonly Served[] = [
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
