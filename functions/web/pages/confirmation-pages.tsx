import { Hono } from 'hono'
import { KeptConfirmationDecision } from '../../../shared/confirmation/confirmation.ts'
import { inLanguage } from '../../../shared/localized-text.ts'
import { DAY_MS } from '../../../shared/moment.ts'
import { languageOfTexts } from '../../../shared/spoken.ts'
import { answerConfirmation } from '../../actions/answer-confirmation.ts'
import { extendConfirmation } from '../../actions/move-confirmation-date.ts'
import { Refused } from '../../platform/refusal.ts'
import { logRefusal } from '../../platform/security-log.ts'
import { frozenRound } from '../../store/rounds.ts'
import { seeConfirmation, seeConfirmations } from '../../views/see-confirmations.ts'
import { answer } from '../frame/answer.tsx'
import { type Page, type Visit, visitorOf } from '../frame/visitor.ts'
import {
  confirmationAddress,
  ExtendConfirmation,
  Outcomes,
  Until,
  YourConfirmation,
} from '../pieces/confirmation-body.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'
import { typedIn } from '../pieces/typed-values.tsx'

const AT = '/rounds/:round/confirmations/:basket'

/** The pages of confirmations: all of them, and that of one basket with the form to answer. */
export const confirmations = new Hono<Visit>()
  .get('/confirmations', async (context) => {
    const { table, now } = context.get('dependencies')
    const phrases = context.get('phrases')
    const all = await seeConfirmations(table, visitorOf(context), now)
    const rules = await Promise.all(all.map(({ round }) => frozenRound(table, round)))
    const body = (
      <>
        <h1>{phrases.confirmations.title}</h1>
        <p>{all.length === 0 ? phrases.confirmations.nothing : phrases.confirmations.means}</p>
        {all.map((view, index) => (
          <article>
            <h2>
              <a href={confirmationAddress(view)}>
                <Localized text={view.title} phrases={phrases} />
              </a>
            </h2>
            <p class="soft">{phrases.confirmations.inRound(view.round)}</p>
            <p>
              <Until view={view} phrases={phrases} now={now} />
            </p>
            <Outcomes view={view} sides={rules[index]?.dialogue.sides ?? []} phrases={phrases} />
          </article>
        ))}
      </>
    )
    return answer(context, { title: phrases.confirmations.title, body, shows: all })
  })
  .get(AT, (context) => show(context, placeIn(context)))
  .post(`${AT}/position`, async (context) => {
    const place = placeIn(context)
    const typed = await typedIn(context.req)
    const { table, now } = context.get('dependencies')
    try {
      const decision = KeptConfirmationDecision.safeParse(typed['decision'])
      if (!decision.success || !/^\d{1,3}$/.test(typed['revision'] ?? '')) {
        throw new Refused('malformed', 'the form carries no answer')
      }
      const given = { decision: decision.data, seen: Number(typed['revision']) }
      const receipt = await answerConfirmation(table, visitorOf(context), place, given, now)
      const done = receipt.decision === 'none' ? '?done=taken-back' : `?done=${receipt.digest}`
      return context.redirect(`${confirmationAddress(place)}${done}`, 303)
    } catch (error) {
      return showRefused(context, place, error)
    }
  })
  .post(`${AT}/date`, async (context) => {
    const place = placeIn(context)
    const typed = await typedIn(context.req)
    const [from, days] = [Date.parse(typed['from'] ?? ''), Number(typed['days'])]
    const { table, now } = context.get('dependencies')
    try {
      if (!Number.isFinite(from) || !(days > 0 && days <= 366)) throw new Refused('malformed', 'no such date')
      // The form names the date it moves from, so a repeated request moves the date once.
      const closesAt = new Date(from + days * DAY_MS).toISOString()
      await extendConfirmation(table, visitorOf(context), place, closesAt, now)
      return context.redirect(`${confirmationAddress(place)}?moved=1`, 303)
    } catch (error) {
      return showRefused(context, place, error)
    }
  })

function placeIn(context: Page): { readonly round: number; readonly basket: string } {
  const { round = '', basket = '' } = context.req.param() as { round?: string; basket?: string }
  if (!/^[1-9]\d{0,5}$/.test(round)) throw new Refused('no-such-round', `there is no round ${round}`)
  return { round: Number(round), basket }
}

/** Shows the page again, with what was refused above it. */
function showRefused(context: Page, place: ReturnType<typeof placeIn>, error: unknown): Promise<Response> {
  if (!(error instanceof Refused) || [400, 401, 403, 404].includes(error.status)) throw error
  logRefusal(error.code)
  const [title, advice] = context.get('phrases').refusal[error.code]
  return show(context, place, { title, advice, status: error.status })
}

type Trouble = { readonly title: string; readonly advice: string; readonly status: number }

async function show(context: Page, place: ReturnType<typeof placeIn>, trouble?: Trouble): Promise<Response> {
  const { table, now } = context.get('dependencies')
  const phrases = context.get('phrases')
  const { confirmations } = phrases
  const visitor = visitorOf(context)
  const view = await seeConfirmation(table, visitor, place, now)
  const rules = (await frozenRound(table, view.round))?.dialogue
  const done = trouble === undefined ? context.req.query('done') : undefined
  const title = confirmations.titleOf(inLanguage(view.title, languageOfTexts(phrases)).words)
  const body = (
    <>
      <h1>{title}</h1>
      {trouble !== undefined && (
        <div class="mistake" role="alert" tabindex={-1}>
          <h2>{trouble.title}</h2>
          <p>{trouble.advice}</p>
        </div>
      )}
      {done !== undefined && <Done done={done} reading={view.reading} context={context} />}
      {context.req.query('moved') === '1' && (
        <p class="notice" role="status">
          {confirmations.moved}
        </p>
      )}
      <p>{confirmations.means}</p>
      {view.yours?.state !== 'settled' && (
        <p>
          <Until view={view} phrases={phrases} now={now} />
        </p>
      )}
      <p class="soft">
        {confirmations.inRound(view.round)}
        {phrases.signs.stop}
        <a href={`/rounds/${view.round}/instrument`}>{confirmations.instrument}</a>
      </p>
      <YourConfirmation view={view} attribution={rules?.attribution ?? 'none'} phrases={phrases} />
      <section>
        <h2>{confirmations.outcomes}</h2>
        <Outcomes view={view} sides={rules?.sides ?? []} phrases={phrases} />
      </section>
      {visitor.role === 'facilitator' && !view.isOver && <ExtendConfirmation view={view} phrases={phrases} />}
      <p class="noprint">
        <a href="/confirmations">{confirmations.link}</a>
      </p>
    </>
  )
  const status = (trouble?.status ?? 200) as 200 | 409 | 422
  return answer(context, { title, body, status, address: confirmationAddress(place), shows: { view, trouble } })
}

/** That an answer was recorded, with its receipt, or taken back. */
function Done({ done, reading, context }: { readonly done: string; readonly reading: string; readonly context: Page }) {
  const { confirmations, signs } = context.get('phrases')
  return (
    <div class="notice" role="status">
      <p>{done === 'taken-back' ? confirmations.takenBack : confirmations.recorded}</p>
      {/^[0-9a-f]{64}$/.test(done) && (
        <p class="note">
          {confirmations.receipt}
          {signs.colon}
          <a href={`/readings/${reading}/receipts/${done}`}>
            <code>{done}</code>
          </a>
        </p>
      )}
    </div>
  )
}
