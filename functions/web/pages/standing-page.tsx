import { Hono } from 'hono'
import { standingDocument } from '../../../shared/standing/standing-document.ts'
import { readStanding } from '../../record/read-standing.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import { DocumentWithForms } from '../pieces/document-with-forms.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'

/** The page of the standing text: what the published rounds adopted, and the files of it. */
export const standing = new Hono<Visit>().get('/standing', async (context) => {
  const phrases = context.get('phrases')
  const { standing: text, last } = await readStanding(context.get('dependencies').table)
  const document = last && standingDocument(text, last.dialogue, languageOfDocument(last.dialogue, phrases))
  const body =
    document === undefined ? (
      <>
        <h1>{phrases.standing.title}</h1>
        <p>{phrases.standing.none}</p>
      </>
    ) : (
      <DocumentWithForms
        document={document}
        files="/api/standing"
        downloads={phrases.standing.downloads}
        phrases={phrases}
      />
    )
  return answer(context, { title: phrases.standing.title, body, shows: { document } })
})
