import type { InstrumentDocument } from '../../shared/instrument/document.ts'
import { styleOf, toHtml } from '../../shared/instrument/html.ts'
import { toMarkdown } from '../../shared/instrument/markdown.ts'
import { hashForPolicy } from '../digest.ts'
import { toDocx } from './to-docx.ts'

/** A form the instrument can be had in. */
export type Form = {
  readonly extension: string
  readonly contentType: string
  readonly render: (documents: readonly InstrumentDocument[]) => Promise<string | Uint8Array> | string
  /** The hash of the only style that is taken, where there is one. */
  readonly style?: (documents: readonly InstrumentDocument[]) => string
}

/** Every form, the one first that is sent to who asks for none. */
export const FORMS: readonly Form[] = [
  {
    extension: 'html',
    contentType: 'text/html; charset=utf-8',
    render: (documents) => toHtml(documents, hashForPolicy),
    style: (documents) => hashForPolicy(styleOf(documents)),
  },
  {
    extension: 'md',
    contentType: 'text/markdown; charset=utf-8',
    render: (documents) => documents.map(toMarkdown).join('\n---\n\n'),
  },
  {
    extension: 'docx',
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    render: toDocx,
  },
  {
    extension: 'json',
    contentType: 'application/json',
    render: (documents) => JSON.stringify({ documents }),
  },
]

/** The form of an extension, or the one that an Accept header ranks first. */
export function formAsked(extension: string | undefined, accept: string | undefined): Form | undefined {
  if (extension !== undefined) return FORMS.find((form) => form.extension === extension)
  return ranges(accept ?? '*/*')
    .map((range) => FORMS.find(({ contentType }) => matches(range, contentType.split(';')[0] ?? '')))
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
