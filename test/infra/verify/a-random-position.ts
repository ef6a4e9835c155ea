import type { Counted } from '../../../shared/outcomes.ts'
import type { PositionTaken } from '../../../shared/position.ts'

/** Two sides as large as those of a random family. */
export const PEOPLE = { river: ['ada', 'abe', 'amy'], sea: ['bea', 'bo'] } as const
/** Where each person stands, so that the sides count as the family has them. */
export function positionsOf(
  counts: Counted['counts'][string],
  isChangedOften: boolean,
): Record<string, PositionTaken[]> {
  return Object.fromEntries(
    Object.entries(PEOPLE).flatMap(([side, people]) => {
      const stances = Object.entries(counts[side] ?? {}).flatMap(([stance, count]) => Array(count).fill(stance))
      return people.map((person, index) => {
        const stance = stances[index]
        if (stance === undefined) return [person, []]
        return [
          person,
          isChangedOften && index === 0 ? [said('abstain'), said('object'), said(stance)] : [said(stance)],
        ]
      })
    }),
  )
}

/** A position; an objection says what would remove it. */
function said(stance: string): PositionTaken {
  const change =
    stance === 'object' || stance === 'block' ? { change: { en: `Say it otherwise, or I ${stance}.` } } : {}
  return { stance, ...change } as PositionTaken
}

const LATER = [
  'support',
  'support',
  'accept',
  'support',
  'object',
  'abstain',
  'support',
  'block',
  'none',
  'accept',
  'accept',
  'support',
]
const RATIFYING = ['ratify', 'ratify', 'ad-referendum', 'ratify-with-reservation', 'decline', 'abstain']

/** Where each person stands in a later reading, drawn from the numbers of a round. */
export function laterOn(later: readonly number[], from: number, isRatified: boolean): Record<string, PositionTaken[]> {
  const people = Object.values(PEOPLE).flat()
  return Object.fromEntries(
    people.map((person, index) => {
      const draw = later[(from + index) % later.length] ?? 0
      const stance = isRatified ? RATIFYING[draw % RATIFYING.length] : LATER[draw]
      if (stance === undefined || stance === 'none' || stance === 'ratify-with-reservation') return [person, []]
      return [
        person,
        [stance === 'decline' ? ({ stance, change: { en: 'Leave it out.' } } as PositionTaken) : said(stance)],
      ]
    }),
  )
}
