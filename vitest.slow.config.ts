import { defineConfig } from 'vitest/config'
import './test/seed.ts'
import { SLOW_SUITES } from './test/slow-suites.ts'

/** Suites that take their time, and others at their full size: `npm run test:slow`. */
export default defineConfig({
  test: {
    include: [
      ...SLOW_SUITES,
      'test/slow/**/*.test.ts',
      'test/chaos/chaos.test.ts',
      'test/model/model.test.ts',
      'test/limits/in-time.test.ts',
      'test/functions/actions/race-at-the-close.test.ts',
      'test/functions/actions/signed-at-the-close.test.ts',
      'test/functions/access/invitations.test.ts',
      'test/functions/confidential/attacker.test.ts',
      'test/functions/confidential/who-spoke.test.ts',
      'test/fixtures/*.test.ts',
      'test/functions/http/every-permission.test.ts',
      'test/functions/http/security-headers.test.ts',
      'test/functions/web/ratified-words.test.ts',
      'test/infra/verify/verify.test.ts',
      'test/infra/verify/verify-composition.test.ts',
      'test/infra/verify/verify-dispositions.test.ts',
      'test/infra/verify/read-given.test.ts',
      'test/functions/record/kept-reading.test.ts',
      'test/shared/composition/*.test.ts',
      'test/shared/mediation/bridges.test.ts',
      'test/shared/text/*.test.ts',
      'test/shared/edits/word-diff.test.ts',
      'test/shared/instrument/inline-brackets.test.ts',
      'test/shared/one-more-voice.test.ts',
      'test/shared/whatever-the-order.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // What is awaited on a page is awaited as long as an element of it.
    expect: { poll: { timeout: 10_000 } },
    setupFiles: ['test/seeded.ts', 'test/watched-answers.ts', 'test/loaded-words.ts'],
    env: { PARLEY_IN_ALL: 'yes' },
    maxWorkers: '100%',
  },
})
