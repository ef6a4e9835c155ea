import type { InstrumentDocument } from '../../../shared/instrument/document.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { DocumentArticle } from './document-article.tsx'

const FORMS = ['pdf', 'docx', 'html', 'md', 'json'] as const

type Props = {
  readonly document: InstrumentDocument
  /** The address of its files, without the ending. */
  readonly files: string
  /** What the files are called for people who hear the page. */
  readonly downloads: string
  readonly phrases: Phrases
}

/** A document on a page, under the links to its files. */
export function DocumentWithForms({ document, files, downloads, phrases }: Props) {
  return (
    <>
      <nav class="documents" aria-label={downloads}>
        <span class="forms">
          {FORMS.map((form) => (
            <a
              href={`${files}.${form}?language=${document.language}`}
              aria-label={`${downloads}: ${phrases.instrument.form[form]}`}
              download=""
            >
              {phrases.instrument.form[form]}
            </a>
          ))}
        </span>
      </nav>
      <DocumentArticle document={document} />
    </>
  )
}
