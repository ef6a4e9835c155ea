import { Hono } from 'hono'
import { instrumentSoFar, recordPartsSoFar } from '../../documents/instrument-so-far.ts'
import { Refused } from '../../platform/refusal.ts'
import { findRound } from '../../store/rounds.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import { DocumentArticle } from '../pieces/document-article.tsx'
import { DocumentsOfRound } from '../pieces/documents-of-round.tsx'
import { languageOfDocument } from '../pieces/language-of-document.ts'
import { numberOf } from './round-pages.tsx'

/** The instrument's page: the text so far, clean or with changes, and links to the files. */
export const instrument = new Hono<Visit>().get('/rounds/:round/instrument', async (context) => {
  const phrases = context.get('phrases')
  const number = numberOf(context.req.param('round'))
  const { table } = context.get('dependencies')
  const round = await findRound(table, number)
  if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)

  const { languages } = round.dialogue
  const language = languageOfDocument(round.dialogue, phrases)
  const changes = context.req.query('changes') !== undefined
  const [documents, recordParts] = await Promise.all([
    instrumentSoFar(table, round, { language, changes }),
    recordPartsSoFar(table, round),
  ])
  const here = `/rounds/${number}/instrument`
  const body = (
    <>
      <p class="actions">
        {changes ? (
          <a href={here}>{phrases.instrument.clean}</a>
        ) : (
          <a href={`${here}?changes=1`}>{phrases.instrument.changes}</a>
        )}
        <a href={`/rounds/${number}/concordance`}>{phrases.concordance.link}</a>
      </p>
      <DocumentsOfRound {...{ round: number, documents, languages, language, changes, recordParts, phrases }} />
      {documents.map((document) => (
        <DocumentArticle document={document} />
      ))}
    </>
  )
  return answer(context, {
    title: phrases.round[round.status === 'published' ? 'instrument' : 'textSoFar'],
    body,
    shows: documents,
  })
})
