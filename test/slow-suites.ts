import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The suites that `npm test` leaves out, because they take long: one on each line of `slow-suites.txt`, which `.ci/run` reads too. */
export const SLOW_SUITES: string[] = readFileSync(join(import.meta.dirname, 'slow-suites.txt'), 'utf8')
  .trim()
  .split('\n')
