import { ConfirmationDecision } from '../../../shared/confirmation/confirmation.ts'
import type { Attribution, Side } from '../../../shared/dialogue.ts'
import type { ConfirmationView } from '../../views/confirmation-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfSide } from './side-name.ts'

type ConfirmationProps = {
  readonly view: ConfirmationView
  readonly phrases: Phrases
  readonly now: Date
}

/** The address of the confirmations of a basket. */
export function confirmationAddress({ round, basket }: Pick<ConfirmationView, 'round' | 'basket'>): string {
  return `/rounds/${round}/confirmations/${basket}`
}

/** Until when a basket may be confirmed, and how long that is. */
export function Until({ view: { closesAt, isOver }, phrases, now }: ConfirmationProps) {
  const { confirmations } = phrases
  return (
    <>
      {isOver ? confirmations.over : confirmations.until}
      {phrases.signs.space}
      <Instant at={closesAt} phrases={phrases} weekday />
      {!isOver && (
        <span class="soft">
          {phrases.signs.opens}
          {phrases.home.left(phrases.span(Date.parse(closesAt) - now.getTime()))}
          {phrases.signs.closes}
        </span>
      )}
    </>
  )
}

/** What became of each acceptance, and where sides are disclosed those that are not settled. */
export function Outcomes({
  view: { outcomes, open = [] },
  sides,
  phrases,
}: Omit<ConfirmationProps, 'now'> & { readonly sides: readonly Side[] }) {
  const { confirmations } = phrases
  const nameOf = (side: string | undefined) =>
    side === undefined ? confirmations.aSide : nameOfSide(side, sides, phrases)
  if (outcomes.length + open.length === 0) return <p>{confirmations.none}</p>
  return (
    <ul>
      {outcomes.map(({ side, outcome, settledAt, endsBasket }) => (
        <li>
          {nameOf(side)}
          {phrases.signs.colon}
          <strong>{confirmations.outcome[outcome]}</strong>
          {phrases.signs.comma}
          <Instant at={settledAt} phrases={phrases} />
          {endsBasket && <strong class="under">{confirmations.ends}</strong>}
        </li>
      ))}
      {open.map((side) => (
        <li>
          {nameOf(side)}
          {phrases.signs.colon}
          {confirmations.stillOpen}
        </li>
      ))}
    </ul>
  )
}

/** What a participant's side is asked, their own answer, and the form to give one. */
export function YourConfirmation({
  view,
  attribution,
  phrases,
}: Omit<ConfirmationProps, 'now'> & { readonly attribution: Attribution }) {
  const { confirmations } = phrases
  const { yours, rules } = view
  if (yours === undefined) return null
  const { decision, state, mayAnswer, isCounted } = yours
  return (
    <section>
      <h2>{confirmations.yours}</h2>
      {state === 'open' && (
        <>
          <p>{confirmations.rule(rules.quorum)}</p>
          <p>
            {confirmations.effect.declined[rules.declined]}
            {phrases.signs.space}
            {confirmations.effect.lapsed[rules.lapsed]}
          </p>
          <p class="soft">{confirmations.whose[attribution]}</p>
        </>
      )}
      {state === 'closed' && <p>{confirmations.closed}</p>}
      {decision !== undefined && (
        <p class="state recorded">
          {confirmations.yourAnswer[decision]}
          {phrases.signs.stop}
          {isCounted !== undefined && confirmations[isCounted ? 'isCounted' : 'notCounted']}
        </p>
      )}
      {state === 'open' && !mayAnswer && <p>{confirmations.notOnRoll}</p>}
      {mayAnswer && <AnswerForm view={view} yours={yours} phrases={phrases} />}
    </section>
  )
}

type AnswerProps = {
  readonly view: ConfirmationView
  readonly yours: NonNullable<ConfirmationView['yours']>
  readonly phrases: Phrases
}

function AnswerForm({ view, yours: { decision, revision }, phrases }: AnswerProps) {
  const { confirmations } = phrases
  const action = `${confirmationAddress(view)}/position`
  return (
    <>
      <form method="post" action={action}>
        <input type="hidden" name="revision" value={String(revision)} />
        <fieldset>
          <legend>{confirmations.decide}</legend>
          {ConfirmationDecision.options.map((choice) => (
            <label class="choice">
              <input type="radio" name="decision" value={choice} required checked={choice === decision} />
              <span>
                {confirmations.decision[choice][0]}
                <small>{confirmations.decision[choice][1]}</small>
              </span>
            </label>
          ))}
        </fieldset>
        <div class="actions">
          <button type="submit">{decision === undefined ? confirmations.record : confirmations.recordAgain}</button>
        </div>
      </form>
      {decision !== undefined && (
        <form method="post" action={action}>
          <input type="hidden" name="revision" value={String(revision)} />
          <div class="actions">
            <button class="quiet" type="submit" name="decision" value="none">
              {confirmations.takeBack}
            </button>
          </div>
        </form>
      )}
    </>
  )
}

const DAYS = [7, 30, 90] as const

/** For facilitators: the form that moves the date. */
export function ExtendConfirmation({ view, phrases }: Pick<ConfirmationProps, 'view' | 'phrases'>) {
  const { confirmations } = phrases
  return (
    <details class="noprint">
      <summary>{confirmations.extend}</summary>
      <p>{confirmations.extendMeans}</p>
      <form method="post" action={`${confirmationAddress(view)}/date`}>
        <input type="hidden" name="from" value={view.closesAt} />
        <label for="days">{confirmations.extendBy}</label>
        <select id="days" name="days">
          {DAYS.map((days) => (
            <option value={String(days)} selected={days === 30}>
              {confirmations.spans[days]}
            </option>
          ))}
        </select>
        <div class="actions">
          <button class="quiet" type="submit">
            {confirmations.extendNow}
          </button>
        </div>
      </form>
    </details>
  )
}
