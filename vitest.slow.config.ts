import { defineConfig } from 'vitest/config'

/** Suites that take their time: `npm run test:slow`. */
export default defineConfig({ test: { include: ['test/slow/**/*.test.ts'] } })
