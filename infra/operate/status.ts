import * as z from 'zod'
import { command, parseArguments } from './command.ts'
import { targetOf, WHERE } from './target.ts'

const USAGE = 'npm run status -- <dialogue> [--local] [--state folder] [--json]'

const Status = z.object({
  agreed: z.array(z.object({ reading: z.string(), proposals: z.int() })),
  open: z.array(z.object({ id: z.string(), whoMayAct: z.array(z.string()), until: z.string() })),
  round: z.looseObject({ round: z.int(), status: z.string(), clock: z.string() }).optional(),
})

/** `npm run status`: what is agreed, what is open, who may act, until when. */
await command(async () => {
  const { values, positionals } = parseArguments(USAGE, { ...WHERE, json: { type: 'boolean', default: false } }, 1)
  const [name = ''] = positionals
  const { origin, ask } = await targetOf(name, values)
  const whole = await ask({ do: 'status' }, z.unknown())
  console.log(values.json ? JSON.stringify(whole, null, 2) : inWords(name, origin, Status.parse(whole)))
})

function inWords(name: string, origin: string, { agreed, open, round }: z.infer<typeof Status>): string {
  const agreements = agreed.map(({ reading, proposals }) => `  ${reading}  ${proposals}`)
  const readings = open.map(({ id, until, whoMayAct }) => `  ${id}  ${whoMayAct.join(' and ')}, until ${until}`)
  return [
    origin,
    round === undefined ? 'No round was started yet.' : `Round ${round.round} is ${round.status}.`,
    ...(round?.clock === 'stopped' ? [`It has stopped. npm run resume -- ${name} continues it. Nothing is lost.`] : []),
    ...(agreements.length > 0 ? ['', 'Agreed: reading, number of proposals', ...agreements] : []),
    ...(readings.length > 0
      ? ['', 'Open: reading, who may act, until when', ...readings]
      : ['', 'No reading is open.']),
  ].join('\n')
}
