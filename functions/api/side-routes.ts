import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { seeYourSide, YourSide } from '../views/see-your-side.ts'

const see = {
  method: 'get',
  path: '/side',
  summary: 'See who is and who was on your side, with every change that facilitators made of it',
  responses: {
    200: { description: 'Your side', content: { 'application/json': { schema: YourSide } } },
  },
  refuses: [],
} satisfies Route

/** A participant's own side. */
export const side: readonly Served[] = [
  serve(see, async (context, { table }) => context.json(await seeYourSide(table, callerOf(context)), 200)),
]
