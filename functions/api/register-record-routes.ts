import * as z from 'zod'
import { RegisterRecord } from '../../shared/consultation/recorded-register.ts'
import { Edition } from '../../shared/proof/edition.ts'
import { RecordPart } from '../../shared/record-part.ts'
import * as environment from '../environment/environment.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { readRegisterEdition } from '../record/read-register-record.ts'
import { textOf } from '../record/record-text.ts'
import { part, sendRecord } from './send-record.ts'

const see = {
  method: 'get',
  path: '/consultations/record',
  summary: 'Read the record of the register of consultations: every event, as far as you may know of it',
  request: { query: z.object({ edition: Edition.exclude(['complete']).default('delegations'), part }) },
  responses: {
    200: {
      description: 'The record, or the part that was asked for. npm run verify takes it, alone or with those of rounds',
      content: { 'application/json': { schema: z.union([RegisterRecord, RecordPart]) } },
    },
  },
  refuses: ['no-such-page'],
  isPolled: true,
} satisfies Route

/** The record of the register of consultations, for the sides and for the public. */
export const registerRecords: readonly Served[] = [
  serve(see, async (context, { table }) => {
    const { edition, part: number } = context.req.valid('query')
    const { slug } = environment.dialogue()
    const asked = edition === 'public' ? edition : { for: callerOf(context) }
    const record = await readRegisterEdition(table, slug, asked)
    return sendRecord(context, textOf(record, headOf(record)), number)
  }),
]

/** The last link. The public edition has none of its own, and where it shows no events, none at all. */
function headOf({ head, events }: RegisterRecord): string {
  return head ?? events.at(-1)?.link ?? ''
}
