import { applyEdits } from '../edits/apply-edits.ts'
import type { Edit } from '../edits/edit.ts'
import type { Tabled } from '../proposal.ts'
import { EACH_SIDE } from '../stages/commitments.ts'
import type { Alternative, Point, Wording } from './points.ts'
import { isUnnamed } from './unnamed-sides.ts'

/** The texts that are compared, the points in which they differ, and what the edits of each wording are made against. */
export type Compared = {
  readonly base: Tabled
  readonly texts: readonly Alternative[]
  readonly points: readonly Point[]
}

/** Whether a side agrees on a text that says this. */
export function isAccepted(wording: Wording, side: string): boolean {
  return wording.texts.some(({ agreedBy }) => agreedBy.includes(side))
}

/** Whether a side agrees on a text that says this or that binds more in this point, and did not refuse this alone. */
export function isAcceptedAsWeaker(wording: Wording, at: Point, side: string, compared: Compared): boolean {
  if (isAccepted(wording, side)) return true
  if (isRefusedAlone(wording, at, side, compared)) return false
  return at.wordings.some((other) => isAccepted(other, side) && isWeaker(wording, other, side, compared.base))
}

/**
 * Whether a side agrees on a text and not on another one that differs from it in this point only. Then this point is
 * what the side refuses.
 */
export function isRefusedAlone(wording: Wording, at: Point, side: string, { texts, points }: Compared): boolean {
  const others = points.filter((point) => point !== at)
  const differsOnlyHere = (one: Alternative, other: Alternative) =>
    others.every((point) => point.wordings.some((same) => same.texts.includes(one) && same.texts.includes(other)))
  const refused = wording.texts.filter(({ agreedBy }) => !agreedBy.includes(side))
  const agreed = texts.filter((text) => text.agreedBy.includes(side) && !wording.texts.includes(text))
  return refused.some((one) => agreed.some((other) => differsOnlyHere(one, other)))
}

/**
 * Whether a wording is the weaker form of another one, so that a side that agreed to the other one is taken to accept it.
 *
 * - Not authorizing something is weaker than refraining from it.
 * - Binding one side is weaker than binding each side, for every side but the one that stays bound: it would lose that
 *   the others are bound too.
 */
function isWeaker(weaker: Wording, stronger: Wording, side: string, base: Tabled): boolean {
  const [weak, strong] = [applyEdits(base, weaker.units.flat()), applyEdits(base, stronger.units.flat())]
  if (weak.kind !== 'commitment' || strong.kind !== 'commitment') return false
  const rest = ({ by, form, ...same }: typeof weak) => JSON.stringify(same)
  if (rest(weak) !== rest(strong)) return false
  // Nobody knows whether a side that is not named would stay bound.
  const bindsLess = strong.by === EACH_SIDE && weak.by !== EACH_SIDE && weak.by !== side && !isUnnamed(side)
  const asksLess = strong.form === 'refrain' && weak.form === 'not-authorize'
  return (bindsLess && (asksLess || weak.form === strong.form)) || (asksLess && weak.by === strong.by)
}

/**
 * Whether a wording leaves no words of its own in the text: a text without it says nothing that a side could have refused.
 * The values of a clause, such as who is bound, always say something.
 */
export function saysNothing({ units }: Wording, point: Point): boolean {
  if (units.length > 0) return units.flat().every(isOnlyRemoval) && coversAll(units.flat(), point.units.flat())
  return point.units.flat().every((edit) => (edit.is === 'words' ? edit.removes.trim() === '' : edit.was === undefined))
}

function isOnlyRemoval(edit: Edit): boolean {
  return edit.is === 'words' ? edit.inserts.trim() === '' : edit.becomes === undefined
}

/** Whether the removals of a wording remove all that any wording of the point replaces. */
function coversAll(removals: readonly Edit[], all: readonly Edit[]): boolean {
  const end = ({ at, removes }: Extract<Edit, { is: 'words' }>) => at + Array.from(removes).length
  return all.every((edit) =>
    removals.some(
      (removal) =>
        removal.part === edit.part &&
        removal.language === edit.language &&
        (removal.is === 'whole' || (edit.is === 'words' && removal.at <= edit.at && end(edit) <= end(removal))),
    ),
  )
}
