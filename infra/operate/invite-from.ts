import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { isolated } from '../../shared/text/isolated.ts'
import { agrees, CannotOperate } from './command.ts'
import type { Target } from './target.ts'

const Person = z.object({
  name: z.string(),
  role: z.string(),
  side: z.string().optional(),
  convenedBy: z.string().optional(),
  capacity: z.string().optional(),
  email: z.string().optional(),
})
const Preview = z.object({
  encoding: z.string().optional(),
  hasHeader: z.boolean(),
  people: z.array(z.object({ line: z.int(), person: Person, isThere: z.boolean() })),
  problems: z.array(z.object({ line: z.int().optional(), message: z.string() })),
})

/**
 * Puts everybody in a table on the roster of a dialogue, or nobody. It first prints how each line is understood, and
 * asks, unless the answer is given.
 *
 * @throws {CannotOperate} with every problem and its line
 */
export async function inviteFrom(target: Target, path: string, isYes: boolean): Promise<void> {
  const file = await readFile(path)
  const sent = { do: 'add-people', file: file.toString('base64'), key: randomUUID() }
  const preview = await target.ask({ ...sent, preview: true }, Preview)
  refuseProblems(preview, path)

  const newOnes = preview.people.filter(({ isThere }) => !isThere)
  for (const { line, person, isThere } of preview.people) {
    console.log(`line ${line}: ${inWords(person)}${isThere ? ' (on the roster already)' : ''}`)
  }
  if (preview.encoding !== undefined) console.log(`\nread as ${preview.encoding}`)
  if (!preview.hasHeader) console.log('the first line has no headings; the columns are taken in the usual order')
  if (newOnes.length === 0) return console.log('everybody in it is on the roster already')

  const question = `\nAdd ${newOnes.length} to the roster? (yes or no) `
  if (!isYes && !(await agrees(question, 'add --yes'))) throw new CannotOperate('nobody was added')
  const { added } = await target.ask({ ...sent, preview: false }, z.object({ added: z.int() }))
  console.log(`\nAdded ${added} to the roster. A facilitator makes their invitations at ${target.origin}/roster.`)
}

function refuseProblems({ problems }: z.infer<typeof Preview>, path: string): void {
  if (problems.length === 0) return
  const lines = problems.map(({ line, message }) => (line === undefined ? message : `line ${line}: ${message}`))
  throw new CannotOperate(`nobody was added, because of ${path}: ${lines.join('; ')}`)
}

function inWords({ name, role, side, convenedBy, capacity, email }: z.infer<typeof Person>): string {
  const said = [role, side, convenedBy && `convened by ${convenedBy}`, capacity, email].filter(Boolean)
  return [isolated(name), ...said].join(', ')
}
