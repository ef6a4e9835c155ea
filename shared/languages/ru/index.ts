import type { Words } from '../words.ts'
import { dates } from './format.ts'
import { pages } from './pages/pages.ts'

/** Everything that Parley says of its own, in Russian. */
export const words: Words = { dates, pages }
