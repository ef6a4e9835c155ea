import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { command, parseArguments } from './command.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE = 'npm run invite -- <dialogue> "<name>" [--convened-by side] [--local] [--state folder]'

/** `npm run invite`: puts a facilitator on the roster, the first or any later one, and prints a one-time link. */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, { ...WHERE, 'convened-by': { type: 'string' } }, 2)
  const [slug = '', name = 'Facilitator'] = positionals
  const convenedBy = values['convened-by']
  const target = await targetOf(slug, values)
  const { link, expiresAt } = await target.ask(
    { do: 'invite', name, key: randomUUID(), ...(convenedBy !== undefined && { convenedBy }) },
    z.object({ link: z.url(), expiresAt: z.string() }),
  )
  console.log(`${link}\n`)
  console.log(
    `This link signs ${name} in as a facilitator, once, until ${expiresAt.slice(0, 10)}. Deliver it yourself.`,
  )
})
