import * as z from 'zod'
import { Change, cleanText, inOrder } from './clean-text.ts'

/** What was changed in the texts of a request, as its answer tells the author. */
export const Cleaned = z
  .array(Change)
  .meta({ id: 'Cleaned', description: 'What was changed in what you wrote when it was cleaned; absent if nothing was' })

/** No request and no file is nested as deep as this; what is, its schema refuses. */
const DEEPEST = 20

/** What came in, with every text in it cleaned, and what was changed. */
export type CleanedAll<Value> = { readonly value: Value; readonly changed: readonly Change[] }

/**
 * Cleans every text in what came in from outside, before a schema looks at it. This is the one way in for what people
 * write: what is stored is read as it is, or a text of before would not fit its digest any more.
 */
export function cleanAll<Value>(value: Value): CleanedAll<Value> {
  const changed: Change[] = []
  const cleaned = clean(value, 0, (changes) => changed.push(...changes))
  return { value: cleaned as Value, changed: inOrder(changed) }
}

function clean(value: unknown, depth: number, note: (changes: readonly Change[]) => void): unknown {
  if (typeof value === 'string') {
    const { text, changed } = cleanText(value)
    note(changed)
    return text
  }
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return value
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1, note))
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, clean(one, depth + 1, note)]))
}
