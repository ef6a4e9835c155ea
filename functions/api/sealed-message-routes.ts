import * as z from 'zod'
import { SealedAnswerWritten, SealedMessageWritten } from '../../shared/caucus/sealed-message.ts'
import { answerSealedMessage, leaveSealedMessage } from '../actions/leave-message.ts'
import * as environment from '../environment/environment.ts'
import { sessionIn } from '../http/guard.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { callerOf, PREFIX, type Route, type Served, serve } from '../http/route.ts'

const sent = { content: { 'application/json': { schema: z.object({}).meta({ id: 'SealedMessageReceipt' }) } } }

const leave = {
  method: 'post',
  path: '/messages/sealed',
  summary: 'Leave an encrypted message for devices of the co-chairs of your side',
  request: {
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: SealedMessageWritten } } },
  },
  responses: { 201: { description: 'Left. The server cannot read it.', ...sent } },
  refuses: ['caucus-not-encrypted', 'idempotency-key-reused', 'messages-reached', 'no-such-device', 'not-a-co-chair'],
} satisfies Route

const answer = {
  method: 'post',
  path: '/messages/{message}/answer/sealed',
  summary: 'Answer an encrypted message; only the device of its author reads the answer',
  request: {
    params: z.object({ message: z.coerce.number().int().min(1).max(999_999) }),
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: SealedAnswerWritten } } },
  },
  responses: { 201: { description: 'Answered. The server cannot read it.', ...sent } },
  refuses: ['idempotency-key-reused', 'message-not-encrypted', 'messages-reached', 'no-such-message', 'not-a-co-chair'],
} satisfies Route

/** Messages that only devices of co-chairs can read, and their answers. They are read with the others. */
export const sealedMessages: readonly Served[] = [
  serve(leave, async (context, { table, now }) => {
    const key = context.req.valid('header')['idempotency-key']
    const message = { ...context.req.valid('json'), key }
    await leaveSealedMessage(table, sessionIn(context), message, environment.dialogue(), now)
    return context.json({}, 201, { Location: `${PREFIX}/messages` })
  }),
  serve(answer, async (context, { table }) => {
    const key = context.req.valid('header')['idempotency-key']
    const given = { ...context.req.valid('param'), ...context.req.valid('json'), key }
    await answerSealedMessage(table, callerOf(context), given)
    return context.json({}, 201, { Location: `${PREFIX}/messages` })
  }),
]
