import * as z from 'zod'
import { LocalizedText } from '../localized-text.ts'
import type { RecordFormat } from '../record-format.ts'
import { headingKey } from '../text/heading-key.ts'

/** The definition of a term in this dialogue. Definitions of one term compete. */
export const Definition = z
  .strictObject({ kind: z.literal('definition'), term: LocalizedText, definition: LocalizedText })
  .meta({ id: 'Definition' })
export type Definition = z.infer<typeof Definition>

/** The scope of a topic in the scope ledger. */
export const Scope = z.enum(['germane', 'not-germane', 'deferred']).meta({ id: 'Scope' })
export type Scope = z.infer<typeof Scope>

/** An entry for the scope ledger: whether a topic belongs to this dialogue, and why. */
export const Topic = z
  .strictObject({ kind: z.literal('topic'), topic: LocalizedText, scope: Scope, reason: LocalizedText })
  .meta({ id: 'Topic' })
export type Topic = z.infer<typeof Topic>

/** Define terms: the first stage defines words and decides what is germane. It always leads to the next stage. */
export const terms = {
  tables: ['definition', 'topic'],
  competesWith: (body: Definition | Topic, format: RecordFormat): string =>
    body.kind === 'definition'
      ? `definition ${headingKey(body.term, format)}`
      : `topic ${headingKey(body.topic, format)}`,
} as const
