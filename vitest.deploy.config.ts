import { defineConfig } from 'vitest/config'
import { COMPILED } from './test/compiled.ts'

// What V8 compiled of CDK and the SDK is kept for every process that a suite starts.
process.env['NODE_COMPILE_CACHE'] ??= COMPILED

/** The real stack in a cloud on this machine: `npm run test:deploy`. */
export default defineConfig({
  test: {
    include: ['test/deploy/**/*.test.ts'],
    setupFiles: ['test/loaded-words.ts'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    bail: 1,
  },
})
