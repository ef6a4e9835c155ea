import * as z from 'zod'
import { asked, command } from './command.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE = 'npm run resume -- <dialogue> [--local] [--state folder]'

/** `npm run resume`: continues the last round where it stopped, and wakes it where it slept through a close. */
await command(async () => {
  const { values, positionals } = asked(USAGE, WHERE, 1)
  const target = await targetOf(positionals[0] ?? '', values)
  const { round } = await target.ask({ do: 'resume' }, z.object({ round: z.int() }))
  console.log(`Round ${round} goes on.`)
})
