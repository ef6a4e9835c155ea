import { defineConfig } from 'vitest/config'

/** The real stack in a cloud on this machine: `npm run test:deploy`. */
export default defineConfig({
  test: {
    include: ['test/deploy/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 300_000,
    fileParallelism: false,
    bail: 1,
  },
})
