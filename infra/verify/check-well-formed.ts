import type { RoundRecord } from '../../shared/record.ts'
import { isEarly } from './formats.ts'
import type { Findings } from './mismatch.ts'

const SAYS = 'has half of a character (a lone surrogate), which programs in other languages cannot encode'

/**
 * Finds ill-formed Unicode in a record as JSON gives it, in texts and in names of members. Since format 3 no record may
 * have any. Earlier ones may, and are as valid as they were.
 *
 * @param written the record without its leaves
 * @param inLeaves the places in these
 * @returns the places in a record of an earlier format
 */
export function checkWellFormed(
  written: RoundRecord,
  inLeaves: readonly string[],
  findings: Findings,
): readonly string[] {
  const places = [...illFormedIn(written, ''), ...inLeaves]
  if (isEarly(written)) return places.map((place) => `${place} ${SAYS}`)
  for (const place of places) findings.report(place, SAYS)
  return []
}

/** The places of ill-formed texts in a value. */
export function illFormedIn(value: unknown, place: string): readonly string[] {
  if (typeof value === 'string') return value.isWellFormed() ? [] : [place]
  if (Array.isArray(value)) return value.flatMap((one, index) => illFormedIn(one, `${place}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) => {
    const at = `${place === '' ? '' : `${place}.`}${name.toWellFormed()}`
    return [...(name.isWellFormed() ? [] : [at]), ...illFormedIn(one, at)]
  })
}
