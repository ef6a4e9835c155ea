import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline/promises'
import { fileURLToPath } from 'node:url'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import { DialogueFileError } from '../../shared/dialogue.ts'
import { loadLanguages } from '../../shared/languages/loaded.ts'
import { LANGUAGE_CODES } from '../../shared/languages/registry.ts'
import { endWithLine } from '../failure-line.ts'
import { fileErrorLine } from '../files/text-file.ts'
import { awsErrorLine } from './why-aws-did-not.ts'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A command cannot do its work, and the user can correct the cause. The message says how. */
export class CannotOperate extends Error {
  override readonly name = 'CannotOperate'
}

/** Runs a command. An error is printed as one line that says what to do, without a stack trace. */
export async function command(work: () => Promise<void>): Promise<void> {
  try {
    await loadLanguages(LANGUAGE_CODES)
    await work()
  } catch (error) {
    const isKnown = error instanceof CannotOperate || error instanceof DialogueFileError
    endWithLine(error, isKnown ? error.message : (awsErrorLine(error) ?? fileErrorLine(error)))
  }
}

/** Parses a command's arguments. @throws {CannotOperate} with the usage, for others than expected */
export function parseArguments<Options extends ParseArgsOptionsConfig>(usage: string, options: Options, most: number) {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    if (positionals.length >= 1 && positionals.length <= most) return { values, positionals }
  } catch (cause) {
    throw new CannotOperate(`usage: ${usage}`, { cause })
  }
  throw new CannotOperate(`usage: ${usage}`)
}

/** Checks that there is a terminal to ask in. @throws {CannotOperate} with the alternative, when there is none */
export function requireTerminal(otherwise: string): void {
  if (!process.stdin.isTTY) throw new CannotOperate(`there is no terminal to ask in; ${otherwise}`)
}

/** Asks a question in the terminal. @throws {CannotOperate} when there is no terminal */
export async function ask(question: string, otherwise: string): Promise<string> {
  requireTerminal(otherwise)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return (await terminal.question(question)).trim()
  } finally {
    terminal.close()
  }
}

/** Whether a question in the terminal is answered with yes. @throws {CannotOperate} when there is no terminal */
export async function agrees(question: string, otherwise: string): Promise<boolean> {
  return /^y(es)?$/i.test(await ask(question, otherwise))
}

/** Runs a program in this folder and terminal, and waits for it. @returns whether it succeeded */
export async function succeeds(
  program: string,
  args: readonly string[],
  stdin: 'inherit' | 'ignore' = 'inherit',
): Promise<boolean> {
  const started = spawn(program, args, { cwd: ROOT, stdio: [stdin, 'inherit', 'inherit'] })
  const [code] = await once(started, 'close')
  return code === 0
}
