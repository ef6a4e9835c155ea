import { StandingText } from '../../shared/standing/standing-text.ts'
import { type Route, type Served, serve } from '../http/route.ts'
import { readStanding } from '../record/read-standing.ts'

const see = {
  method: 'get',
  path: '/standing',
  summary: 'See what stands: what the published rounds adopted, with the round that each part comes from',
  responses: {
    200: { description: 'The standing text', content: { 'application/json': { schema: StandingText } } },
  },
  refuses: [],
  isPolled: true,
} satisfies Route

/** The standing text of the dialogue. */
export const standing: readonly Served[] = [
  serve(see, async (context, { table }) => context.json((await readStanding(table)).standing, 200)),
]
