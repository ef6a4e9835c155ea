import { nameOfReading } from '../pieces/name-of-reading.ts'
import type { ReadingProps } from './reading-props.ts'

/** Where a settled reading led: what happens next, and a link to the reading or the page of it. */
export function WhereItLed({ view, ledTo, basket, phrases }: ReadingProps) {
  const next = view.settlement?.next
  if (next === undefined) return null
  const round = `/rounds/${view.round}`
  const [to, name] =
    ledTo !== undefined
      ? [`/readings/${ledTo.id}`, nameOfReading(ledTo, [basket], phrases)]
      : next === 'ratified' || next === 'adjourn'
        ? [`${round}/instrument`, phrases.round.instrument]
        : [round, phrases.round.title(view.round)]
  return (
    <>
      {phrases.nextMeans[next]}
      {phrases.signs.space}
      <a href={to}>{name}</a>
    </>
  )
}
