import type { Unit } from '../composition/units.ts'
import { wholeEdit } from '../edits/edits-replacing.ts'
import { languagesIn, slotsOf } from '../edits/slots.ts'
import type { Tabled } from '../proposal.ts'
import type { Compared } from './acceptance.ts'
import type { Point, Wording } from './points.ts'

/** Whether a point is within the condition of a clause. */
export function isInCondition({ units }: Point): boolean {
  return units.flat().every(({ part }) => part === 'condition')
}

/**
 * Every point within the condition as one point, with one more wording: no condition. None if a text is without one
 * already, because then its absence is a wording that sides took a position on.
 */
export function conditionAsOnePoint({ base, texts, points }: Compared): Point | undefined {
  const hasCondition = ({ body }: { readonly body: Tabled }) =>
    body.kind === 'commitment' && body.condition !== undefined
  if (!texts.every(hasCondition)) return undefined
  const within = points.filter(isInCondition)
  const wordingsOf = (text: Compared['texts'][number]) =>
    within.flatMap(({ wordings }) => wordings.filter((wording) => wording.texts.includes(text)))
  const tabled = [...Map.groupBy(texts, (text) => JSON.stringify(wordingsOf(text).map(({ key }) => key)))].map(
    ([key, alike]): Wording => {
      const [first] = alike
      return { key, units: first === undefined ? [] : wordingsOf(first).flatMap(({ units }) => units), texts: alike }
    },
  )
  const removal = withoutCondition(base)
  return {
    wordings: [...tabled, { key: 'no condition', units: [removal], texts: [] }],
    units: [removal, ...within.flatMap(({ units }) => units)],
  }
}

/** The edits that take the condition away from a clause. */
function withoutCondition(base: Tabled): Unit {
  const slots = slotsOf(base)
  const places = [
    { part: 'condition' as const },
    ...languagesIn(slots).map((language) => ({ part: 'condition' as const, language })),
  ]
  return places.flatMap((place) => {
    const slot = 'language' in place ? `${place.part}.${place.language}` : place.part
    return wholeEdit(place, slots.get(slot), undefined)
  })
}
