import * as z from 'zod'
import { paging, partOfList } from '../http/paging.ts'
import { ofRound, type Route, type Served, serve } from '../http/route.ts'
import { BracketMapView, type BracketView, viewOfBracket } from '../views/bracket-map-view.ts'
import { seeBracketMap } from '../views/see-bracket-map.ts'

const see = {
  method: 'get',
  path: '/rounds/{round}/brackets',
  summary: 'See what is in brackets in a round: the words, who agrees on them, the objections, and what was tried',
  request: { params: ofRound, query: z.object(paging) },
  responses: {
    200: { description: 'The bracket map', content: { 'application/json': { schema: BracketMapView } } },
  },
  refuses: ['no-such-page', 'no-such-round'],
  isPolled: true,
} satisfies Route

/** The bracket map of a round. */
export const brackets: readonly Served[] = [
  serve(see, async (context, { table, now }) => {
    const { round } = context.req.valid('param')
    const all: readonly BracketView[] = (await seeBracketMap(table, round, now)).map(viewOfBracket)
    return context.json({ round, brackets: partOfList(context, all, keyOf, context.req.valid('query')) }, 200)
  }),
]

/** A matter is one of its lane. */
function keyOf({ basket, competes }: BracketView): string {
  return `${basket?.id ?? ''} ${competes}`
}
