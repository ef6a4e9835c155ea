import * as z from 'zod'
import { linkToNext, paging } from '../http/paging.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { EventsView, seeEvents } from '../views/see-events.ts'

const see = {
  method: 'get',
  path: '/events',
  summary:
    'See what happened since you asked last: rounds and readings that were started, opened, moved, closed, settled or published. Never what participants do',
  request: { query: z.object(paging) },
  responses: {
    200: {
      description:
        'The events after the cursor, 100 by default. Ask again with `next` as `after`, after `askAgainAfter` seconds',
      content: { 'application/json': { schema: EventsView } },
    },
  },
  refuses: [],
  isPolled: true,
} satisfies Route

/** What happened in the dialogue, for programs that wait for it. */
export const events: readonly Served[] = [
  serve(see, async (context, { table }) => {
    const seen = await seeEvents(table, context.req.valid('query'))
    if (seen.hasMore) linkToNext(context, { after: seen.next })
    return context.json(seen, 200)
  }),
]
