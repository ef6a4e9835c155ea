import { Hono } from 'hono'
import { memoDocument } from '../../../shared/memo/memo-document.ts'
import * as environment from '../../environment/environment.ts'
import { seeMemo } from '../../views/see-memo.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import { DocumentWithForms } from '../pieces/document-with-forms.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'

/** The page of the memorandum of the visitor's delegation, and its files. */
export const memo = new Hono<Visit>().get('/memo', async (context) => {
  const phrases = context.get('phrases')
  const { table, now } = context.get('dependencies')
  const facts = await seeMemo(table, environment.dialogue(), visitorOf(context), now)
  const document = memoDocument(facts, languageOfDocument(facts.dialogue, phrases))
  return answer(context, {
    title: phrases.side.memo,
    body: (
      <>
        <p class="soft noprint">{phrases.side.memoMeans}</p>
        <DocumentWithForms
          document={document}
          files="/api/memo"
          downloads={phrases.side.memoDownloads}
          phrases={phrases}
        />
      </>
    ),
    // Not its date, which has the time of the request.
    shows: document.blocks,
  })
})
