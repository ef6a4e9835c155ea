import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import * as z from 'zod'
import { resumeRound } from '../actions/resume-round.ts'
import { startRound } from '../actions/start-round.ts'
import { theClock, theDialogue, theTable } from '../surroundings.ts'
import { RoundView } from '../views/round-view.ts'
import { seeRound } from '../views/see-round.ts'
import { callerIs, type Session } from './caller.ts'
import { refuseInvalid } from './invalid.ts'
import { PROBLEMS } from './problem.ts'

const params = z.object({ round: z.coerce.number().int().min(1).max(999_999) })
const view = { content: { 'application/json': { schema: RoundView } } }

const start = createRoute({
  method: 'post',
  path: '/rounds',
  summary: 'Start a round',
  middleware: callerIs('facilitator'),
  responses: { 201: { description: 'The round', ...view }, ...PROBLEMS },
})

const see = createRoute({
  method: 'get',
  path: '/rounds/{round}',
  summary: 'Where a round stands',
  middleware: callerIs(),
  request: { params },
  responses: { 200: { description: 'The round', ...view }, ...PROBLEMS },
})

const resume = createRoute({
  method: 'post',
  path: '/rounds/{round}/resume',
  summary: 'Continue a round whose execution stopped',
  middleware: callerIs('facilitator'),
  request: { params },
  responses: { 200: { description: 'The round goes on', ...view }, ...PROBLEMS },
})

/** Rounds: started and resumed by facilitators, seen by everybody. */
export const rounds = new OpenAPIHono<Session>({ defaultHook: refuseInvalid })
  .openapi(start, async (context) => {
    const [table, clock] = [theTable(), theClock()]
    const { round } = await startRound({ table, clock, dialogue: theDialogue() }, context.get('caller'), new Date())
    return context.json(await seeRound(table, clock, round), 201)
  })
  .openapi(see, async (context) =>
    context.json(await seeRound(theTable(), theClock(), context.req.valid('param').round), 200),
  )
  .openapi(resume, async (context) => {
    const { round } = context.req.valid('param')
    const [table, clock] = [theTable(), theClock()]
    await resumeRound(table, clock, round)
    return context.json(await seeRound(table, clock, round), 200)
  })
