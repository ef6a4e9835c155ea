import * as z from 'zod'
import { MOST_NOTES, NoteWritten, pageOf } from '../../shared/note.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { leaveNote } from '../actions/leave-note.ts'
import * as environment from '../environment/environment.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { linkPages } from '../http/paging.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { CaucusView, seeCaucus } from '../views/caucus-view.ts'

/** The reading of a caucus, in an address. */
export const params = z.object({ reading: z.string().min(1).max(60) })

/** The page of a caucus, in an address. */
export const query = z.object({ page: z.coerce.number().int().min(1).max(pageOf(MOST_NOTES)).optional() })

const see = {
  method: 'get',
  path: '/readings/{reading}/caucus',
  summary: 'Read the notes that your side left for itself in a reading; nobody else can read them',
  request: { params, query },
  responses: {
    200: {
      description: 'A page of the notes; the last one by default',
      content: { 'application/json': { schema: CaucusView } },
    },
  },
  refuses: ['no-such-reading', 'not-on-the-roll'],
  isPolled: true,
} satisfies Route

const leave = {
  method: 'post',
  path: '/readings/{reading}/caucus',
  summary: 'Leave a note for your own side',
  request: {
    params,
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: NoteWritten } } },
  },
  responses: {
    201: {
      description: 'Left. The note is in no record and no document, and is deleted with the dialogue.',
      content: {
        'application/json': {
          schema: z
            .object({ reading: z.string(), number: z.int().min(1), cleaned: Cleaned.optional() })
            .meta({ id: 'NoteReceipt' }),
        },
      },
    },
  },
  refuses: [
    'caucus-encrypted',
    'caucus-full',
    'idempotency-key-reused',
    'no-such-reading',
    'not-on-the-roll',
    'notes-reached',
  ],
} satisfies Route

/** The caucus: the notes of a side's participants for each other. */
export const caucus: readonly Served[] = [
  serve(see, async (context, { table, now }) => {
    const { page } = context.req.valid('query')
    const { reading } = context.req.valid('param')
    const seen = await seeCaucus(table, callerOf(context), reading, page, now)
    linkPages(context, seen)
    return context.json(seen, 200)
  }),
  serve(leave, async (context, { table, now }) => {
    const key = context.req.valid('header')['idempotency-key']
    const note = { ...context.req.valid('param'), ...context.req.valid('json'), key }
    const receipt = await leaveNote(table, callerOf(context), note, environment.dialogue(), now)
    const Location = `${context.req.path}?page=${pageOf(receipt.number)}`
    return context.json({ ...receipt, ...cleaningOf(context) }, 201, { Location })
  }),
]
