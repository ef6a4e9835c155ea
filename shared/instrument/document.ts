import * as z from 'zod'
import { Language, TextLanguage } from '../localized-text.ts'
import { isRightToLeft } from '../text/clean-text.ts'

/**
 * A document as blocks of plain text, the input of every renderer. A run contains no markup. Each renderer escapes the
 * characters that its format would read as markup.
 */
export const Run = z
  .object({
    text: z.string(),
    language: TextLanguage.optional().meta({ description: "The language, if it is not the document's own" }),
    strong: z.boolean().optional(),
    emphasis: z.boolean().optional().meta({ description: 'The opening words of a recital' }),
    remark: z.boolean().optional().meta({ description: 'An editorial remark, not part of the text' }),
    code: z
      .boolean()
      .optional()
      .meta({ description: 'A digest or another value that readers compare character by character' }),
    bracket: z
      .object({
        edge: z.enum(['opens', 'closes']),
        labels: z
          .array(z.string())
          .readonly()
          .meta({ description: 'The letters of the wordings that have these words' }),
        spoken: z.string().meta({ description: 'The words that a screen reader says for the bracket: "option A: "' }),
      })
      .readonly()
      .optional()
      .meta({ description: 'The start or end of words that only some wordings have' }),
    change: z.enum(['inserted', 'deleted']).optional().meta({ description: 'The change against an earlier draft' }),
  })
  .readonly()
  .meta({ id: 'Run' })
export type Run = z.infer<typeof Run>

const Runs = z.array(Run).readonly()
export type Runs = z.infer<typeof Runs>

/** The same in every draft of a clause or definition, so that two drafts can be compared. */
const matter = z
  .string()
  .optional()
  .meta({ description: 'The competition of a clause or definition, as in the record' })

const anchor = z.string().meta({ description: 'The name of a heading, for links from the contents' })

export const Block = z
  .discriminatedUnion('kind', [
    z
      .object({ kind: z.literal('masthead'), runs: Runs })
      .readonly()
      .meta({ description: "Above the title, a line each: the document's symbol, its date, the languages" }),
    z.object({ kind: z.literal('title'), runs: Runs }).readonly(),
    z.object({ kind: z.literal('subtitle'), runs: Runs }).readonly(),
    z
      .object({ kind: z.literal('status'), runs: Runs })
      .readonly()
      .meta({ description: 'The status of the text: "Draft, first reading", "Adopted"' }),
    z
      .object({
        kind: z.literal('contents'),
        runs: Runs.meta({ description: 'Its heading' }),
        entries: z
          .array(
            z
              .object({ anchor, number: z.string().optional(), text: z.string() })
              .readonly()
              .meta({ id: 'ContentsEntry' }),
          )
          .readonly()
          .meta({ description: 'The headings of the first level, in their order' }),
      })
      .readonly(),
    z
      .object({
        kind: z.literal('heading'),
        level: z.literal([1, 2]).meta({ type: 'integer' }),
        anchor: anchor.optional(),
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
      .meta({ description: 'One of several texts in square brackets, under its clause or term' }),
    z
      .object({ kind: z.literal('note'), runs: Runs })
      .readonly()
      .meta({ description: 'A note on a clause: a reservation, a declaration, or the attribution of a text' }),
    z
      .object({
        kind: z.literal('table'),
        head: z.array(Runs).readonly(),
        rows: z.array(z.array(Runs).readonly()).readonly(),
        widths: z.array(z.number()).readonly().meta({ description: 'The relative widths of the columns' }),
      })
      .readonly(),
  ])
  .meta({ id: 'Block' })
export type Block = z.infer<typeof Block>

/** The name of the joint document, as opposed to the declarations of the sides. */
export const JOINT = 'joint'

/** One document. A round with parallel declarations has several. */
export const InstrumentDocument = z
  .object({
    name: z.string().meta({ description: '`joint`, or the id of the declaring side; part of the file name' }),
    language: Language.meta({ description: 'What the document says beside the texts is in it' }),
    texts: TextLanguage.optional().meta({ description: 'The language of the texts, if Parley does not speak it' }),
    symbol: z.string().meta({ description: 'What the document is cited by, and its page header: PARLEY/us-russia/1' }),
    date: z.iso.datetime().meta({ description: 'The last event of the record that it is made from' }),
    title: z.string().meta({ description: "For the window and the file's properties" }),
    foot: z.string().meta({
      description: "The page footer: the status and the first digits of the record's head",
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

/** The language that runs have their words in, if it is another one than that of the document; remarks and signs do not count. */
export function languageOfWords(runs: Runs): TextLanguage | undefined {
  return runs.find(({ text, remark }) => remark !== true && /\p{L}/u.test(text))?.language
}

/**
 * Makes a text safe to show. Control characters are invalid in every format, and characters that change the writing
 * direction can make a text look like another one. Each of them becomes a replacement character.
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
