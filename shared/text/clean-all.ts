import * as z from 'zod'
import { CHANGES, type Change, cleanText, inOrder } from './clean-text.ts'

/** The changes to the texts of a request, for its answer. */
export const Cleaned = z
  .array(z.enum(CHANGES))
  .meta({ id: 'Cleaned', description: 'What was changed in what you wrote when it was cleaned; absent if nothing was' })

/** The deepest nesting that is cleaned. Schemas refuse anything nested as deep as this. */
const DEEPEST = 20

/** The cleaned input, and the changes. */
export type CleanedAll<Value> = { readonly value: Value; readonly changed: readonly Change[] }

/**
 * Cleans every text in an input from outside, before a schema parses it. Stored texts are never cleaned again: an older
 * text would no longer match its digest.
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
