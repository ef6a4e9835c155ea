import { createRoute, OpenAPIHono } from '@hono/zod-openapi'
import { theClock, theDialogue, theTable } from '../surroundings.ts'
import { DialogueView } from '../views/dialogue-view.ts'
import { seeDialogue } from '../views/see-dialogue.ts'
import { callerIs, type Session } from './caller.ts'
import { refuseInvalid } from './invalid.ts'
import { PROBLEMS } from './problem.ts'

const see = createRoute({
  method: 'get',
  path: '/dialogue',
  summary: 'What is agreed, what is open, who may act, until when',
  middleware: callerIs(),
  responses: {
    200: { description: 'The dialogue', content: { 'application/json': { schema: DialogueView } } },
    ...PROBLEMS,
  },
})

/** The dialogue at a glance. */
export const dialogue = new OpenAPIHono<Session>({ defaultHook: refuseInvalid }).openapi(see, async (context) =>
  context.json(await seeDialogue(theTable(), theClock(), theDialogue(), context.get('caller')), 200),
)
