import * as z from 'zod'
import { NewProgram, ProgramView } from '../../shared/program.ts'
import { Cleaned } from '../../shared/text/clean-all.ts'
import { endProgram, makeProgram } from '../access/program-tokens.ts'
import { IdempotencyHeader } from '../http/idempotency-key.ts'
import { paging, partOfList } from '../http/paging.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { cleaningOf } from '../http/validate.ts'
import { seePrograms } from '../views/see-programs.ts'

const list = {
  method: 'get',
  path: '/programs',
  summary: 'See which programs have a token that reads this dialogue, and until when',
  request: { query: z.object(paging) },
  responses: {
    200: {
      description: 'The programs whose tokens work',
      content: {
        'application/json': { schema: z.object({ programs: z.array(ProgramView) }).meta({ id: 'Programs' }) },
      },
    },
  },
  refuses: ['no-such-page'],
} satisfies Route

const make = {
  method: 'post',
  path: '/programs',
  summary:
    'Make a token for a program, which reads what an observer reads, for 90 days at most. Sent again with the same Idempotency-Key it is one token, and the one answered last works',
  request: {
    headers: IdempotencyHeader,
    body: { required: true, content: { 'application/json': { schema: NewProgram } } },
  },
  responses: {
    201: {
      description:
        'The token, which the program sends as a bearer token. It is shown only now, and stored as a digest.',
      content: {
        'application/json': {
          schema: z
            .object({ id: z.string(), token: z.string(), until: z.iso.datetime(), cleaned: Cleaned.optional() })
            .meta({ id: 'ProgramToken' }),
        },
      },
    },
  },
  refuses: ['idempotency-key-reused', 'programs-reached'],
} satisfies Route

const revoke = {
  method: 'delete',
  path: '/programs/{program}',
  summary: 'Revoke the token of a program, at once',
  request: { params: z.object({ program: z.string().min(1).max(60) }) },
  responses: { 204: { description: 'It does not work any more' } },
  refuses: ['no-such-program'],
} satisfies Route

/** Tokens of programs: facilitators make and revoke them, everybody sees that they are there. */
export const programs: readonly Served[] = [
  serve(list, async (context, { table, now }) => {
    const all = await seePrograms(table, callerOf(context), now)
    return context.json({ programs: partOfList(context, all, ({ id }) => id, context.req.valid('query')) }, 200)
  }),
  serve(make, async (context, { table, now }) => {
    const wanted = { ...context.req.valid('json'), key: context.req.valid('header')['idempotency-key'] }
    const { id, secret, until } = await makeProgram(table, callerOf(context), wanted, now)
    return context.json({ id, token: secret, until, ...cleaningOf(context) }, 201, { Location: context.req.path })
  }),
  serve(revoke, async (context, { table, now }) => {
    await endProgram(table, context.req.valid('param').program, now)
    return context.body(null, 204)
  }),
]
