import * as z from 'zod'
import { InstrumentDocument } from '../../shared/instrument/document.ts'
import { styleOf, toHtml } from '../../shared/instrument/html.ts'
import { toMarkdown } from '../../shared/instrument/markdown.ts'
import { hashForPolicy } from '../record/hashing.ts'

/** A form the instrument can be had in. */
export type Form = {
  readonly extension: string
  readonly contentType: string
  /** What it holds, for programs. */
  readonly holds: z.ZodType
  readonly render: (documents: readonly InstrumentDocument[]) => Promise<string | Uint8Array> | string
  /** The hash of the only style that is taken, where there is one. */
  readonly style?: (documents: readonly InstrumentDocument[]) => string
}

/** Every form, the one first that is sent to who asks for none. */
export const FORMS: readonly Form[] = [
  {
    extension: 'html',
    contentType: 'text/html; charset=utf-8',
    holds: z.string(),
    render: (documents) => toHtml(documents, hashForPolicy),
    style: (documents) => hashForPolicy(styleOf(documents)),
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
    holds: z.unknown(),
    // The library that writes it is loaded by who asks for it: it is a third of the bundle.
    render: async (documents) => (await import('./to-docx.ts')).toDocx(documents),
  },
  {
    extension: 'json',
    contentType: 'application/json',
    holds: z.object({ documents: z.array(InstrumentDocument).readonly() }),
    render: (documents) => JSON.stringify({ documents }),
  },
]

/** A content type without its parameters. */
export function mediaTypeOf({ contentType }: Form): string {
  return contentType.split(';')[0] ?? ''
}

/** The form that an Accept header ranks first. */
export function formAsked(accept: string | undefined): Form | undefined {
  return ranges(accept ?? '*/*')
    .map((range) => FORMS.find((form) => matches(range, mediaTypeOf(form))))
    .find((form) => form !== undefined)
}

/** Media ranges, the most wanted first (RFC 9110, section 12.5.1); what is refused with a weight of 0 is left out. */
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
