import type { Role } from '../../../shared/participant.ts'
import type { DialogueView } from '../../views/dialogue-view.ts'
import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfReading } from './reading-name.tsx'
import { nameOfSide } from './side-name.ts'
import { isUnderSilence, SilenceExplained } from './silence-notice.tsx'

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
              <a href={`/readings/${reading.id}`}>{nameOfReading(reading, phrases, baskets)}</a>
              <small class="note under">
                {phrases.reading.closes} <Instant at={reading.until} phrases={phrases} />
              </small>
              {isUnderSilence(reading) && (
                <small class="under">
                  <SilenceExplained reading={reading} phrases={phrases} />
                </small>
              )}
              <AwaitsConsent chaired={reading.chaired} sides={view.sides} phrases={phrases} />
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

/** A motion to close a reading, and the sides whose co-chairs have not consented to it yet. */
function AwaitsConsent({
  chaired,
  sides,
  phrases,
}: Pick<DialogueView['open'][number], 'chaired'> & Pick<DialogueView, 'sides'> & { readonly phrases: Phrases }) {
  const standing = chaired?.standing
  if (standing === undefined) return null
  const { stands, act, missing } = phrases.coChairs
  return (
    <small class="under">
      <strong>
        {stands}: {act[standing.act]}
      </strong>
      . {missing}: {standing.missing.map((side) => nameOfSide(side, sides, phrases)).join('; ')}
    </small>
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
