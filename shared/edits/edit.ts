import * as z from 'zod'
import { TextLanguage } from '../localized-text.ts'

/** The parts of what can be tabled: texts by language, and values. `condition` is both: its word, and its text. */
export const Part = z
  .enum([
    'term',
    'definition',
    'topic',
    'scope',
    'reason',
    'title',
    'description',
    'modality',
    'rationale',
    'by',
    'form',
    'action',
    'condition',
  ])
  .meta({ id: 'Part' })
export type Part = z.infer<typeof Part>

/** Some words of one text are replaced by others. */
export const WordsEdit = z
  .strictObject({
    is: z.literal('words'),
    part: Part,
    language: TextLanguage,
    at: z.int().min(0).meta({ description: 'Unicode code points from the start of the text that is amended' }),
    removes: z.string().meta({ description: 'The words that are replaced; empty if words are only inserted' }),
    inserts: z.string(),
  })
  .meta({ id: 'WordsEdit' })
export type WordsEdit = z.infer<typeof WordsEdit>

/** A whole value, or the whole text of one language, is replaced, added (no `was`) or removed (no `becomes`). */
export const WholeEdit = z
  .strictObject({
    is: z.literal('whole'),
    part: Part,
    language: TextLanguage.optional(),
    was: z.string().optional(),
    becomes: z.string().optional(),
  })
  .meta({ id: 'WholeEdit' })
export type WholeEdit = z.infer<typeof WholeEdit>

/**
 * One change of an amendment to the text that it amends. Edits are computed once, when the amendment is tabled.
 * Composing and verifying only apply them.
 */
export const Edit = z.discriminatedUnion('is', [WordsEdit, WholeEdit]).meta({ id: 'Edit' })
export type Edit = z.infer<typeof Edit>

/** A text in one language that was not edited when another language of the same part was. */
export const OutOfLine = z.strictObject({ part: Part, language: TextLanguage }).meta({ id: 'OutOfLine' })
export type OutOfLine = z.infer<typeof OutOfLine>

/** The one value or text that an edit changes. Two edits can only collide in the same slot. */
export function slotOf({
  part,
  language,
}: {
  readonly part: Part
  readonly language?: TextLanguage | undefined
}): string {
  return language === undefined ? part : `${part}.${language}`
}

/** How many code points of the amended text an edit replaces. */
export function lengthOf({ removes }: WordsEdit): number {
  return Array.from(removes).length
}
