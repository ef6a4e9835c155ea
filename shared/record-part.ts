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
const CHARACTERS = 1_500_000

/** How many parts a record's text has. */
export function numberOfParts(text: string): number {
  return Math.max(1, Math.ceil(text.length / CHARACTERS))
}

/** One part of a record's text; `undefined` if it has fewer parts. */
export function partOf(text: string, head: string, part: number): RecordPart | undefined {
  const of = numberOfParts(text)
  return part > of ? undefined : { part, of, head, text: text.slice((part - 1) * CHARACTERS, part * CHARACTERS) }
}
