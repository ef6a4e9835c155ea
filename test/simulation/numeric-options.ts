import { parseArgs } from 'node:util'

/**
 * Reads whole numbers from a command's arguments, such as `--runs 10000 --seed 7`.
 *
 * @param usual what each option is when it is left out; these are the options there are
 */
export function numericOptions<Option extends string>(usual: Readonly<Record<Option, number>>): Record<Option, number> {
  const names = Object.keys(usual) as Option[]
  const usage = names.map((name) => `--${name} ${usual[name]}`).join(' ')
  const values = parsed(names, usage)
  return Object.fromEntries(
    names.map((name) => {
      const number = Number(values[name] ?? usual[name])
      if (!Number.isInteger(number)) refuse(`--${name} is a whole number, not ${values[name]}`)
      return [name, number]
    }),
  ) as Record<Option, number>
}

/** A seed for a run that was not told one; whoever reads the output can ask for it again. */
export function aSeed(): number {
  return Math.floor(Math.random() * 2 ** 31)
}

function parsed(names: readonly string[], usage: string): Readonly<Record<string, unknown>> {
  try {
    return parseArgs({ options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) }).values
  } catch {
    return refuse(`the options are ${usage}`)
  }
}

function refuse(why: string): never {
  process.stderr.write(`${why}\n`)
  process.exit(1)
}
