import type { english } from './english.ts'

/** Everything Parley's pages say of their own, in one language. */
export type Phrases = typeof english
