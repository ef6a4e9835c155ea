import { inspect } from 'node:util'
import * as z from 'zod'
import { printable } from '../shared/text/printable.ts'

/** Set to anything, it lets a command print where an unexpected error came from. */
const TRACE = 'PARLEY_TRACE'

/**
 * Ends a command with exit code 1 and one line on its error output, never with a stack trace.
 *
 * @param line why, and what to do; without one the error is unexpected, and the line says how to see where it came from
 */
export function endWithLine(error: unknown, line: string | undefined): void {
  process.stderr.write(`${(line ?? unexpected(error)).split('\n').map(printable).join('\n')}\n`)
  if (line === undefined && process.env[TRACE] !== undefined) process.stderr.write(`${inspect(error)}\n`)
  process.exitCode = 1
}

function unexpected(error: unknown): string {
  const what = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : error
  const [first] = String(what).split('\n')
  return `unexpected: ${first}. Set ${TRACE}=yes and run it again to see where, and report what it prints`
}
