import * as z from 'zod'
import { closeEverySession, closeSession } from '../access/sessions.ts'
import { removeCookie } from '../http/cookies.ts'
import { redeemWithinLimit } from '../http/redeem-invitation.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { SESSION_COOKIE, secretOf } from '../http/session-of-request.ts'
import { viewOfYou, You } from '../views/dialogue-view.ts'

/** A session that was opened, for a program. */
export const SessionOpened = z.object({ token: z.string(), expiresAt: z.iso.datetime(), participant: You })

const open = {
  method: 'post',
  path: '/session',
  summary: 'Redeem an invitation, once, and open a session',
  request: {
    body: {
      required: true,
      content: { 'application/json': { schema: z.strictObject({ invitation: z.string().min(1) }) } },
    },
  },
  responses: {
    201: {
      description:
        'The session, which a program sends as a bearer token. It ends earlier when it is not used for thirty days.',
      content: { 'application/json': { schema: SessionOpened } },
    },
  },
  refuses: ['invitation-spent', 'invitation-unreadable', 'too-many-attempts'],
} satisfies Route

const leave = {
  method: 'delete',
  path: '/session',
  summary: 'End the session',
  responses: { 204: { description: 'Ended' } },
  refuses: [],
} satisfies Route

const leaveEverywhere = {
  method: 'delete',
  path: '/sessions',
  summary: 'End all your sessions, on every device',
  responses: { 204: { description: 'Ended' } },
  refuses: [],
} satisfies Route

/** Sessions of programs. A program gets a token and no cookie; a browser gets a cookie and no token. */
export const session: readonly Served[] = [
  serve(open, async (context) => {
    const { secret, expiresAt, participant } = await redeemWithinLimit(context, context.req.valid('json').invitation)
    const opened = { token: secret, expiresAt, participant: viewOfYou(participant) }
    return context.json(opened, 201, { Location: context.req.path })
  }),
  serve(leave, async (context, { table }) => {
    const secret = secretOf(context)
    if (secret !== undefined) await closeSession(table, secret)
    removeCookie(context, SESSION_COOKIE)
    return context.body(null, 204)
  }),
  serve(leaveEverywhere, async (context, { table }) => {
    await closeEverySession(table, callerOf(context).id)
    removeCookie(context, SESSION_COOKIE)
    return context.body(null, 204)
  }),
]
