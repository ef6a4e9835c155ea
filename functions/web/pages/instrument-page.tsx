import { Hono } from 'hono'
import { instrumentBesideSoFar, instrumentSoFar, recordPartsSoFar } from '../../documents/instrument-so-far.ts'
import { Refused } from '../../platform/refusal.ts'
import { findRound } from '../../store/rounds.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import { BesideLinks, languageBesideOn } from '../pieces/beside-links.tsx'
import { DocumentArticle, DocumentBeside } from '../pieces/document-article.tsx'
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
  const beside = languageBesideOn(context.req.query('beside'), round.dialogue, language)
  const [shown, recordParts] = await Promise.all([
    beside === undefined
      ? instrumentSoFar(table, round, { language, changes })
      : instrumentBesideSoFar(table, round, { language, beside, changes }),
    recordPartsSoFar(table, round),
  ])
  const documents = shown.map((one) => ('first' in one ? one.first : one))
  const hrefOf = (asked: { readonly changes: boolean; readonly beside: string | undefined }) => {
    const query = new URLSearchParams({
      ...(asked.changes && { changes: '1' }),
      ...(asked.beside !== undefined && { beside: asked.beside }),
    })
    return `/rounds/${number}/instrument${query.size > 0 ? `?${query}` : ''}`
  }
  const body = (
    <>
      <p class="actions">
        <a href={hrefOf({ changes: !changes, beside })}>{phrases.instrument[changes ? 'clean' : 'changes']}</a>
        <a href={`/rounds/${number}/concordance`}>{phrases.concordance.link}</a>
      </p>
      <BesideLinks
        {...{ languages, beside, phrases }}
        own={language}
        hrefOf={(other) => hrefOf({ changes, beside: other })}
      />
      <DocumentsOfRound {...{ round: number, documents, languages, language, beside, changes, recordParts, phrases }} />
      {shown.map((one) => ('first' in one ? <DocumentBeside pair={one} /> : <DocumentArticle document={one} />))}
    </>
  )
  return answer(context, {
    title: phrases.round[round.status === 'published' ? 'instrument' : 'textSoFar'],
    body,
    shows: shown,
  })
})
