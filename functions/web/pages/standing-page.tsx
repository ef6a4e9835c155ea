import { Hono } from 'hono'
import { besideEachOther } from '../../../shared/instrument/beside.ts'
import type { TextLanguage } from '../../../shared/localized-text.ts'
import { standingDocument } from '../../../shared/standing/standing-document.ts'
import * as environment from '../../environment/environment.ts'
import { readStanding } from '../../record/read-standing.ts'
import { seeConsultations } from '../../views/see-consultations.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { ConsultedHere } from '../pieces/agenda-list.tsx'
import { BesideLinks, languageBesideOn } from '../pieces/beside-links.tsx'
import { DocumentArticle, DocumentBeside } from '../pieces/document-article.tsx'
import { FilesOfDocument } from '../pieces/document-with-forms.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'

/** The page of the standing text: what the published rounds adopted, and the files of it. */
export const standing = new Hono<Visit>().get('/standing', async (context) => {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const { standing: text, last } = await readStanding(table)
  const language = languageOfDocument(last?.dialogue ?? environment.dialogue(), phrases)
  const documentIn = (one: TextLanguage) => last && standingDocument(text, last.dialogue, one)
  const document = documentIn(language)
  const beside = languageBesideOn(context.req.query('beside'), last?.dialogue ?? { languages: [] }, language)
  const other = beside === undefined ? undefined : documentIn(beside)
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
        <BesideLinks
          languages={last?.dialogue.languages ?? []}
          own={language}
          beside={beside}
          hrefOf={(one) => (one === undefined ? '/standing' : `/standing?beside=${one}`)}
          phrases={phrases}
        />
        <FilesOfDocument
          language={language}
          beside={beside}
          files="/api/standing"
          downloads={phrases.standing.downloads}
          phrases={phrases}
        />
        {other === undefined ? (
          <DocumentArticle document={document} />
        ) : (
          <DocumentBeside pair={besideEachOther(document, other)} />
        )}
      </>
    )
  return answer(context, { title: phrases.standing.title, body, shows: { document, other, consulted } })
})
