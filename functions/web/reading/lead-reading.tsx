import { disclosesNames } from '../../../shared/disclosure/attribution.ts'
import type { ChairedView } from '../../views/motion-view.ts'
import type { Turnout as TurnoutOfSide } from '../../views/turnout-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { heardInWords } from '../pieces/heard-in-words.ts'
import { CurrentMotion } from '../pieces/motion-panel.tsx'
import { Names } from '../pieces/names.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { isUnderSilence } from '../pieces/silence-notice.tsx'
import { NobodyHasSeen } from './appearing-texts.tsx'
import { LackingTexts } from './lacking-texts.tsx'
import { LeadLastCall } from './lead-last-call.tsx'
import type { ReadingProps } from './reading-props.ts'
import { LeadSilence, SilenceEnds } from './reading-under-silence.tsx'
import { quorumNotMet, whereItLeads } from './what-closing-does.tsx'

const HOURS = [1, 6, 24, 72, 168] as const

/** What a facilitator sees of a reading that is not settled: turnout and the forms to decide, never positions. */
export function LeadReading(props: ReadingProps) {
  const { view, phrases } = props
  if (view.turnout === undefined) return null
  return (
    <section id="lead">
      <h2>{phrases.lead.title}</h2>
      <Turnout {...props} />
      {view.shareReached && <p class="notice">{phrases.lead.shareReached}</p>}
      {view.lastCall === undefined && (view.may.advance.length > 0 || view.chaired !== undefined) && (
        <Extend {...props} />
      )}
      {view.may.order && (
        <p class="noprint">
          <a href={`/readings/${view.id}/order`}>{phrases.order.link}</a>
        </p>
      )}
      {view.may.chairsTexts && (
        <p class="noprint">
          <a href={`/readings/${view.id}/chairs-texts`}>{phrases.chairsTexts.link}</a>
        </p>
      )}
      <LeadSilence {...props} />
      {view.status === 'open' && <LeadLastCall {...props} />}
      {view.lastCall === undefined && view.chaired !== undefined && <CloseTogether {...props} chaired={view.chaired} />}
      {view.chaired === undefined && view.may.advance.length > 0 && <Close {...props} />}
    </section>
  )
}

function Turnout({ view, dialogue, phrases }: ReadingProps) {
  const { lead, silence } = phrases
  const isNamed = disclosesNames(dialogue.attribution)
  if (isUnderSilence(view)) {
    return (
      <p class="note">
        {silence.nobodySees}
        {phrases.signs.space}
        {silence.noQuorum}
      </p>
    )
  }
  return (
    <>
      <h3>{lead.turnout}</h3>
      <section class="wide" tabindex={0} aria-label={lead.turnout}>
        <table>
          <thead>
            <tr>
              <th scope="col">{lead.side}</th>
              <th scope="col">{lead.heardHead}</th>
              {isNamed && <th scope="col">{lead.unheard}</th>}
            </tr>
          </thead>
          <tbody>
            {view.turnout?.map((turnout) => (
              <tr>
                <th scope="row">{nameOfSide(turnout.side, dialogue.sides, phrases)}</th>
                <td>
                  {heardInWords(turnout, phrases)}
                  {turnout.quorum > 0 && (
                    <small>
                      {phrases.signs.opens}
                      {lead.quorum.needed(turnout.quorum)}
                      {phrases.signs.closes}
                    </small>
                  )}
                </td>
                {isNamed && <td>{unheardOf(turnout, phrases)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="note">{lead.counted[dialogue.attribution]}</p>
    </>
  )
}

function unheardOf({ unheard = [] }: TurnoutOfSide, { lead, signs }: Phrases) {
  return unheard.length === 0 ? lead.everybody : <Names names={unheard.map(({ name }) => name)} between={signs.names} />
}

function Extend({ view, phrases }: ReadingProps) {
  const { lead } = phrases
  return (
    <details class="noprint">
      <summary>{lead.extend}</summary>
      <form method="post" action={`/readings/${view.id}/deadline`}>
        <input type="hidden" name="from" value={view.closesAt} />
        <label for="hours">{lead.extendBy}</label>
        <select id="hours" name="hours">
          {HOURS.map((hours) => (
            <option value={String(hours)} selected={hours === 24}>
              {lead.spans[hours]}
            </option>
          ))}
        </select>
        <div class="actions">
          <button class="quiet" type="submit">
            {lead.extendNow}
          </button>
        </div>
      </form>
    </details>
  )
}

/** For dialogues with co-chairs: the current motion, and the form to propose one or to replace it. */
function CloseTogether(props: ReadingProps & { readonly chaired: ChairedView }) {
  const { view, chaired, dialogue, phrases } = props
  const { coChairs } = phrases
  return (
    <>
      <CurrentMotion
        chaired={chaired}
        action={`/readings/${view.id}/advance`}
        consentAt={{
          action: `/readings/${view.id}/advance`,
          fields: { notice: chaired.standing?.notice ?? 'now', calledOff: String(view.calledOff ?? 0) },
        }}
        means={(act) => whereItLeads(act, props)}
        sides={dialogue.sides}
        phrases={phrases}
      />
      {chaired.yourSide === undefined && <p class="note">{coChairs.notYours}</p>}
      {chaired.yourSide !== undefined && chaired.standing === undefined && <Close {...props} />}
      {chaired.yourSide !== undefined &&
        view.may.advance.some((one) => one !== chaired.standing?.act || one === 'silence') &&
        chaired.standing !== undefined && (
          <details>
            <summary>{coChairs.moveElse}</summary>
            <Close {...props} />
          </details>
        )}
    </>
  )
}

function Close(props: ReadingProps) {
  const { view, dialogue, phrases, givenBack } = props
  const { lead, coChairs } = phrases
  const standing = view.chaired?.standing
  // A motion for silence with another end is a different motion.
  const decisions = view.may.advance.filter((one) => one !== standing?.act || one === 'silence')
  const typed = givenBack?.form === 'advance' ? givenBack.typed : {}
  const withoutQuorum = quorumNotMet(props)
  return (
    <form method="post" action={`/readings/${view.id}/advance`}>
      <input type="hidden" name="calledOff" value={String(view.calledOff ?? 0)} />
      {view.chaired !== undefined && <input type="hidden" name="motion" value={String(standing?.motion ?? 0)} />}
      <fieldset>
        <legend>{lead.close}</legend>
        {withoutQuorum !== undefined && <p class="notice">{withoutQuorum}</p>}
        {dialogue.heardBeforeClosing !== undefined && !isUnderSilence(view) && (
          <p class="note">{lead.heardFirst(dialogue.heardBeforeClosing)}</p>
        )}
        <LackingTexts {...props} />
        <NobodyHasSeen {...props} />
        {decisions.map((decision) => (
          <label class="choice">
            <input type="radio" name="decision" value={decision} required checked={typed['decision'] === decision} />
            <span>
              {lead.decision[decision]}
              <small>{whereItLeads(decision, props)}</small>
            </span>
          </label>
        ))}
        {decisions.includes('silence') && <SilenceEnds until={typed['until']} phrases={phrases} />}
      </fieldset>
      <div class="actions">
        <button type="submit">{view.chaired === undefined ? lead.closeNow : coChairs.move}</button>
        <span class="note">
          {view.chaired === undefined ? lead.cannotUndo : coChairs.together}
          {standing !== undefined && `${phrases.signs.space}${coChairs.replaces}`}
        </span>
      </div>
    </form>
  )
}
