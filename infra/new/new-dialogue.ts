import { existsSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { intro, outro } from '@clack/prompts'
import { parse } from 'yaml'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { parseDialogueFile } from '../../shared/operations.ts'
import { DIALOGUES } from '../dialogue-file.ts'
import { CannotOperate, command, requireTerminal } from '../operate/command.ts'
import { type Choices, shortNameOf, USUAL } from './choices.ts'
import { givenBy } from './flags.ts'
import { nextSteps } from './next-steps.ts'
import { askFor } from './questions.ts'
import { dialogueFileText, ROSTER_TEMPLATE } from './written-files.ts'

/** `npm run new`: writes the file of a new dialogue and a roster to fill in, and says what to do next. */
await command(async () => {
  const { choices, yes, folder = DIALOGUES } = givenBy(process.argv.slice(2))
  if (!existsSync(folder)) throw new CannotOperate(`--folder: there is no folder ${folder}; make it first`)
  const whyNot = (slug: string) =>
    existsSync(join(folder, `${slug}.yaml`)) ? `there is a dialogue ${slug} already; choose another name` : undefined
  const chosen = yes ? completed(choices) : await asked(choices, whyNot)
  const taken = whyNot(chosen.slug)
  if (taken !== undefined) throw new CannotOperate(`--slug: ${taken}`)

  const text = dialogueFileText(chosen)
  // Whatever the flags and the questions let through, the file is one that can be read.
  parseDialogueFile(parse(text))
  const [file, roster] = [join(folder, `${chosen.slug}.yaml`), join(folder, `${chosen.slug}.roster.csv`)]
  writeFileSync(file, text, { flag: 'wx' })
  if (!existsSync(roster)) writeFileSync(roster, ROSTER_TEMPLATE, { flag: 'wx' })
  console.log(nextSteps(chosen, { file: here(file), roster: here(roster) }))
})

async function asked(choices: Partial<Choices>, whyNot: (slug: string) => string | undefined): Promise<Choices> {
  requireTerminal('give the choices as flags, with --yes: npm run new -- --help')
  intro('A new dialogue. Ctrl-C stops, and nothing is written.')
  const chosen = await askFor(choices, whyNot)
  outro('That is all.')
  return chosen
}

/** The choices with the usual values. @throws {CannotOperate} naming the flags that are missing */
function completed(choices: Partial<Choices>): Choices {
  const { title, convener, mandate, sides } = choices
  const slug = choices.slug ?? shortNameOf(title?.[USUAL_LANGUAGE] ?? '')
  const missing = Object.entries({ title, slug: slug === '' ? undefined : slug, convener, mandate, side: sides })
    .filter(([, value]) => value === undefined)
    .map(([name]) => `--${name}`)
  if (title === undefined || convener === undefined || mandate === undefined || sides === undefined || slug === '') {
    throw new CannotOperate(`with --yes these flags have to be there: ${missing.join(', ')}`)
  }
  return { ...USUAL, ...choices, title, slug, convener, mandate, sides }
}

function here(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') ? path : fromHere
}
