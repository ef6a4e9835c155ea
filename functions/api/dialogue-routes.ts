import * as environment from '../environment/environment.ts'
import { callerOf, type Route, type Served, serve } from '../http/route.ts'
import { DialogueView } from '../views/dialogue-view.ts'
import { seeDialogue } from '../views/see-dialogue.ts'

const see = {
  method: 'get',
  path: '/dialogue',
  summary: 'See what is agreed, what is open, who may act, and until when',
  responses: {
    200: { description: 'The dialogue', content: { 'application/json': { schema: DialogueView } } },
  },
  refuses: [],
  isPolled: true,
} satisfies Route

/** The overview of the dialogue. */
export const dialogue: readonly Served[] = [
  serve(see, async (context, { table, workflow, now }) =>
    context.json(await seeDialogue(table, workflow, environment.dialogue(), callerOf(context), now), 200),
  ),
]
