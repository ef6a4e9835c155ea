import * as z from 'zod'
import { resumeRound } from '../actions/resume-round.ts'
import { startRound } from '../actions/start-round.ts'
import * as environment from '../environment/environment.ts'
import { paging, partOfList } from '../http/paging.ts'
import { callerOf, ofRound, PREFIX, type Route, type Served, serve } from '../http/route.ts'
import { RoundView } from '../views/round-view.ts'
import { seeRound } from '../views/see-round.ts'

const view = { content: { 'application/json': { schema: RoundView } } }

const start = {
  method: 'post',
  path: '/rounds',
  summary: 'Start a round. If a side has only one or two members, this needs knowingly=true',
  request: {
    query: z.object({
      knowingly: z.stringbool().optional().meta({
        description:
          'Whether to start although a side has so few members that its outcome discloses their positions (`small-sides`). Not needed under the attribution `named`',
      }),
    }),
  },
  responses: { 201: { description: 'The round', ...view } },
  refuses: ['no-co-chair', 'not-track-1.5', 'round-running', 'side-empty', 'side-too-small', 'small-sides'],
} satisfies Route

const see = {
  method: 'get',
  path: '/rounds/{round}',
  summary: 'See where a round stands',
  request: { params: ofRound, query: z.object(paging) },
  responses: { 200: { description: 'The round; with `limit`, a part of its readings', ...view } },
  refuses: ['no-such-page', 'no-such-round'],
  isPolled: true,
} satisfies Route

const resume = {
  method: 'post',
  path: '/rounds/{round}/resume',
  summary: 'Continue a round whose execution stopped',
  request: { params: ofRound },
  responses: { 200: { description: 'The round continues', ...view } },
  refuses: ['no-such-round', 'round-published'],
} satisfies Route

/** Rounds: started and resumed by facilitators, seen by everybody. */
export const rounds: readonly Served[] = [
  serve(start, async (context, { table, workflow, now }) => {
    const dependencies = { table, workflow, dialogue: environment.dialogue() }
    const { knowingly = false } = context.req.valid('query')
    const { round } = await startRound(dependencies, callerOf(context), { knowingly, now })
    return context.json(await seeRound(table, workflow, round), 201, { Location: `${PREFIX}/rounds/${round}` })
  }),
  serve(see, async (context, { table, workflow }) => {
    const seen = await seeRound(table, workflow, context.req.valid('param').round)
    const readings = partOfList(context, seen.readings, ({ id }) => id, context.req.valid('query'))
    return context.json({ ...seen, readings }, 200)
  }),
  serve(resume, async (context, { table, workflow }) => {
    const { round } = context.req.valid('param')
    await resumeRound(table, workflow, round)
    return context.json(await seeRound(table, workflow, round), 200)
  }),
]
