import type { words } from './en/index.ts'

/** Everything that Parley says of its own, in one language: what `en/` has. */
export type Words = typeof words
