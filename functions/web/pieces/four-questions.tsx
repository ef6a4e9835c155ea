import type { Role } from '../../../shared/participant.ts'
import type { DialogueView } from '../../views/dialogue-view.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfReading } from './name-of-reading.ts'
import { isUnderSilence, SilenceExplained } from './silence-notice.tsx'

/** Who can act while no reading is open. */
function whoActsNow({ round }: DialogueView, { home, coChairs, witnesses }: Phrases): string {
  if (round?.awaits === 'co-chairs') return coChairs.awaits
  if (round?.awaits === 'witnesses') return witnesses.mayAct
  return round?.status === 'running' ? home.mayActWait : home.mayActStart
}

/** What the visitor can do while a reading is open. Before anything else, a last call has to be called off. */
function whatYouCanDo({ open, coChairs: together }: DialogueView, role: Role, phrases: Phrases): string {
  const { home, coChairs, lastCall, signs } = phrases
  if (role !== 'facilitator') return home.mayActYou[role]
  const called = open.filter((reading) => reading.lastCall !== undefined).length
  const readBy = together ? 'co-chairs' : 'facilitators'
  if (called === open.length) return lastCall.mayAct[readBy]
  const usual = together ? coChairs.mayAct : home.mayActYou.facilitator
  return called === 0 ? usual : `${usual}${signs.space}${lastCall.callOffFirst}`
}

type QuestionsProps = {
  readonly view: DialogueView
  readonly role: Role
  readonly phrases: Phrases
  readonly now: Date
}

/** What is agreed, what is open, who can act, and until when. */
export function FourQuestions({ view, role, phrases, now }: QuestionsProps) {
  const { home } = phrases
  const { readings = [], baskets = [] } = view.round ?? {}
  const first = view.open.toSorted((one, other) => one.until.localeCompare(other.until))[0]
  return (
    <div class="four">
      <section>
        <h2>{home.agreed}</h2>
        <Agreed agreed={view.agreed} readings={readings} baskets={baskets} phrases={phrases} />
      </section>
      <section>
        <h2>{home.open}</h2>
        {view.open.length === 0 && <p>{home.nothingOpen}</p>}
        <ul>
          {view.open.map((reading) => (
            <li>
              <a href={`/readings/${reading.id}`}>{nameOfReading(reading, baskets, phrases)}</a>
              <small class="note under">
                {phrases.reading.closes}
                {phrases.signs.space}
                <Instant at={reading.until} phrases={phrases} />
                {reading.lastCall !== undefined && (
                  <strong>
                    {phrases.signs.space}
                    {phrases.lastCall.closesSoon}
                  </strong>
                )}
              </small>
              {isUnderSilence(reading) && (
                <small class="under">
                  <SilenceExplained reading={reading} phrases={phrases} />
                </small>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{home.mayAct}</h2>
        {view.open.length > 0 ? (
          <>
            <p>{whatYouCanDo(view, role, phrases)}</p>
            <p class="soft">{home.mayActOpen}</p>
          </>
        ) : (
          <p>{whoActsNow(view, phrases)}</p>
        )}
      </section>
      <section>
        <h2>{home.until}</h2>
        {first === undefined ? (
          <p>{home.untilNothing}</p>
        ) : (
          <p>
            <Instant at={first.until} phrases={phrases} />
            <span class="soft">
              {phrases.signs.opens}
              {home.left(phrases.span(Date.parse(first.until) - now.getTime()))}
              {phrases.signs.closes}
            </span>
            {view.open.length > 1 && (
              <small class="note under">
                {home.untilFirst}
                {phrases.signs.colon}
                {nameOfReading(first, baskets, phrases)}
              </small>
            )}
            <small class="noprint under">
              <a href="/settings">{phrases.settings.calendar}</a>
            </small>
          </p>
        )}
      </section>
    </div>
  )
}

/** A longer list is shown in a closed `details` element, under its total. */
const MOST_AT_A_GLANCE = 3

type AgreedProps = {
  readonly agreed: DialogueView['agreed']
  readonly readings: readonly ReadingSummary[]
  readonly baskets: readonly BasketView[]
  readonly phrases: Phrases
}

function Agreed({ agreed, readings, baskets, phrases }: AgreedProps) {
  if (agreed.length === 0) return <p>{phrases.home.nothingAgreed}</p>
  const list = (
    <ul>
      {agreed.map(({ reading, proposals }) => {
        const summary = readings.find((one) => one.id === reading)
        return (
          <li>
            <a href={`/readings/${reading}`}>
              {summary === undefined ? reading : nameOfReading(summary, baskets, phrases)}
            </a>
            {phrases.signs.colon}
            {phrases.counts.texts(proposals)}
          </li>
        )
      })}
    </ul>
  )
  if (agreed.length <= MOST_AT_A_GLANCE) return list
  const texts = agreed.reduce((sum, { proposals }) => sum + proposals, 0)
  return (
    <details>
      <summary>{phrases.home.agreedIn(texts, agreed.length)}</summary>
      {list}
    </details>
  )
}
