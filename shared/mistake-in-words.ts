import type * as z from 'zod'

const EXPECTED: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with their values',
  record: 'keys with their values',
}

/**
 * What is wrong at a place of a file, for a person: that it is missing, or what has to stand there. For the parameter
 * `error` of a schema's `safeParse`; a schema's own message goes first.
 *
 * @returns `undefined` for other mistakes, whose messages say what to change already
 */
export function mistakeInWords(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'invalid_type') return undefined
  const expected = EXPECTED[issue.expected]
  if (expected === undefined) return undefined
  return issue.input === undefined || issue.input === null ? `is missing; write ${expected}` : `has to be ${expected}`
}
