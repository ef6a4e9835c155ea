import * as z from 'zod'
import { Edition, editionOf } from '../../shared/proof/edition.ts'
import { RoundRecord } from '../../shared/record.ts'
import { PROBLEMS } from '../http/problem.ts'
import { ofRound, type Route, type Served, serve } from '../http/route.ts'
import { readRecord } from '../record/read-record.ts'

const see = {
  method: 'get',
  path: '/rounds/{round}/record',
  summary: 'Read the record of a round: everything that was settled, as far as the attribution rule discloses it',
  request: {
    params: ofRound,
    query: z.object({ edition: Edition.exclude(['complete']).default('delegations') }),
  },
  responses: {
    200: {
      description: 'The record; its JSON Schema is at /api/record.schema.json',
      content: { 'application/json': { schema: RoundRecord } },
    },
    ...PROBLEMS,
  },
} satisfies Route

/** The record of a round, in the editions for the delegations and for the public. */
export const records: readonly Served[] = [
  serve(see, async (context, { table }) => {
    const record = await readRecord(table, context.req.valid('param').round)
    return context.json(editionOf(record, context.req.valid('query').edition), 200)
  }),
]
