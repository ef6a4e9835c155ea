import { Hono } from 'hono'
import { makeStatement } from '../../actions/make-statement.ts'
import { setStatementAside } from '../../actions/set-statement-aside.ts'
import { Refused, type StoredReceipt } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { seeFloorPage } from '../../views/see-floor-page.ts'
import { mistakeLines } from '../forms/form-mistakes.ts'
import { reasonIn, statementIn } from '../forms/read-statement-form.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import { changesSaid } from '../pieces/changes-said.ts'
import { LastCallGiven } from '../pieces/last-call-given.tsx'
import { LookUpLinks } from '../pieces/look-up-links.tsx'
import { nameOfReading } from '../pieces/name-of-reading.ts'
import { changedIn, type Typed, TypedTexts, textsOf, typedIn } from '../pieces/typed-values.tsx'
import { SetAsideForm, StatementForm } from './floor-form.tsx'
import { StatementList } from './floor-statements.tsx'
import { ProposalHeading, ProposalText } from './proposal-text.tsx'
import { addressOfFloor, addressOfReading, addressOfText } from './reading-address.ts'

/** The page of the floor of a reading, on one text or on the reading as a whole, and its forms. */
export const floor = new Hono<Visit>()
  .get('/readings/:reading/statements', (context) => showFloor(context, context.req.query()))
  .post('/readings/:reading/statements', async (context) => {
    const typed = await typedIn(context.req)
    const understood = statementIn(typed, context.get('phrases'))
    if ('mistakes' in understood) return showFloor(context, typed, { typed, lines: understood.mistakes })
    const { key = '' } = typed
    try {
      if (key === '') throw new Refused('malformed', 'the form carries no key')
      const { table, now } = context.get('dependencies')
      const request = { ...understood.content, reading: context.req.param('reading'), key }
      const { id } = await makeStatement(table, visitorOf(context), request, now)
      return await backToFloor(context, typed, { made: '1', done: key }, id)
    } catch (error) {
      return showRefused(context, typed, error)
    }
  })
  .post('/readings/:reading/statements/:statement/setting-aside', async (context) => {
    const { reading, statement } = context.req.param()
    const typed = await typedIn(context.req)
    const understood = reasonIn(typed, context.get('phrases'))
    if ('mistakes' in understood) return showFloor(context, typed, { typed, statement, lines: understood.mistakes })
    try {
      const { table, now } = context.get('dependencies')
      await setStatementAside(table, visitorOf(context), { reading, statement, reason: understood.content }, now)
      return await backToFloor(context, typed, { aside: '1', done: typed['key'] ?? '' }, statement)
    } catch (error) {
      return showRefused(context, typed, error, statement)
    }
  })

/** A form that was refused, with what was typed. */
type Trouble = {
  readonly typed: Typed
  /** The statement that was to be set aside; otherwise a statement was to be made. */
  readonly statement?: string | undefined
  readonly title?: string
  readonly lines: readonly string[]
  readonly status?: Refused['status']
  readonly stored?: StoredReceipt | undefined
}

