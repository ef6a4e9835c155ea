import type * as z from 'zod'
import type { TwoLanguages } from '../../shared/instrument/beside.ts'
import { languageOfTexts } from '../../shared/spoken.ts'
import type { AnswerHeader } from '../http/route.ts'
import { Refused } from '../platform/refusal.ts'
import { BINARY, besideIn, FORMS, type Form, formAsked, mediaTypeOf } from './forms.ts'

/** The content of an answer, for the OpenAPI document. */
export type Content = Readonly<Record<string, { readonly schema: z.ZodType }>>

/** An answer that is a file in one of these forms, for the OpenAPI document. */
export function file(description: string, forms: readonly Form[]) {
  const content: Content = Object.fromEntries(forms.map((form) => [mediaTypeOf(form), { schema: form.holds }]))
  return { description, headers: NAMED, content } as const
}

const NAMED = ['Content-Disposition'] as const satisfies readonly AnswerHeader[]

/** An answer that is an archive, for the OpenAPI document. */
export const ARCHIVE = {
  description: 'The archive',
  headers: NAMED,
  content: { 'application/zip': { schema: BINARY } },
} as const

/** The form of the instrument that an Accept header prefers. @throws {Refused} `invalid` if there is none of these */
export function formOfInstrument(accept: string | undefined): Form {
  const form = formAsked(accept)
  if (form !== undefined) return form
  throw new Refused('invalid', `the instrument is available as ${FORMS.map(mediaTypeOf).join(', ')}`)
}

/** The headers of a document, with the name that it is saved under. @param vary by what its answer differs */
export function headersOf(
  { contentType, extension }: Form,
  name: string,
  style: string | undefined,
  vary = 'Accept, Authorization, Cookie',
) {
  return {
    'Content-Type': contentType,
    'Content-Disposition': `${DOWNLOADED.has(extension) ? 'attachment' : 'inline'}; filename="${name}.${extension}"`,
    Vary: vary,
    // The policy of a document forbids scripts and every load, and allows only the document's own style.
    ...(style !== undefined && { 'Content-Security-Policy': `${STRICTEST}; style-src '${style}'` }),
  }
}

/** The headers of an archive. */
export function headersOfArchive(round: number) {
  return {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="round-${round}.zip"`,
  }
}

/** A file of documents in two languages: its content, its headers, and the name that it is saved under. */
export async function fileBeside(form: Form, pairs: readonly TwoLanguages[], name: string, vary?: string) {
  const { render, style } = besideIn(form)
  const [pair] = pairs
  const languages = pair === undefined ? [] : [pair.first, pair.second].map(languageOfTexts)
  return {
    content: await render(pairs),
    headers: headersOf(form, [name, languages.join('-')].join('.'), style?.(pairs), vary),
  }
}

const DOWNLOADED: ReadonlySet<string> = new Set(['docx', 'pdf'])

const STRICTEST =
  "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox"
