import { fileURLToPath } from 'node:url'

/** Where the tests keep the stacks that they synthesized: CDK runs once for each dialogue, not for each test. */
export const STACKS = fileURLToPath(new URL('../.parley/stacks', import.meta.url))
