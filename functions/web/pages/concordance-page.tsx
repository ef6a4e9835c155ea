import type { Context } from 'hono'
import { Hono } from 'hono'
import { type Concordance, differencesIn } from '../../../shared/concordance/concordance.ts'
import { Refused } from '../../platform/refusal.ts'
import { findRound } from '../../store/rounds.ts'
import { seeConcordance } from '../../views/see-concordance.ts'
import { seeStandingConcordance } from '../../views/see-standing-concordance.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import { TermTable } from '../pieces/term-table.tsx'
import { numberOf } from './round-pages.tsx'

/** The pages of the concordances: which clauses use each defined term in each language, in a round and in what stands. */
export const concordances = new Hono<Visit>()
  .get('/rounds/:round/concordance', async (context) => {
    const { table } = context.get('dependencies')
    const number = numberOf(context.req.param('round'))
    const round = await findRound(table, number)
    if (round === undefined) throw new Refused('no-such-round', `there is no round ${number}`)
    const phrases = context.get('phrases')
    const back = {
      to: `/rounds/${number}/instrument`,
      name: phrases.round[round.publishedAt === undefined ? 'textSoFar' : 'instrument'],
    }
    return show(context, await seeConcordance(table, number), back)
  })
  .get('/standing/concordance', async (context) => {
    const back = { to: '/standing', name: context.get('phrases').standing.title }
    return show(context, await seeStandingConcordance(context.get('dependencies').table), back)
  })

function show(
  context: Context<Visit>,
  found: Concordance,
  back: { readonly to: string; readonly name: string },
): Promise<Response> {
  const phrases = context.get('phrases')
  const { concordance: words } = phrases
  const { terms, clauses } = found
  const body = (
    <>
      <h1>{words.title}</h1>
      <p>
        <a href={back.to}>{back.name}</a>
      </p>
      <p>{words.means}</p>
      <p class="soft">{words.method}</p>
      {terms.length === 0 && <p>{words.noTerms}</p>}
      {clauses.length === 0 && <p>{words.noClauses}</p>}
      {terms.length > 0 && clauses.length > 0 && (
        <p>
          <strong>{words.differences(differencesIn(found))}</strong>
        </p>
      )}
      {terms.map((term) => (
        <TermTable term={term} clauses={clauses} phrases={phrases} />
      ))}
    </>
  )
  return answer(context, { title: words.title, body, shows: found })
}
