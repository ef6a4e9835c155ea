import * as z from 'zod'
import type { TwoLanguages } from '../../shared/instrument/beside.ts'
import { InstrumentDocument } from '../../shared/instrument/document.ts'
import { canBePdf } from '../../shared/instrument/font-files.ts'
import { styleOf, toHtml } from '../../shared/instrument/html.ts'
import { styleBeside, toHtmlBeside } from '../../shared/instrument/html-beside.ts'
import { toMarkdown } from '../../shared/instrument/markdown.ts'
import { USUAL_LANGUAGE } from '../../shared/languages/registry.ts'
import { languageOfTexts } from '../../shared/spoken.ts'
import { Refused } from '../platform/refusal.ts'
import { hashForPolicy } from '../record/hashing.ts'

/** A file format of the instrument. */
export type Form = {
  readonly extension: string
  readonly contentType: string
  /** The schema of the content, for the OpenAPI document. */
  readonly holds: z.ZodType
  readonly render: (documents: readonly InstrumentDocument[]) => Promise<string | Uint8Array> | string
  /** The hash of the only style that the content security policy allows, if there is one. */
  readonly style?: (documents: readonly InstrumentDocument[]) => string
  /** The same of documents in two languages, clause beside clause. A format without it has one language. */
  readonly beside?: {
    readonly render: (pairs: readonly TwoLanguages[]) => Promise<string | Uint8Array> | string
    readonly style?: (pairs: readonly TwoLanguages[]) => string
  }
}

/** Bytes, as generators of clients know them. */
export const BINARY = z.string().meta({ format: 'binary' })

/** Every format; the first one is the default. */
export const FORMS: readonly Form[] = [
  {
    extension: 'html',
    contentType: 'text/html; charset=utf-8',
    holds: z.string(),
    render: (documents) => toHtml(documents, hashForPolicy),
    style: (documents) => hashForPolicy(styleOf(documents)),
    beside: {
      render: (pairs) => toHtmlBeside(pairs, hashForPolicy),
      style: (pairs) => hashForPolicy(styleBeside(pairs)),
    },
  },
  {
    extension: 'md',
    contentType: 'text/markdown; charset=utf-8',
    holds: z.string(),
    render: (documents) => documents.map(toMarkdown).join('\n---\n\n'),
  },
  {
    extension: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    holds: BINARY,
    // Loaded on demand, as the one of PDF: the libraries are most of the bundle.
    render: async (documents) => (await import('./to-docx.ts')).toDocx(documents),
    beside: { render: async (pairs) => (await import('./to-docx.ts')).toDocxBeside(pairs) },
  },
  {
    extension: 'pdf',
    contentType: 'application/pdf',
    holds: BINARY,
    render: async (documents) => {
      refuseForeignLetters(documents)
      return (await import('./to-pdf.ts')).toPdf(documents)
    },
  },
  {
    extension: 'json',
    contentType: 'application/json',
    holds: z.object({ documents: z.array(InstrumentDocument).readonly() }),
    render: (documents) => JSON.stringify({ documents }),
  },
]

/**
 * Writes documents in two languages in a form.
 *
 * @throws {Refused} `invalid` for a form that has one language
 */
export function besideIn(form: Form): NonNullable<Form['beside']> {
  if (form.beside !== undefined) return form.beside
  const others = FORMS.filter(({ beside }) => beside !== undefined).map(({ extension }) => extension)
  const detail = `two languages are beside each other as ${others.join(' and ')}; as ${form.extension}, ask for each language without beside`
  throw new Refused('invalid', detail, [{ path: 'beside', message: `is for ${others.join(' and ')}` }])
}

/** A PDF would have empty boxes in the place of letters that its fonts lack. @throws {Refused} `invalid` */
function refuseForeignLetters(documents: readonly InstrumentDocument[]): void {
  const written = JSON.stringify(documents.map(({ blocks }) => blocks))
  const languages = [...written.matchAll(/"language":"([^"]+)"/g)].map(([, language = USUAL_LANGUAGE]) => language)
  if (canBePdf([...documents.map(languageOfTexts), ...languages])) return
  throw new Refused('invalid', 'Parley has no font for a PDF in every language of this text; ask for docx or html')
}

/** A content type without its parameters. */
export function mediaTypeOf({ contentType }: Form): string {
  return contentType.split(';')[0] ?? ''
}

/** The format that an Accept header prefers. */
export function formAsked(accept: string | undefined): Form | undefined {
  return ranges(accept ?? '*/*')
    .map((range) => FORMS.find((form) => matches(range, mediaTypeOf(form))))
    .find((form) => form !== undefined)
}

/** The media ranges by weight, the highest first (RFC 9110, section 12.5.1). Ranges with weight 0 are left out. */
function ranges(accept: string): readonly string[] {
  return accept
    .split(',')
    .map((range) => {
      const [type = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase())
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2)
      return { type, weight: weight === undefined ? 1 : Number(weight) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ type }) => type)
}

function matches(range: string, contentType: string): boolean {
  return (
    range === '*/*' || range === contentType || (range.endsWith('/*') && contentType.startsWith(range.slice(0, -1)))
  )
}
