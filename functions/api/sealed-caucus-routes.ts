import * as z from 'zod'
import { SealedNoteWritten } from '../../shared/caucus/sealed-note.ts'
import { pageOf } from '../../shared/note.ts'
import { leaveSealedNote } from '../actions/leave-note.ts'
import * as environment from '../environment/environment.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { linkPages } from '../http/paging.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { SealedCaucusView, seeSealedCaucus } from '../views/caucus-view.ts'
import { params, query } from './caucus-routes.ts'

const see = {
  method: 'get',
  path: '/readings/{reading}/caucus/sealed',
  summary: 'Read the encrypted notes that your side left for itself in a reading; only its devices can open them',
  request: { params, query },
  responses: {
    200: {
      description: 'A page of the notes; the last one by default',
      content: { 'application/json': { schema: SealedCaucusView } },
    },
  },
  refuses: ['caucus-not-encrypted', 'no-such-reading', 'not-on-the-roll'],
  isPolled: true,
} satisfies Route

const leave = {
  method: 'post',
  path: '/readings/{reading}/caucus/sealed',
  summary: 'Leave an encrypted note for your own side',
  request: {
    params,
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: SealedNoteWritten } } },
  },
  responses: {
    201: {
      description: 'Left. The server cannot read it.',
      content: {
        'application/json': {
          schema: z.object({ reading: z.string(), number: z.int().min(1) }).meta({ id: 'SealedNoteReceipt' }),
        },
      },
    },
  },
  refuses: [
    'caucus-full',
    'caucus-not-encrypted',
    'idempotency-key-reused',
    'key-changed-meanwhile',
    'no-such-reading',
    'not-on-the-roll',
    'notes-reached',
  ],
} satisfies Route

/** The encrypted caucus of a side. */
export const sealedCaucus: readonly Served[] = [
  serve(see, async (context, { table, now }) => {
    const { page } = context.req.valid('query')
    const { reading } = context.req.valid('param')
    const seen = await seeSealedCaucus(table, callerOf(context), { reading, page }, environment.dialogue(), now)
    linkPages(context, seen)
    return context.json(seen, 200)
  }),
  serve(leave, async (context, { table, now }) => {
    const { key: number, ...sealed } = context.req.valid('json')
    const key = context.req.valid('header')['idempotency-key']
    const note = { ...context.req.valid('param'), ...sealed, with: number, key }
    const receipt = await leaveSealedNote(table, callerOf(context), note, environment.dialogue(), now)
    const Location = `${context.req.path}?page=${pageOf(receipt.number)}`
    return context.json({ ...receipt }, 201, { Location })
  }),
]
