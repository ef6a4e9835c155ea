import { createHash } from 'node:crypto'
import * as z from 'zod'
import { findCalendarOwner } from '../access/calendar-addresses.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { seeDeadlines } from '../views/see-deadlines.ts'
import { LOOK_AGAIN_SECONDS, toICalendar } from './to-icalendar.ts'

const feed = {
  method: 'get',
  path: '/calendar/{secret}/deadlines.ics',
  summary: 'Get the deadlines of a person as iCalendar, without a session, from a secret address',
  request: { params: z.object({ secret: z.string().max(120) }) },
  responses: {
    200: {
      description: 'When each open reading closes, and nothing of what it is about',
      headers: ['Content-Disposition'],
      content: { 'text/calendar': { schema: z.string() } },
    },
    304: { description: 'Nothing has changed' },
  },
  refuses: ['no-such-calendar'],
} satisfies Route

/** The calendar of a person. It is read by calendar programs, which have no session. */
export const calendars: readonly Served[] = [
  serve(feed, async (context, { table, now }) => {
    const { secret } = context.req.valid('param')
    const owner = await findCalendarOwner(table, secret)
    const text = toICalendar(await seeDeadlines(table, owner, now), secret)
    // Weak, because the answer may be compressed.
    const tag = `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`
    // Not shared, and asked for again each time after the hour that the calendar itself names.
    const headers = { 'Cache-Control': `private, max-age=${LOOK_AGAIN_SECONDS}`, ETag: tag }
    if (context.req.header('If-None-Match') === tag) return context.body(null, 304, headers)
    return context.body(text, 200, {
      ...headers,
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="deadlines.ics"',
    })
  }),
]
