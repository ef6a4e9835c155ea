import { defineConfig } from 'vitest/config'

/** Suites that take their time, and others at their full size: `npm run test:slow`. */
export default defineConfig({
  test: {
    include: [
      'test/slow/**/*.test.ts',
      'test/chaos/chaos.test.ts',
      'test/crash/crash.test.ts',
      'test/fault-injection/faults.test.ts',
      'test/model/model.test.ts',
      'test/limits/limits.test.ts',
      'test/limits/in-time.test.ts',
      'test/limits/another-store.test.ts',
      'test/infra/app.test.ts',
      'test/benchmark/cost-of-a-round.test.ts',
      'test/functions/actions/race-at-the-close.test.ts',
      'test/functions/actions/motions-at-once.test.ts',
      'test/functions/access/invitations.test.ts',
      'test/functions/access/who-left.test.ts',
      'test/functions/confidential/attacker.test.ts',
      'test/functions/confidential/canaries.test.ts',
      'test/functions/web/ratified-words.test.ts',
      'test/infra/verify/verify.test.ts',
      'test/infra/verify/verify-changed.test.ts',
      'test/infra/verify/verify-composition.test.ts',
      'test/shared/composition/*.test.ts',
      'test/shared/text/*.test.ts',
      'test/shared/edits/word-diff.test.ts',
      'test/shared/instrument/inline-brackets.test.ts',
      'test/shared/one-more-voice.test.ts',
      'test/shared/whatever-the-order.test.ts',
    ],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    env: { PARLEY_IN_ALL: 'yes' },
    maxWorkers: '100%',
  },
})
