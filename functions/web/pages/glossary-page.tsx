import { Hono } from 'hono'
import { languagesOf } from '../../../shared/localized-text.ts'
import type { Proposal, ProposalBody } from '../../../shared/proposal.ts'
import { isSettled } from '../../../shared/reading.ts'
import { Scope } from '../../../shared/stages/terms.ts'
import { haveOneHeading } from '../../../shared/standing/one-heading.ts'
import { standingIn } from '../../../shared/standing/roots.ts'
import type { StandingDefinition, StandingTopic } from '../../../shared/standing/standing-text.ts'
import { readStanding } from '../../record/read-standing.ts'
import { readReadings } from '../../store/readings.ts'
import { runningRound } from '../../store/rounds.ts'
import { readTexts } from '../../store/settlements.ts'
import type { Table } from '../../store/table.ts'
import { answer } from '../frame/answer.tsx'
import type { Visit } from '../frame/visitor.ts'
import { NotInLine } from '../pieces/not-in-line.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'

/** The terms the dialogue has defined, its scope ledger, and the words the pages use. */
export const glossary = new Hono<Visit>().get('/glossary', async (context) => {
  const phrases = context.get('phrases')
  const { table } = context.get('dependencies')
  const [texts, running] = await Promise.all([agreedTerms(table), runningRound(table)])
  const definitions = ofKind(texts, 'definition')
  const topics = ofKind(texts, 'topic')
  const body = (
    <>
      <h1>{phrases.glossary.title}</h1>
      <h2>{phrases.glossary.agreed}</h2>
      {definitions.length === 0 ? (
        <p>{phrases.glossary.noneAgreed}</p>
      ) : (
        <p>
          <a href={running === undefined ? '/standing/concordance' : `/rounds/${running.round}/concordance`}>
            {phrases.concordance.link}
          </a>
        </p>
      )}
      <dl>
        {definitions.map(({ body: { term, definition }, outOfLine }) => (
          <>
            <dt>
              <strong>
                <Localized text={term} phrases={phrases} short />
              </strong>
            </dt>
            <dd class="text">
              <Localized text={definition} phrases={phrases} />
              <NotInLine outOfLine={outOfLine} languages={languagesOf(definition)} phrases={phrases} />
            </dd>
          </>
        ))}
      </dl>
      <h2>{phrases.glossary.scope}</h2>
      {topics.length === 0 && <p>{phrases.glossary.noScope}</p>}
      {Scope.options.map((scope) => {
        const within = topics.filter(({ body: topic }) => topic.scope === scope)
        return within.length === 0 ? null : (
          <>
            <h3>{phrases.table.scope[scope]}</h3>
            <dl>
              {within.map(({ body: { topic, reason }, outOfLine }) => (
                <>
                  <dt>
                    <Localized text={topic} phrases={phrases} short />
                  </dt>
                  <dd class="text">
                    <Localized text={reason} phrases={phrases} />
                    <NotInLine outOfLine={outOfLine} languages={languagesOf(reason)} phrases={phrases} />
                  </dd>
                </>
              ))}
            </dl>
          </>
        )
      })}
      <h2>{phrases.glossary.words}</h2>
      <dl>
        {phrases.glossary.entries.map(([word, meaning]) => (
          <>
            <dt>
              <strong>{word}</strong>
            </dt>
            <dd>{meaning}</dd>
          </>
        ))}
      </dl>
    </>
  )
  return answer(context, { title: phrases.glossary.title, body, shows: [texts, running?.round] })
})

function ofKind<Kind extends ProposalBody['kind']>(texts: readonly Term[], kind: Kind) {
  return texts.flatMap(({ body, outOfLine }) =>
    body.kind === kind ? [{ body: body as Extract<ProposalBody, { kind: Kind }>, outOfLine }] : [],
  )
}

type Term = Pick<Proposal, 'body' | 'outOfLine'>

/** The terms and topics that stand, with those that the running round has agreed on in their place or beside them. */
async function agreedTerms(table: Table): Promise<readonly Term[]> {
  const [{ standing }, agreed] = await Promise.all([readStanding(table), agreedInRunningRound(table)])
  const stand = [...standing.definitions, ...standing.topics].filter(({ ended }) => ended === undefined)
  return [...stand.filter((term) => !agreed.some((one) => takesThePlaceOf(term, one))), ...agreed]
}

/** Whether a text that the running round agreed on takes the place of a term that stands: its amendment, or one on the same term. */
function takesThePlaceOf(
  { id, body }: Pick<StandingDefinition | StandingTopic, 'id' | 'body'>,
  agreed: Agreed,
): boolean {
  return standingIn(agreed.competes) === id || haveOneHeading(body, agreed.body)
}

type Agreed = Pick<Proposal, 'body' | 'outOfLine' | 'competes'>

async function agreedInRunningRound(table: Table): Promise<readonly Agreed[]> {
  const round = await runningRound(table)
  if (round === undefined) return []
  const settled = (await readReadings(table, round.round)).filter((one) => one.stage === 'terms').filter(isSettled)
  const agreed = await Promise.all(
    settled.map(async (reading) => {
      const texts = await readTexts(table, reading, round)
      return texts.filter(({ id }) => reading.settlement.agreed.includes(id))
    }),
  )
  return agreed.flat()
}
