import type { Words } from '../../../shared/languages/words.ts'

/** Everything Parley's pages say of their own, in one language. */
export type Phrases = Words['pages']
