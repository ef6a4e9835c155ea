import * as z from 'zod'
import { Language } from '../localized-text.ts'
import { isRightToLeft } from '../text/clean-text.ts'

/**
 * A document as blocks of plain text, the input of every renderer. A run contains no markup. Each renderer escapes the
 * characters that its format would read as markup.
 */
export const Run = z
  .object({
    text: z.string(),
    language: Language.optional().meta({ description: "Where it is not the document's own language" }),
    strong: z.boolean().optional(),
    remark: z.boolean().optional().meta({ description: 'An editorial remark, not part of the text' }),
    code: z.boolean().optional().meta({ description: 'A digest or another thing to be compared letter by letter' }),
    bracket: z
      .object({
        edge: z.enum(['opens', 'closes']),
        labels: z.array(z.string()).readonly().meta({ description: 'The letters of the wordings that it is part of' }),
        spoken: z.string().meta({ description: 'What a screen reader says in place of the sign: "option A: "' }),
      })
      .readonly()
      .optional()
      .meta({ description: 'Where words that only some wordings have begin or end, inside a line' }),
    change: z.enum(['inserted', 'deleted']).optional().meta({ description: 'Against an earlier draft' }),
  })
  .readonly()
  .meta({ id: 'Run' })
export type Run = z.infer<typeof Run>

const Runs = z.array(Run).readonly()
export type Runs = z.infer<typeof Runs>

/** The same in every draft of a clause or definition, so that it can be compared with its earlier self. */
const matter = z.string().optional().meta({ description: 'What a clause or definition competes for, as in the record' })

export const Block = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('title'), runs: Runs }).readonly(),
    z.object({ kind: z.literal('subtitle'), runs: Runs }).readonly(),
    z
      .object({ kind: z.literal('status'), runs: Runs })
      .readonly()
      .meta({ description: 'Where the text stands: "Draft, first reading", "Adopted"' }),
    z
      .object({
        kind: z.literal('heading'),
        level: z.union([z.literal(1), z.literal(2)]),
        number: z.string().optional(),
        runs: Runs,
      })
      .readonly(),
    z.object({ kind: z.literal('paragraph'), runs: Runs }).readonly(),
    z.object({ kind: z.literal('item'), matter, runs: Runs }).readonly(),
    z.object({ kind: z.literal('clause'), number: z.string(), matter, runs: Runs }).readonly(),
    z
      .object({ kind: z.literal('alternative'), runs: Runs })
      .readonly()
      .meta({ description: 'One of several texts in square brackets, under the clause or term they are about' }),
    z
      .object({ kind: z.literal('note'), runs: Runs })
      .readonly()
      .meta({ description: 'What stands beside a clause: a reservation, a declaration, whose a text is' }),
    z
      .object({
        kind: z.literal('table'),
        head: z.array(Runs).readonly(),
        rows: z.array(z.array(Runs).readonly()).readonly(),
        widths: z.array(z.number()).readonly().meta({ description: 'Shares of the width' }),
      })
      .readonly(),
  ])
  .meta({ id: 'Block' })
export type Block = z.infer<typeof Block>

/** The name of the document of everybody together, beside the declarations of the sides. */
export const JOINT = 'joint'

/** One document; a round with parallel declarations ends in several. */
export const InstrumentDocument = z
  .object({
    name: z.string().meta({ description: '`joint`, or the id of the side that speaks: names the file' }),
    language: Language,
    title: z.string().meta({ description: "For the window, the file's properties and the running head" }),
    foot: z.string().meta({
      description: "In the running foot: the draft's standing and the beginning of the record's head",
    }),
    blocks: z.array(Block).readonly(),
  })
  .readonly()
  .meta({ id: 'InstrumentDocument' })
export type InstrumentDocument = z.infer<typeof InstrumentDocument>

/** A run of Parley's own words. */
export function words(text: string): Run {
  return { text }
}

export function strong(text: string): Run {
  return { text, strong: true }
}

export function remark(text: string): Run {
  return { text, remark: true }
}

/** The text of runs, without formatting. */
export function plainText(runs: Runs): string {
  return runs.map((run) => run.text).join('')
}

/**
 * A written text, safe to show. Control characters are not valid in any format, and characters that change the
 * direction of writing can make a text look like another one: each becomes a replacement character.
 */
export function showable(text: string): string {
  // Direction marks that cleaning leaves in a right-to-left text are shown.
  const turning = isRightToLeft(text) ? TURNING : ANY_TURNING
  return text
    .replace(/\r\n?/g, '\n')
    .toWellFormed()
    .replace(turning, (sign) => (sign === '\n' ? sign : sign === '\t' ? ' ' : '\ufffd'))
}

const TURNING = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
const ANY_TURNING = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu
