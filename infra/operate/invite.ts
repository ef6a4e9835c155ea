import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { dayOf } from '../../shared/moment.ts'
import { isolated } from '../../shared/text/isolated.ts'
import { CannotOperate, command, parseArguments } from './command.ts'
import { inviteFrom } from './invite-from.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE =
  'npm run invite -- <dialogue> "<name>" [--convened-by side] [--local] [--state folder], or npm run invite -- <dialogue> --from people.csv [--yes] [--local] [--state folder]'

/**
 * `npm run invite`: puts a facilitator on the roster, the first or any later one, and prints a one-time link; or puts
 * everybody in a table on the roster.
 */
await command(async () => {
  const options = { 'convened-by': { type: 'string' }, from: { type: 'string' }, yes: { type: 'boolean' } } as const
  const { values, positionals } = parseArguments(USAGE, { ...WHERE, ...options }, 2)
  const [slug = '', name = 'Facilitator'] = positionals
  const { 'convened-by': convenedBy, from, yes = false } = values
  if (from !== undefined && (positionals.length > 1 || convenedBy !== undefined))
    throw new CannotOperate(`usage: ${USAGE}`)
  const target = await targetOf(slug, values)
  if (from !== undefined) return inviteFrom(target, from, yes)
  const { link, expiresAt } = await target.ask(
    { do: 'invite', name, key: randomUUID(), ...(convenedBy !== undefined && { convenedBy }) },
    z.object({ link: z.url(), expiresAt: z.string() }),
  )
  console.log(`${link}\n`)
  console.log(
    `This link signs ${isolated(name)} in as a facilitator, once, until ${dayOf(expiresAt)}. Deliver it yourself.`,
  )
})
