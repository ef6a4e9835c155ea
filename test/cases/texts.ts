import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

/** Texts as people send them, with what is right for each; half a character among them, so no importer reads them. */
const Texts = z.object({
  texts: z.array(z.object({ tabled: z.string(), kept: z.string().optional(), right: z.string().optional() })),
  headings: z.object({
    'one heading': z.array(z.string()),
    'headings apart': z.array(z.tuple([z.string(), z.string()])),
  }),
})

const { texts, headings } = Texts.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'texts.json'), 'utf8')))

/** What is tabled, with what is kept of it where one text alone is right. */
export const TEXTS = texts.map(({ tabled, kept, right }) => ({
  tabled,
  kept: kept?.startsWith('the same') ? tabled : kept,
  isRefused: right?.startsWith('422: ') ?? false,
}))

export const ONE_HEADING = headings['one heading']
export const HEADINGS_APART = headings['headings apart']
