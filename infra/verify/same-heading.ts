import { foldHeading } from './fold-heading.ts'
import type { Body } from './recompute-edits.ts'

/** Whether two texts of one kind have a heading in common, in any language, folded as in the newest format. */
export function haveOneHeading(one: Body, other: Body): boolean {
  const [here, there] = [headingOf(one), headingOf(other)]
  return Object.keys(here ?? {}).some((language) => {
    const [left, right] = [here?.[language], there?.[language]]
    if (one.kind !== other.kind || left === undefined || right === undefined) return false
    return foldHeading(left, 'parley-record/7') === foldHeading(right, 'parley-record/7')
  })
}

function headingOf(body: Body) {
  if (body.kind === 'definition') return body.term
  if (body.kind === 'topic') return body.topic
  return body.kind === 'basket' ? body.title : undefined
}
