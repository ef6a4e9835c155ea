import type { ReadingSummary } from '../../views/reading-summary.ts'
import type { BasketView, RoundView } from '../../views/round-view.ts'
import type { Phrases } from '../phrases/phrases.ts'
import { Instant } from './instant.tsx'
import { nameOfReading } from './name-of-reading.ts'
import { isUnderSilence } from './silence-notice.tsx'
import { Localized } from './text-in-languages.tsx'

type WordsProps = { readonly round: RoundView; readonly phrases: Phrases }

/** A round as a list: every stage, lane and reading with its result. */
export function RoundInWords({ round, phrases }: WordsProps) {
  return (
    <ol class="stages">
      {(['terms', 'baskets'] as const).map((stage) => (
        <li>
          {phrases.stage[stage]}
          <Readings
            readings={round.readings.filter((reading) => reading.stage === stage)}
            round={round}
            phrases={phrases}
          />
        </li>
      ))}
      {round.baskets.map((basket) => (
        <li>
          <LaneInWords basket={basket} round={round} phrases={phrases} />
        </li>
      ))}
    </ol>
  )
}

function LaneInWords({ basket, round, phrases }: WordsProps & { readonly basket: BasketView }) {
  const readings = round.readings.filter((reading) => reading.basket === basket.id)
  return (
    <>
      {phrases.basket(basket.id)}
      {phrases.signs.colon}
      <Localized text={basket.title} phrases={phrases} />
      <span class="soft">
        {phrases.signs.opens}
        {phrases.laneOutcome[basket.outcome]}
        {basket.modality !== undefined && ` · ${phrases.table.modality[basket.modality]}`}
        {phrases.signs.closes}
      </span>
      <Readings readings={readings} round={round} phrases={phrases} />
    </>
  )
}

type ReadingsProps = WordsProps & { readonly readings: readonly ReadingSummary[] }

function Readings({ readings, round, phrases }: ReadingsProps) {
  if (readings.length === 0) return <p class="soft">{phrases.round.notReached[round.status]}</p>
  return (
    <ul>
      {readings.map((reading) => (
        <li>
          <a href={`/readings/${reading.id}`}>{nameOfReading(reading, round.baskets, phrases)}</a>
          {phrases.signs.colon}
          <BasketResult reading={reading} phrases={phrases} />
          <ClosedBy reading={reading} phrases={phrases} />
        </li>
      ))}
    </ul>
  )
}

/** When a settled reading was closed, and by whose decision. */
function ClosedBy({ reading: { status, closedAt, closedBy }, phrases }: OneReading) {
  if (status !== 'settled' || closedAt === undefined || closedBy === undefined) return null
  return (
    <small class="note under">
      {phrases.reading.closed}
      {phrases.signs.space}
      <Instant at={closedAt} phrases={phrases} />
      {phrases.signs.comma}
      {phrases.reading.closedBy[closedBy]}
    </small>
  )
}

type OneReading = { readonly reading: ReadingSummary; readonly phrases: Phrases }

/** The result of a reading, in one line. */
export function BasketResult({ reading, phrases }: OneReading) {
  const { settlement, status, closesAt } = reading
  if (settlement === undefined) {
    return (
      <>
        {status === 'open' ? (
          <>
            {phrases.openUntil}
            {phrases.signs.space}
            <Instant at={closesAt} phrases={phrases} />
            {isUnderSilence(reading) && `${phrases.signs.semicolon}${phrases.silence.title.toLowerCase()}`}
            {reading.lastCall !== undefined && `${phrases.signs.semicolon}${phrases.lastCall.title.toLowerCase()}`}
          </>
        ) : (
          phrases.readingStatus[status]
        )}
      </>
    )
  }
  const { waiting = 0 } = settlement
  const bracketed = settlement.bracketed - waiting
  const counts = [
    settlement.agreed > 0 && phrases.counts.agreed(settlement.agreed),
    bracketed > 0 && phrases.counts.bracketed(bracketed),
    settlement.open > 0 && phrases.counts.open(settlement.open),
    waiting > 0 && phrases.counts.waiting(waiting),
    settlement.dropped > 0 && phrases.counts.dropped(settlement.dropped),
  ].filter((part) => part !== false)
  return <>{[...counts, phrases.next[settlement.next]].join(phrases.signs.semicolon)}</>
}
