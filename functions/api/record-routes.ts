import * as z from 'zod'
import { Edition, editionOf } from '../../shared/proof/edition.ts'
import { RoundRecord } from '../../shared/record.ts'
import { PROBLEMS } from '../http/problem.ts'
import { ofRound, type Route, type Served, serve } from '../http/route.ts'
import { readRecord } from '../record/read-record.ts'

const see = {
  method: 'get',
  path: '/rounds/{round}/record',
  summary: 'Everything that was settled in a round, as far as the attribution rule lets it be told',
  request: {
    params: ofRound,
    query: z.object({ edition: Edition.exclude(['complete']).default('delegations') }),
  },
  responses: {
    200: {
      description: 'The record, as its JSON Schema at /api/record.schema.json describes it',
      content: { 'application/json': { schema: RoundRecord } },
    },
    ...PROBLEMS,
  },
} satisfies Route

/** The record of a round, for its delegations and for the public. */
export const records: readonly Served[] = [
  serve(see, async (context, { table }) => {
    const record = await readRecord(table, context.req.valid('param').round)
    return context.json(editionOf(record, context.req.valid('query').edition), 200)
  }),
]
