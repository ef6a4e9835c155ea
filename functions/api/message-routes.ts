import * as z from 'zod'
import { AnswerWritten, MessageWritten } from '../../shared/message.ts'
import { pageOf } from '../../shared/note.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { answerMessage, leaveMessage } from '../actions/leave-message.ts'
import { sessionIn } from '../http/guard.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { linkPages } from '../http/paging.ts'
import { callerOf, PREFIX, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { MessagesView, OwnMessagesView, seeMessages, seeOwnMessages } from '../views/messages-view.ts'

const see = {
  method: 'get',
  path: '/messages',
  summary: 'Read the messages that you left for the facilitators, or for a facilitator those that were left for them',
  request: {
    query: z.object({ page: z.coerce.number().int().min(1).max(pageOf(999_999)).optional() }),
  },
  responses: {
    200: {
      description:
        'For a participant their own messages with the answers, which are read by this; for a facilitator a page of messages, without who wrote them unless they are signed, the last page by default',
      content: { 'application/json': { schema: z.union([OwnMessagesView, MessagesView]) } },
    },
  },
  refuses: ['not-a-co-chair'],
  isPolled: true,
} satisfies Route

const sent = {
  content: {
    'application/json': { schema: z.object({ cleaned: Cleaned.optional() }).meta({ id: 'MessageReceipt' }) },
  },
}

const leave = {
  method: 'post',
  path: '/messages',
  summary: 'Leave a message for the facilitators alone; with co-chairs, for those of your side',
  request: {
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: MessageWritten } } },
  },
  responses: {
    201: { description: 'Left. It is in no record and no document, and is deleted with the dialogue.', ...sent },
  },
  refuses: ['idempotency-key-reused', 'messages-reached', 'not-a-co-chair'],
} satisfies Route

const answer = {
  method: 'post',
  path: '/messages/{message}/answer',
  summary: 'Answer a message; only its author reads the answer',
  request: {
    params: z.object({ message: z.coerce.number().int().min(1).max(999_999) }),
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: AnswerWritten } } },
  },
  responses: { 201: { description: 'Answered', ...sent } },
  refuses: ['idempotency-key-reused', 'messages-reached', 'message-encrypted', 'no-such-message', 'not-a-co-chair'],
} satisfies Route

/** Good offices: messages for the facilitators alone, and their answers. */
export const messages: readonly Served[] = [
  serve(see, async (context, { table }) => {
    const caller = callerOf(context)
    const { page } = context.req.valid('query')
    const seen = await (caller.role === 'participant'
      ? seeOwnMessages(table, caller)
      : seeMessages(table, sessionIn(context), page))
    if ('pages' in seen) linkPages(context, seen)
    return context.json(seen, 200)
  }),
  serve(leave, async (context, { table }) => {
    const key = context.req.valid('header')['idempotency-key']
    await leaveMessage(table, callerOf(context), { ...context.req.valid('json'), key })
    return context.json({ ...cleaningOf(context) }, 201, { Location: context.req.path })
  }),
  serve(answer, async (context, { table }) => {
    const key = context.req.valid('header')['idempotency-key']
    const given = { ...context.req.valid('param'), ...context.req.valid('json'), key }
    await answerMessage(table, callerOf(context), given)
    return context.json({ ...cleaningOf(context) }, 201, { Location: `${PREFIX}/messages` })
  }),
]
