import { keyOf } from '../composition/units.ts'
import { applyEdits, EditDoesNotFit } from '../edits/apply-edits.ts'
import type { Tabled } from '../proposal.ts'
import { type Compared, isAcceptedAsWeaker, isRefusedAlone, saysNothing } from './acceptance.ts'
import { conditionAsOnePoint, isInCondition } from './condition-point.ts'
import { areLimiting } from './limiting-words.ts'
import { type Alternative, type Point, pointsOf, type Wording } from './points.ts'

/** One point of a composed text: what it says there. */
export type Chosen = { readonly point: Point; readonly wording: Wording; readonly leavesOut: boolean }

/** A text that is composed of wordings, each of which every side accepted. */
export type Composed = {
  readonly base: Alternative
  readonly body: Tabled
  readonly chosen: readonly Chosen[]
  /** For each side: in how many points it differs from the nearest text on which the side agrees. */
  readonly away: Readonly<Record<string, number>>
}

/** What was found among texts that can be compared, and the points in which every wording is refused by a side. */
export type Composition = {
  readonly composed: readonly Composed[]
  readonly refused: readonly Point[]
  readonly base: Tabled
  /** Whether there were more compositions than were looked at. */
  readonly isCut: boolean
}

/** The most compositions that are looked at for one group of texts. */
const MOST_COMPOSITIONS = 4_096

/**
 * Composes texts from the wordings of texts that can be compared. At each point stands a wording that every side
 * accepted: each side agrees on a text that says it. Where there is none, words are left out if the text can do without
 * them. Where that cannot be done either, there is no composition.
 *
 * @param texts one or more; each side agrees on at least one of them
 */
export function composeCandidates(texts: readonly Alternative[], sides: readonly string[]): Composition {
  const [base] = texts
  if (base === undefined) throw new TypeError('there is nothing to compose')
  const compared: Compared = { base: base.body, texts, points: pointsOf(base.body, texts) }
  const all = choicesIn(compared, sides)
  const refused = all.filter(({ chosen }) => chosen.length === 0).map(({ point }) => point)
  const none = { composed: [], refused, base: base.body, isCut: false }
  if (refused.length > 0) return none

  const [combinations, isCut] = combine(all.map(({ chosen }) => chosen))
  const composed = combinations.flatMap((chosen) => composedOf(base, chosen, texts, sides))
  return { ...none, composed: composed.toSorted(byWeakestSide), isCut }
}

type Choices = { readonly point: Point; readonly chosen: readonly Chosen[] }

/** What can stand at each point. If every wording of a condition is refused, the clause can do without it. */
function choicesIn(compared: Compared, sides: readonly string[]): readonly Choices[] {
  const choices = compared.points.map((point) => ({ point, chosen: choicesAt(point, compared, sides) }))
  const isRefused = ({ point, chosen }: Choices) => chosen.length === 0 && isInCondition(point)
  const condition = choices.some(isRefused) ? conditionAsOnePoint(compared) : undefined
  const without = condition?.wordings.find(({ texts }) => texts.length === 0)
  if (condition === undefined || without === undefined) return choices
  const chosen = [{ point: condition, wording: without, leavesOut: true }]
  return [...choices.filter(({ point }) => !isInCondition(point)), { point: condition, chosen }]
}

function choicesAt(point: Point, compared: Compared, sides: readonly string[]): readonly Chosen[] {
  const chosen = (wordings: readonly Wording[], leavesOut = false) =>
    wordings.map((wording) => ({ point, wording, leavesOut }))
  const accepted = point.wordings.filter((wording) =>
    sides.every((side) => isAcceptedAsWeaker(wording, point, side, compared)),
  )
  if (accepted.length > 0) return chosen(accepted)
  if (areLimiting(point.units)) return []
  const without = point.wordings.filter(
    (wording) => saysNothing(wording, point) && !sides.some((side) => isRefusedAlone(wording, point, side, compared)),
  )
  return chosen(without, true)
}

/** Every combination of one choice at each point, as many as are looked at, and whether there are more. */
function combine(
  choices: readonly (readonly Chosen[])[],
): readonly [combinations: readonly (readonly Chosen[])[], isCut: boolean] {
  let combinations: readonly (readonly Chosen[])[] = [[]]
  let isCut = false
  for (const each of choices) {
    const more = combinations.flatMap((before) => each.map((one) => [...before, one]))
    isCut ||= more.length > MOST_COMPOSITIONS
    combinations = more.slice(0, MOST_COMPOSITIONS)
  }
  return [combinations, isCut]
}

function composedOf(
  base: Alternative,
  chosen: readonly Chosen[],
  texts: readonly Alternative[],
  sides: readonly string[],
): readonly Composed[] {
  const units = new Map(chosen.flatMap(({ wording }) => wording.units).map((unit) => [keyOf(unit), unit]))
  try {
    const body = applyEdits(base.body, [...units.values()].flat())
    const away = (side: string) =>
      Math.min(
        ...texts
          .filter(({ agreedBy }) => agreedBy.includes(side))
          .map((text) => chosen.filter(({ wording }) => !wording.texts.includes(text)).length),
      )
    return [{ base, body, chosen, away: Object.fromEntries(sides.map((side) => [side, away(side)])) }]
  } catch (error) {
    if (error instanceof EditDoesNotFit) return []
    throw error
  }
}

/** The side that is farthest from what it agreed on decides, then all sides together. */
export function byWeakestSide(one: Composed, other: Composed): number {
  const [left, right] = [Object.values(one.away), Object.values(other.away)]
  const sum = (all: readonly number[]) => all.reduce((total, away) => total + away, 0)
  const [words, others] = [JSON.stringify(one.body), JSON.stringify(other.body)]
  return (
    Math.max(...left) - Math.max(...right) || sum(left) - sum(right) || Number(words > others) - Number(words < others)
  )
}
