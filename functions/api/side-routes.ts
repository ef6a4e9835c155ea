import * as z from 'zod'
import { admitToSide } from '../actions/admit-to-side.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { seeYourSide, YourSide } from '../views/see-your-side.ts'

const view = { content: { 'application/json': { schema: YourSide } } }

const see = {
  method: 'get',
  path: '/side',
  summary: 'See who is and who was on your side, with every change that facilitators made of it',
  responses: { 200: { description: 'Your side', ...view } },
  refuses: [],
} satisfies Route

const admit = {
  method: 'post',
  path: '/side/admissions/{admission}',
  summary: 'Admit somebody who waits to your side; they belong to it when more than half of its members have',
  request: { params: z.object({ admission: z.string().min(1).max(60) }) },
  responses: { 200: { description: 'Your side', ...view } },
  refuses: ['no-such-admission'],
} satisfies Route

/** A participant's own side. */
export const side: readonly Served[] = [
  serve(see, async (context, { table }) => context.json(await seeYourSide(table, callerOf(context)), 200)),
  serve(admit, async (context, { table }) => {
    await admitToSide(table, callerOf(context), context.req.valid('param').admission)
    return context.json(await seeYourSide(table, callerOf(context)), 200)
  }),
]
