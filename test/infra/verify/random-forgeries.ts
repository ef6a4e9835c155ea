import * as fc from 'fast-check'
import type { RoundRecord } from '../../../shared/record.ts'
import { changedValue, type Path, setValue, valueAt, valuesIn } from './a-changed-value.ts'
import { hashedAnew, type Open, untilPlace } from './a-forgery.ts'
import { BASES, changed } from './forged-bases.ts'
import { FORGED_EARLIER } from './forged-earlier.ts'
import { FORGED_MOVES } from './forged-moves.ts'
import { FORGED_PERSONS } from './forged-persons.ts'
import { FORGED_RULES } from './forged-rules.ts'
import { FORGED_TIMES } from './forged-times.ts'

/** A record that somebody changed, and what they changed. */
export type Forged = { readonly what: string; readonly record: RoundRecord }

/** The forgeries that the verifier has to find, each in the record that it begins with. */
export function knownForgeries(): readonly Forged[] {
  return [...FORGED_TIMES, ...FORGED_MOVES, ...FORGED_RULES, ...FORGED_EARLIER, ...FORGED_PERSONS].map(
    ([what, base, place, , change]) => ({ what, record: changed(untilPlace(BASES[base], String(place)), change) }),
  )
}

/** Where a forger changes something, as numbers, and whether all is hashed anew then. */
const aForgery = fc.record({
  place: fc.nat(),
  how: fc.nat(),
  what: fc.constantFrom('a value', 'a value', 'a leaf', 'a value of a leaf', 'a part left out', 'two in a list'),
  isHashedAnew: fc.constantFrom(true, true, true, false),
})

/** One forgery of each of these records, mostly hashed anew from beginning to end. Some of them are as good as the records. */
export function forgeriesOf(records: readonly RoundRecord[], seed: number): readonly Forged[] {
  const ways = fc.sample(aForgery, { numRuns: records.length, seed })
  return records.flatMap((record, index) => {
    const way = ways[index]
    return way === undefined ? [] : [forged(record, way)]
  })
}

function forged(
  record: RoundRecord,
  { place, how, what, isHashedAnew }: typeof aForgery extends fc.Arbitrary<infer Way> ? Way : never,
): Forged {
  const open: Open = JSON.parse(JSON.stringify(record))
  const done = forge(open, what, place, how)
  const anew = isHashedAnew ? tryHashed(open) : undefined
  return { what: `${what}: ${done}${anew === undefined ? '' : ', hashed anew'}`, record: anew ?? open }
}

/** Where what is hashed is not there any more, nothing can be hashed. */
function tryHashed(open: Open): RoundRecord | undefined {
  try {
    return hashedAnew(open)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}

function forge(open: Open, what: string, place: number, how: number): string {
  const reading: Open = open.readings[place % Math.max(open.readings.length, 1)]
  const leaf = reading?.submissions[how % Math.max(reading.submissions.length, 1)]
  if (what === 'a leaf' && leaf !== undefined) {
    reading.submissions.splice(how % reading.submissions.length, 1)
    return `${reading.id} without ${JSON.stringify(leaf.submission)}`
  }
  if (what === 'two in a list' || what === 'a part left out') return rearrange(open, what, place)
  const within = what === 'a value of a leaf' && leaf?.submission?.is !== 'padding' ? (leaf?.submission ?? open) : open
  const isUnhashed = (path: Path) =>
    !path.some((step) => ['digest', 'sealed', 'link', 'counted', 'root'].includes(String(step)))
  const paths = valuesIn(within).filter((path) => isUnhashed(path) && path[2] !== 'submissions')
  const path = paths[place % paths.length] ?? []
  const [was, is] = [valueAt(within, path), changedValue(valueAt(within, path), how)]
  setValue(within, path, is)
  return `${path.join('.')} from ${JSON.stringify(was)} to ${JSON.stringify(is)}`
}

/** Leaves out an entry of a list or an object, or exchanges the first two of a list. */
function rearrange(open: Open, what: string, place: number): string {
  const parents = [
    ...new Set(
      valuesIn(open)
        .filter((path) => path[2] !== 'submissions')
        .flatMap((path) => path.slice(0, -1).map((_, index) => path.slice(0, index + 1).join('.'))),
    ),
  ]
    .map((path) => path.split('.'))
    .filter((path) => !path.includes('sealed'))
  const lists = parents.filter((path) => Array.isArray(valueAt(open, path)) && (valueAt(open, path) as Open).length > 1)
  if (what === 'two in a list' && lists.length > 0) {
    const path = lists[place % lists.length] ?? []
    const list: Open[] = valueAt(open, path) as Open
    ;[list[0], list[1]] = [list[1], list[0]]
    return path.join('.')
  }
  const path = parents[place % parents.length] ?? []
  const parent: Open = valueAt(open, path.slice(0, -1))
  if (Array.isArray(parent)) parent.splice(Number(path.at(-1)), 1)
  else delete parent[path.at(-1) ?? '']
  return path.join('.')
}
