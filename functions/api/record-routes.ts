import * as z from 'zod'
import { Edition } from '../../shared/proof/edition.ts'
import { callerOf, ofRound, type Route, type Served, serve } from '../http/route.ts'
import { readRecordText } from '../record/read-record.ts'
import { CONTENT, part, sendRecord } from './send-record.ts'

const see = {
  method: 'get',
  path: '/rounds/{round}/record',
  summary: 'Read the record of a round: everything that was settled, as far as the attribution rule discloses it',
  request: {
    params: ofRound,
    query: z.object({ edition: Edition.exclude(['complete']).default('delegations'), part }),
  },
  responses: {
    200: {
      description: 'The record, or the part that was asked for; its JSON Schema is at /api/record.schema.json',
      content: CONTENT,
    },
  },
  refuses: ['no-such-page', 'no-such-round'],
  isPolled: true,
} satisfies Route

/** The record of a round, in the editions for the delegations and for the public. */
export const records: readonly Served[] = [
  serve(see, async (context, { table }) => {
    const { edition, part: number } = context.req.valid('query')
    // Consultations are kept between the sides.
    const knowsOfConsultations = callerOf(context).role !== 'observer'
    const { round } = context.req.valid('param')
    return sendRecord(context, await readRecordText(table, round, edition, knowsOfConsultations), number)
  }),
]
