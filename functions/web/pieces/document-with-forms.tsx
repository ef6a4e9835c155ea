import type { InstrumentDocument } from '../../../shared/instrument/document.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import * as environment from '../../environment/environment.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { DocumentArticle } from './document-article.tsx'
import { FORMS_BESIDE, formsOf } from './forms-of-documents.ts'

type FilesProps = {
  readonly language: TextLanguage
  /** The language that is beside it in the files. */
  readonly beside?: TextLanguage | undefined
  /** The address of the files, without the ending. */
  readonly files: string
  /** What the files are called for people who hear the page. */
  readonly downloads: string
  readonly phrases: Phrases
}

/** The links to the files of a document, one for each form. */
export function FilesOfDocument({ language, beside, files, downloads, phrases }: FilesProps) {
  return (
    <nav class="documents" aria-label={downloads}>
      <span class="forms">
        {(beside === undefined ? formsOf(environment.dialogue().languages) : FORMS_BESIDE).map((form) => (
          <a
            href={`${files}.${form}?${new URLSearchParams({ language, ...(beside && { beside }) })}`}
            aria-label={`${downloads}${phrases.signs.colon}${phrases.instrument.form[form]}`}
            download=""
          >
            {phrases.instrument.form[form]}
          </a>
        ))}
      </span>
    </nav>
  )
}

type DocumentProps = Omit<FilesProps, 'language' | 'beside'> & { readonly document: InstrumentDocument }

/** A document on a page, under the links to its files. */
export function DocumentWithForms({ document, ...files }: DocumentProps) {
  return (
    <>
      <FilesOfDocument language={languageOfTexts(document)} {...files} />
      <DocumentArticle document={document} />
    </>
  )
}
