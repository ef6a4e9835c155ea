import { lanes, withStatus } from './carried-texts.ts'
import type { Model, ModelReading } from './model.ts'
import { headingOf } from './texts.ts'

/**
 * The headings that stand when a round starts: terms that were agreed on, and baskets that were ratified, unless a side declined
 * to confirm one before.
 */
export function standingHeadings({ before, confirmations, round }: Model): readonly string[] {
  // A basket that ends while a round runs stands in it.
  if (before.length === 0) return []
  const rounds = Map.groupBy(before, ({ id }) => Number(id.split('.')[0]))
  const texts = [...rounds].flatMap(([number, readings]) => [
    ...readings.filter(({ stage }) => stage === 'terms').flatMap((one) => withStatus(one, 'agreed')),
    ...basketsIn(readings).filter(([, , basket]) => !hasEnded(number, basket)),
  ])
  return texts.flatMap(([, { text }]) => (text === undefined ? [] : (headingOf(text) ?? [])))

  function hasEnded(number: number, basket: string): boolean {
    return confirmations.some(
      (one) => one.round === number && one.basket === basket && one.outcome === 'declined' && round > number,
    )
  }
}

function basketsIn(readings: readonly ModelReading[]) {
  const split = readings.filter(({ stage }) => stage === 'baskets')
  const agreed = split.flatMap((one) => withStatus(one, 'agreed'))
  return lanes(split).flatMap((competes, index) => {
    const basket = `b${index + 1}`
    const isRatified = readings.some((one) => one.basket === basket && one.next === 'ratified')
    const found = agreed.find(([, one]) => one.competes === competes)
    return isRatified && found !== undefined ? [[...found, basket] as const] : []
  })
}
