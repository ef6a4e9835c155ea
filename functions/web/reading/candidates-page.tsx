import { Hono } from 'hono'
import { askForDrafts } from '../../actions/ask-for-drafts.ts'
import { seeCandidatesPage, seeMediatorsBrief } from '../../views/see-candidates.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { Matter } from './candidate-cards.tsx'
import { ModelDrafts } from './drafts-of-model.tsx'

/** The page where facilitators read what mediators drafted for the brackets of a settled reading. */
export const candidates = new Hono<Visit>()
  .get('/readings/:reading/candidates', (context) => showCandidates(context))
  .post('/readings/:reading/candidates', async (context) => {
    const id = context.req.param('reading')
    const { table, drafting, now } = context.get('dependencies')
    const visitor = visitorOf(context)
    await askForDrafts(table, drafting, visitor, await seeMediatorsBrief(table, visitor, id, now), now)
    return context.redirect(`/readings/${id}/candidates#model`, 303)
  })

async function showCandidates(context: Page): Promise<Response> {
  const id = context.req.param('reading') ?? ''
  const phrases = context.get('phrases')
  const words = phrases.candidates
  const { table, now } = context.get('dependencies')
  const seen = await seeCandidatesPage(table, visitorOf(context), id, now)
  const { view, basket, mediation } = seen
  const drafts = mediation.matters.flatMap((matter) => matter.candidates)
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={`/readings/${id}`}>{nameOfReading(view, [basket], phrases)}</a>
      </p>
      <p>{words.means}</p>
      <p class="note">{words.embedded}</p>
      {mediation.matters.length === 0 && <p>{words.nothing}</p>}
      {drafts.length > 0 && seen.next === undefined && <p class="notice">{words.noReading}</p>}
      {mediation.matters.map((matter, index) => (
        <Matter {...seen} matter={matter} number={index + 1} mayMeet={words.mayMeet} phrases={phrases} />
      ))}
      {mediation.model !== undefined && <ModelDrafts {...seen} model={mediation.model} phrases={phrases} />}
      <div class="actions">
        <a href={`/readings/${id}`}>{words.back}</a>
      </div>
    </>
  )
  const isLive = mediation.model?.state === 'drafting'
  return answer(context, { title: words.title, body, address: `/readings/${id}/candidates`, shows: seen, isLive })
}
