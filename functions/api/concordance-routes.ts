import * as z from 'zod'
import { Concordance, type ConcordanceTerm } from '../../shared/concordance/concordance.ts'
import { paging, partOfList } from '../http/paging.ts'
import { ofRound, type Route, type Served, serve } from '../http/route.ts'
import { seeConcordance } from '../views/see-concordance.ts'
import { seeStandingConcordance } from '../views/see-standing-concordance.ts'

const ofARound = {
  method: 'get',
  path: '/rounds/{round}/concordance',
  summary: 'See which clauses of a round use each defined term, in each language, and where one language lacks it',
  request: { params: ofRound, query: z.object(paging) },
  responses: {
    200: { description: 'The concordance', content: { 'application/json': { schema: Concordance } } },
  },
  refuses: ['no-such-page', 'no-such-round'],
  isPolled: true,
} satisfies Route

const ofWhatStands = {
  method: 'get',
  path: '/standing/concordance',
  summary: 'See which clauses that stand use each defined term, in each language, and where one language lacks it',
  request: { query: z.object(paging) },
  responses: {
    200: { description: 'The concordance', content: { 'application/json': { schema: Concordance } } },
  },
  refuses: ['no-such-page'],
  isPolled: true,
} satisfies Route

/** The concordances of the rounds and of the standing text. */
export const concordances: readonly Served[] = [
  serve(ofARound, async (context, { table }) => {
    const { clauses, terms } = await seeConcordance(table, context.req.valid('param').round)
    return context.json({ clauses, terms: partOfList(context, terms, keyOf, context.req.valid('query')) }, 200)
  }),
  serve(ofWhatStands, async (context, { table }) => {
    const { clauses, terms } = await seeStandingConcordance(table)
    return context.json({ clauses, terms: partOfList(context, terms, keyOf, context.req.valid('query')) }, 200)
  }),
]

function keyOf({ id }: ConcordanceTerm): string {
  return id
}
