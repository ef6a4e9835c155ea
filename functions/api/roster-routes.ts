import * as z from 'zod'
import { MOST_PEOPLE } from '../../shared/roster/read-roster.ts'
import { addFromTable, previewTable } from '../actions/add-from-table.ts'
import * as environment from '../environment/environment.ts'
import { IdempotencyHeaderUnlessPreview, requireKey } from '../http/idempotency-key.ts'
import { callerOf, PREFIX, type Route, type Served, serve } from '../http/route.ts'
import { TablePreview, viewOfTable } from '../views/table-preview.ts'

const add = {
  method: 'post',
  path: '/roster',
  summary:
    'Put everybody in a table on the roster, or nobody if there is a problem. Invitations are made afterwards. Needs an Idempotency-Key unless it is a preview',
  request: {
    headers: IdempotencyHeaderUnlessPreview,
    query: z.object({
      preview: z
        .stringbool()
        .optional()
        .meta({ description: 'Whether to say only how the table is understood, and add nobody' }),
    }),
    body: {
      required: true,
      content: {
        'text/csv': {
          schema: z.string().meta({
            description: `Columns name, role, side, capacity, email and language, at most ${MOST_PEOPLE} people; commas, semicolons or tabs; UTF-8, UTF-16, Windows-1251 or Windows-1252; headings, roles, sides and capacities in any language of Parley`,
          }),
        },
      },
    },
  },
  responses: {
    200: { description: 'How the table is understood', content: { 'application/json': { schema: TablePreview } } },
    201: {
      description: 'They are on the roster',
      content: { 'application/json': { schema: z.object({ added: z.int() }) } },
    },
  },
  refuses: ['idempotency-key-reused', 'missing-idempotency-key', 'not-your-side'],
} satisfies Route

/** The roster from a table, for facilitators. */
export const roster: readonly Served[] = [
  serve(add, async (context, { table, now }) => {
    const caller = callerOf(context)
    const dialogue = environment.dialogue()
    const bytes = new Uint8Array(await context.req.arrayBuffer())
    if (context.req.valid('query').preview === true) {
      return context.json(viewOfTable(await previewTable(table, bytes, caller, dialogue)), 200)
    }
    const key = requireKey(context.req.valid('header'))
    const added = await addFromTable(table, bytes, caller, dialogue, { key, now })
    return context.json({ added }, 201, { Location: `${PREFIX}/participants` })
  }),
]
