import { createInterface } from 'node:readline/promises'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { DialogueFileError } from '../../shared/dialogue.ts'
import { awsErrorLine } from './why-aws-did-not.ts'

/** Something that a person can put right; its message says what. */
export class CannotOperate extends Error {
  override readonly name = 'CannotOperate'
}

/** Runs a command of a person's: what they can put right is one line, not a trace. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const isKnown = error instanceof CannotOperate || error instanceof DialogueFileError
    const line = isKnown ? error.message : awsErrorLine(error)
    if (line === undefined) throw error
    process.stderr.write(`${line}\n`)
    process.exitCode = 1
  }
}

/** What a command was started with. @throws {CannotOperate} that shows how it is started */
export function asked<Options extends ParseArgsOptionsConfig>(usage: string, options: Options, most: number) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length >= 1 && positionals.length <= most) return { values, positionals }
  } catch (cause) {
    throw new CannotOperate(`this is started as ${usage}`, { cause })
  }
  throw new CannotOperate(`this is started as ${usage}`)
}

/** Makes sure that somebody is there. @throws {CannotOperate} that says what to do when nobody is */
export function somebodyToAsk(otherwise: string): void {
  if (!process.stdin.isTTY) throw new CannotOperate(`there is nobody to ask: ${otherwise}`)
}

/** Asks a person something. @throws {CannotOperate} when there is nobody to ask */
export async function ask(question: string, otherwise: string): Promise<string> {
  somebodyToAsk(otherwise)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question)).trim()
  } finally {
    terminal.close()
  }
}
