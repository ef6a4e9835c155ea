import * as z from 'zod'
import { makeCalendarAddress, withdrawCalendarAddress } from '../access/calendar-addresses.ts'
import * as environment from '../environment/environment.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'

const make = {
  method: 'post',
  path: '/calendar',
  summary: 'Make the secret address of your deadlines for a calendar program; an earlier one stops working',
  responses: {
    201: {
      description: 'The address. It is shown only now, and stored as a digest.',
      content: { 'application/json': { schema: z.object({ address: z.url() }).meta({ id: 'CalendarAddress' }) } },
    },
  },
  refuses: ['is-revoked'],
} satisfies Route

const withdraw = {
  method: 'delete',
  path: '/calendar',
  summary: 'Withdraw the address of your deadlines',
  responses: { 204: { description: 'It does not work any more' } },
  refuses: [],
} satisfies Route

/** The address of one's own calendar. The calendar itself is a document (`functions/documents/calendar-routes.ts`). */
export const calendarAddresses: readonly Served[] = [
  serve(make, async (context, { table }) =>
    context.json({ address: await makeCalendarAddress(table, environment.origin(), callerOf(context)) }, 201, {
      Location: context.req.path,
    }),
  ),
  serve(withdraw, async (context, { table }) => {
    await withdrawCalendarAddress(table, callerOf(context))
    return context.body(null, 204)
  }),
]
