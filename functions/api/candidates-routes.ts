import * as z from 'zod'
import { askForDrafts } from '../actions/ask-for-drafts.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { CandidatesView, seeCandidates, seeMediatorsBrief } from '../views/see-candidates.ts'

const params = z.object({ reading: z.string().min(1).max(60) })

const see = {
  method: 'get',
  path: '/readings/{reading}/candidates',
  summary: 'See the texts that a mediator drafted for the brackets of a settled reading, or why there is none',
  request: { params },
  responses: {
    200: {
      description: 'The candidates, matter by matter, the best first. Nobody tabled them.',
      content: { 'application/json': { schema: CandidatesView } },
    },
  },
  refuses: ['no-such-reading'],
  isPolled: true,
} satisfies Route

const ask = {
  method: 'post',
  path: '/readings/{reading}/candidates',
  summary: 'Ask the language model that the rules of the round name for drafts for the brackets of a settled reading',
  request: { params },
  responses: {
    202: {
      description:
        'It drafts, which may take minutes: look at the candidates again. Asking while it drafts, or when it is done, changes nothing; if it stopped, it goes on.',
      content: { 'application/json': { schema: CandidatesView } },
    },
  },
  refuses: ['model-not-deployed', 'no-model', 'no-such-reading', 'nothing-to-draft'],
} satisfies Route

/** A mediator's drafts, for facilitators. */
export const candidates: readonly Served[] = [
  serve(ask, async (context, { table, drafting, now }) => {
    const caller = callerOf(context)
    const { reading } = context.req.valid('param')
    await askForDrafts(table, drafting, caller, await seeMediatorsBrief(table, caller, reading, now), now)
    return context.json(await seeCandidates(table, caller, reading, now), 202)
  }),
  serve(see, async (context, { table, now }) =>
    context.json(await seeCandidates(table, callerOf(context), context.req.valid('param').reading, now), 200),
  ),
]
