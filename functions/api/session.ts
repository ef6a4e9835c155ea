import type { Context } from 'hono'
import * as z from 'zod'
import { SESSION_COOKIE, sessionOf } from '../access/caller.ts'
import { forgetCookie, keepCookie } from '../access/cookies.ts'
import { closeSession, openSession, SESSION_DAYS } from '../actions/invite.ts'
import { theTable } from '../surroundings.ts'
import { viewOfYou, You } from '../views/dialogue-view.ts'
import { PROBLEMS } from './problem.ts'
import { type Route, type Served, serve } from './route.ts'

const redeem = {
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
      description: 'The session. In a browser it is kept in a cookie; a program sends the token as a bearer token.',
      content: {
        'application/json': { schema: z.object({ token: z.string(), expiresAt: z.iso.datetime(), participant: You }) },
      },
    },
    ...PROBLEMS,
  },
} satisfies Route

const leave = {
  method: 'delete',
  path: '/session',
  summary: 'End the session',
  responses: { 204: { description: 'Ended' }, ...PROBLEMS },
} satisfies Route

/** Sessions: how somebody comes in and leaves. */
export const session: readonly Served[] = [
  serve(redeem, async (context) => {
    const { invitation } = context.req.valid('json')
    const { secret, expiresAt, participant } = await openSession(theTable(), invitation, new Date())
    keepSessionCookie(context, secret)
    return context.json({ token: secret, expiresAt, participant: viewOfYou(participant) }, 201)
  }),
  serve(leave, async (context) => {
    const secret = sessionOf(context)
    if (secret !== undefined) await closeSession(theTable(), secret)
    forgetCookie(context, SESSION_COOKIE)
    return context.body(null, 204)
  }),
]

/** Keeps a session in the browser, out of reach of scripts and of other sites' forms. */
export function keepSessionCookie(context: Context, secret: string): void {
  keepCookie(context, SESSION_COOKIE, secret, SESSION_DAYS * 24 * 60 * 60)
}