async function showFloor(context: Page, { on: asked, answers, ...query }: Typed, trouble?: Trouble): Promise<Response> {
  const id = context.req.param('reading') ?? ''
  const phrases = context.get('phrases')
  const words = phrases.floor
  const { table, now } = context.get('dependencies')
  const page = await seeFloorPage(table, visitorOf(context), id, now)
  const { view, floor: seen, dialogue, basket } = page
  const on = view.proposals.find((one) => one.id === asked)
  const statements = seen.statements.filter(({ proposal }) => proposal === on?.id)
  const question = statements.find(
    (one) => one.id === answers && one.kind === 'question' && !one.notYet && !one.setAside,
  )
  const isThere = trouble?.statement === undefined ? seen.may.make : seen.may.setAside
  const name = nameOfReading(view, [basket], phrases)
  const said = query['made'] !== undefined ? words.made : query['aside'] !== undefined ? words.asideNow : undefined
  const body = (
    <>
      {trouble !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{trouble.title ?? phrases.refusal.invalid[0]}</h2>
          {trouble.lines.map((line) => (
            <p>{line}</p>
          ))}
          <LookUpLinks stored={trouble.stored} phrases={phrases} />
        </div>
      )}
      <h1>{words.title}</h1>
      <LastCallGiven reading={view} phrases={phrases} />
      <p>
        <a href={on === undefined ? addressOfReading(id, {}, 'floor') : addressOfText(id, on.id)}>
          {words.back}
          {phrases.signs.colon}
          {name}
        </a>
      </p>
      {trouble === undefined && said !== undefined && (
        <p class="notice" data-said="" tabindex={-1}>
          {[said, ...changesSaid(query['cleaned'], phrases)].join(phrases.signs.space)}
        </p>
      )}
      <h2>
        {on === undefined ? (
          words.onReading
        ) : (
          <ProposalHeading body={on.body} sides={dialogue.sides} phrases={phrases} />
        )}
      </h2>
      {on !== undefined && <ProposalText body={on.body} sides={dialogue.sides} phrases={phrases} />}
      <p class="note">{words.what}</p>
      {statements.length === 0 && <p>{words.nothing}</p>}
      <StatementList
        statements={statements}
        dialogue={dialogue}
        phrases={phrases}
        after={(statement) => (
          <>
            {seen.may.make &&
              statement.kind === 'question' &&
              !statement.notYet &&
              statement.setAside === undefined && (
                <p>
                  <a href={`${addressOfFloor(id, { on: on?.id, answers: statement.id })}#say`}>{words.answer}</a>
                </p>
              )}
            {seen.may.setAside && statement.setAside === undefined && (
              <SetAsideForm
                floor={seen}
                statement={statement}
                dialogue={dialogue}
                phrases={phrases}
                typed={trouble?.statement === statement.id ? trouble.typed : undefined}
              />
            )}
          </>
        )}
      />
      <StatementForm
        floor={seen}
        on={on}
        question={question}
        dialogue={dialogue}
        phrases={phrases}
        typed={trouble?.statement === undefined ? trouble?.typed : undefined}
      />
      {trouble !== undefined && !isThere && (
        <TypedTexts written={textsOf(trouble.typed)} phrases={phrases} wasRefused={trouble.stored === undefined} />
      )}
      {view.status !== 'open' && <span data-over={id} />}
    </>
  )
  const { next: _, ...shown } = seen
  return answer(context, {
    title: `${words.title}${phrases.signs.colon}${name}`,
    body,
    address: addressOfFloor(id, { on: on?.id, answers: question?.id }),
    isLive: view.status !== 'settled',
    draftKey: page.draftKey,
    ...(trouble === undefined ? { shows: { view, shown } } : { status: trouble.status ?? 422 }),
  })
}

function showRefused(context: Page, typed: Typed, error: unknown, statement?: string): Promise<Response> {
  if (!(error instanceof Refused) || [401, 404].includes(error.status)) throw error
  logRefusal(error.code)
  const phrases = context.get('phrases')
  const [title, advice] = phrases.refusal[error.code]
  const { key: _, ...withoutKey } = typed
  return showFloor(context, typed, {
    typed: error.code === 'idempotency-key-reused' || error.code === 'malformed' ? withoutKey : typed,
    statement,
    title,
    lines: [...mistakeLines(error, phrases), advice],
    status: error.status,
    stored: error.stored,
  })
}

async function backToFloor(
  context: Page,
  { on }: Typed,
  query: Readonly<Record<string, string>>,
  statement: string,
): Promise<Response> {
  const changed = await changedIn(context.req)
  const asked = new URLSearchParams({
    ...(on !== undefined && on !== '' && { on }),
    ...query,
    ...(changed.length > 0 && { cleaned: changed.join(' ') }),
  })
  return context.redirect(`/readings/${context.req.param('reading')}/statements?${asked}#s-${statement}`, 303)
}
