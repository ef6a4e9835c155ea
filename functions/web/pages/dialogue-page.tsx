import { Hono } from 'hono'
import type { Role } from '../../../shared/participant.ts'
import * as environment from '../../environment/environment.ts'
import type { DialogueView } from '../../views/dialogue-view.ts'
import { seeRoundMotions } from '../../views/motion-view.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView } from '../../views/round-view.ts'
import { seeDialogue } from '../../views/see-dialogue.ts'
import { answer } from '../frame/answer.tsx'
import { type Visit, visitorOf } from '../frame/visitor.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from '../pieces/instant.tsx'
import { RoundCoChairs } from '../pieces/motion-panel.tsx'
import { nameOfReading } from '../pieces/reading-name.tsx'
import { RoundPage } from '../pieces/round-page.tsx'
import { nameOfSide } from '../pieces/side-name.ts'
import { isUnderSilence, SilenceExplained } from '../pieces/silence-notice.tsx'
import { Localized } from '../pieces/text-in-languages.tsx'

/** The home page of the dialogue: what is agreed, what is open, who can act, the deadline; and the last round. */
export const dialogue = new Hono<Visit>().get('/', async (context) => {
  const visitor = visitorOf(context)
  const phrases = context.get('phrases')
  const view = await seeDialogue(environment.table(), environment.workflow(), environment.dialogue(), visitor)
  const isLed = visitor.role === 'facilitator' && view.round !== undefined
  const motions =
    isLed && view.round ? await seeRoundMotions(environment.table(), visitor, view.round.round) : undefined
  const body = (
    <>
      <h1>
        <Localized text={view.title} phrases={phrases} />
      </h1>
      {visitor.role === 'participant' && view.warnings.length > 0 && <p class="notice">{phrases.reading.smallSide}</p>}
      <FourQuestions view={view} role={visitor.role} phrases={phrases} now={new Date()} />
      {view.round === undefined ? (
        <p>{phrases.home.noRound}</p>
      ) : (
        <>
          <RoundPage round={view.round} role={visitor.role} phrases={phrases} />
          <RoundCoChairs round={view.round} motions={motions} sides={view.sides} phrases={phrases} />
        </>
      )}
      {visitor.role === 'facilitator' && view.round?.status !== 'running' && (
        <form method="post" action="/rounds">
          <p>{phrases.round.startMeans}</p>
          <SmallSides view={view} phrases={phrases} />
          <button type="submit">{phrases.round.start}</button>
        </form>
      )}
      <h2>{phrases.home.mandate}</h2>
      <p class="text">
        <Localized text={view.mandate} phrases={phrases} />
      </p>
      <p class="soft">
        {phrases.home.convener}: <Localized text={view.convener} phrases={phrases} />
      </p>
    </>
  )
  return answer(context, { title: phrases.nav.dialogue, body, shows: [view, motions] })
})

/** A warning before a round starts, while more people can still be invited to a small side. */
function SmallSides({ view: { warnings, sides }, phrases }: Pick<QuestionsProps, 'view' | 'phrases'>) {
  if (warnings.length === 0) return null
  const names = warnings.map(({ side }) => nameOfSide(side, sides, phrases)).join(', ')
  return (
    <p class="notice">
      {phrases.round.smallSides}: <strong>{names}</strong>. {phrases.round.smallSidesMean}
    </p>
  )
}

/** Who can act while no reading is open. */
function whoActsNow({ round }: DialogueView, { home, coChairs }: Phrases): string {
  if (round?.awaits !== undefined) return coChairs.awaits
  return round?.status === 'running' ? home.mayActWait : home.mayActStart
}

type QuestionsProps = {
  readonly view: DialogueView
  readonly role: Role
  readonly phrases: Phrases
  readonly now: Date
}

function FourQuestions({ view, role, phrases, now }: QuestionsProps) {
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
              <a href={`/readings/${reading.id}`}>{nameOfReading(reading, phrases, baskets)}</a>
              <small class="note under">
                {phrases.reading.closes} <Instant at={reading.until} phrases={phrases} />
              </small>
              {isUnderSilence(reading) && (
                <small class="under">
                  <SilenceExplained reading={reading} phrases={phrases} />
                </small>
              )}
              {reading.turnout?.map(({ side, heard, roll }) => (
                <small class="note under">
                  {nameOfSide(side, view.sides, phrases)}: {home.heard(heard, roll)}
                </small>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{home.mayAct}</h2>
        {view.open.length > 0 ? (
          <>
            <p>{home.mayActYou[role]}</p>
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
            <Instant at={first.until} phrases={phrases} />{' '}
            <span class="soft">({home.left(phrases.span(Date.parse(first.until) - now.getTime()))})</span>
            {view.open.length > 1 && (
              <small class="note under">
                {home.untilFirst}: {nameOfReading(first, phrases, baskets)}
              </small>
            )}
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
              {summary === undefined ? reading : nameOfReading(summary, phrases, baskets)}
            </a>
            : {phrases.counts.texts(proposals)}
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
