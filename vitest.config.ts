import { defineConfig } from 'vitest/config'
import { COMPILED } from './test/compiled.ts'
import './test/seed.ts'
import { SLOW_SUITES } from './test/slow-suites.ts'

// What V8 compiled of CDK and the SDK is kept for every process of the suites, and for those that they start.
process.env['NODE_COMPILE_CACHE'] ??= COMPILED

/**
 * Suites with a process of their own: the first puts another module in a module's place, which all later suites of its
 * process would get too; the others take so long that they are better started by themselves. They have only the words that
 * the functions load, as a deployment has: a function that speaks without loading them fails here.
 */
const APART = [
  'test/functions/actions/race-at-the-close.test.ts',
  'test/model/model.test.ts',
  'test/fault-injection/faults.test.ts',
]

/** Suites that take long. `.ci/run` runs them by `npm run test:slow`, and the mutants run them by this file. */
const SLOW = process.env['PARLEY_IN_ALL'] ? [] : SLOW_SUITES

export default defineConfig({
  test: {
    // By default one core is left idle; most of these wait for something, and two cores are all that is asked for.
    maxWorkers: '100%',
    setupFiles: ['test/seeded.ts', 'test/watched-answers.ts', 'test/loaded-words.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'parley',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/slow/**', 'test/chaos/**', 'test/deploy/**', ...SLOW, ...APART],
          // One process loads what many suites share once: loading it again for each took a quarter of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART, exclude: SLOW, env: { PARLEY_WORDS: 'as-asked' } } },
    ],
  },
})
