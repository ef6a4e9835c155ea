import * as z from 'zod'
import { command, parseArguments } from './command.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE = 'npm run resume -- <dialogue> [--local] [--state folder]'

/** `npm run resume`: continues the last round if it stopped, and wakes it if it missed the end of a reading. */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, WHERE, 1)
  const target = await targetOf(positionals[0] ?? '', values)
  const { round } = await target.ask({ do: 'resume' }, z.object({ round: z.int() }))
  console.log(`Round ${round} continues.`)
})
