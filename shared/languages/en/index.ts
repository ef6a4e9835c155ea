import { dates } from './format.ts'
import { pages } from './pages/pages.ts'

/** Everything that Parley says of its own, in English. Every other language has the same. */
export const words = { dates, pages }
