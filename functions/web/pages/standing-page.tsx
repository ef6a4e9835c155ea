import { Hono } from 'hono'
import type { InstrumentDocument } from '../../../shared/instrument/document.ts'
import type { Round } from '../../../shared/round.ts'
import { standingDocument } from '../../../shared/standing/standing-document.ts'
import { readStanding } from '../../record/read-standing.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { DocumentArticle } from '../pieces/document-article.tsx'

/** The page of the standing text: what the published rounds adopted, and the files of it. */
export const standing = new Hono<Visit>().get('/standing', async (context) => {
  const phrases = context.get('phrases')
  const { standing: text, last } = await readStanding(context.get('dependencies').table)
  const document = last && standingDocument(text, last.dialogue, languageIn(last, phrases))
  const body =
    document === undefined ? (
      <>
        <h1>{phrases.standing.title}</h1>
        <p>{phrases.standing.none}</p>
      </>
    ) : (
      <Text document={document} phrases={phrases} />
    )
  return answer(context, { title: phrases.standing.title, body, shows: { document } })
})

function languageIn({ dialogue: { languages } }: Round, { language }: Phrases) {
  return languages.includes(language) ? language : (languages[0] ?? language)
}

const FORMS = ['pdf', 'docx', 'html', 'md', 'json'] as const

type TextProps = { readonly document: InstrumentDocument; readonly phrases: Phrases }

function Text({ document, phrases }: TextProps) {
  return (
    <>
      <nav class="documents" aria-label={phrases.standing.downloads}>
        <span class="forms">
          {FORMS.map((form) => (
            <a
              href={`/api/standing.${form}?language=${document.language}`}
              aria-label={`${phrases.standing.downloads}: ${phrases.instrument.form[form]}`}
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
