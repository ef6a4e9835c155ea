import { Hono } from 'hono'
import { standingDocument } from '../../../shared/standing/standing-document.ts'
import { readStanding } from '../../record/read-standing.ts'
import { seeConsultations } from '../../views/see-consultations.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { ConsultedHere } from '../pieces/agenda-list.tsx'
import { DocumentWithForms } from '../pieces/document-with-forms.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'

/** The page of the standing text: what the published rounds adopted, and the files of it. */
export const standing = new Hono<Visit>().get('/standing', async (context) => {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const { standing: text, last } = await readStanding(table)
  const document = last && standingDocument(text, last.dialogue, languageOfDocument(last.dialogue, phrases))
  // Consultations are kept between the sides. The document is the same for everybody, and has none.
  const visitor = visitorOf(context)
  const consulted = visitor.role === 'observer' ? [] : await seeConsultations(table, visitor, now)
  const body =
    document === undefined ? (
      <>
        <h1>{phrases.standing.title}</h1>
        <p>{phrases.standing.none}</p>
      </>
    ) : (
      <>
        <p class="actions">
          <a href="/standing/concordance">{phrases.concordance.link}</a>
        </p>
        <ConsultedHere all={consulted} standing={text} phrases={phrases} />
        <DocumentWithForms
          document={document}
          files="/api/standing"
          downloads={phrases.standing.downloads}
          phrases={phrases}
        />
      </>
    )
  return answer(context, { title: phrases.standing.title, body, shows: { document, consulted } })
})
