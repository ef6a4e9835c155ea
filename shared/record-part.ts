import * as z from 'zod'

/**
 * A part of a record's JSON text, for a record that is too large for one answer. The texts of all parts, in their order,
 * are the record. The parts of one record have the same head: a record grows while its round runs.
 */
export const RecordPart = z
  .strictObject({
    part: z.int().min(1).meta({ description: 'The number of this part' }),
    of: z.int().min(1).meta({ description: 'How many parts there are' }),
    head: z.string().meta({ description: 'The head of the record, the same in each of its parts' }),
    text: z.string().meta({ description: "This part of the record's JSON text" }),
  })
  .meta({ id: 'RecordPart' })
export type RecordPart = z.infer<typeof RecordPart>

/**
 * How many characters of a record are in one part. A character takes six million bytes for 1.5 million at most: three in
 * UTF-8, or four for a quotation mark that is quoted twice. So every part fits into a response of 6 MB.
 */
export const CHARACTERS_OF_PART = 1_500_000

/** How many parts the text of a record has. @param length in characters */
export function numberOfParts(length: number): number {
  return Math.max(1, Math.ceil(length / CHARACTERS_OF_PART))
}
