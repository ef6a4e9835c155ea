import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { many } from '../../many.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { changedValue, type Path, setValue, valueAt, valuesIn } from './a-changed-value.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

test.each([
  [
    'a round that is not finished',
    many({ atOnce: 8, inAll: 1_000 }),
    async () => recordUntil(await aRecord(), '1.ratification.b1.1'),
  ],
  ['a published round with names', many({ atOnce: 3, inAll: 120 }), () => aRecord({ rules: { attribution: 'named' } })],
  [
    'a round with co-chairs, released',
    many({ atOnce: 4, inAll: 100 }),
    () => aRecord({ rules: { coChairs: true }, isReleased: true }),
  ],
  ['the delegations’ edition', many({ atOnce: 3, inAll: 300 }), async () => editionOf(await aRecord(), 'delegations')],
  ['the public edition', many({ atOnce: 3, inAll: 300 }), async () => editionOf(await aRecord(), 'public')],
])(
  'the verifier finds any single changed value in the record of %s, and names its place',
  async (_, numRuns, make) => {
    const record = JSON.parse(JSON.stringify(await make())) as RoundRecord
    const values = valuesIn(record)

    fc.assert(
      fc.property(fc.nat(values.length - 1), fc.nat(), (where, how) => {
        const path = values[where] ?? []
        const before = valueAt(record, path)
        setValue(record, path, changedValue(before, how))

        const found = verifyRecord(record).mismatches.map(({ place }) => place)
        setValue(record, path, before)

        const places = isCovered(record, path) ? [path, rootAbove(path)] : [path]
        expect(found.some((place) => places.some((one) => names(place, one)))).toBe(true)
      }),
      { numRuns },
    )
    expect(verifyRecord(record).mismatches).toEqual([])
  },
  120_000,
)

test('the verifier finds two swapped readings at any place', async () => {
  const record = JSON.parse(JSON.stringify(await aRecord())) as RoundRecord
  const last = record.readings.length - 1

  fc.assert(
    fc.property(fc.nat(last), fc.nat(last), (one, other) => {
      fc.pre(one !== other)
      const [first, second] = [record.readings[one], record.readings[other]]
      if (first === undefined || second === undefined) return
      const swapped = { ...record, readings: record.readings.with(one, second).with(other, first) }

      const found = verifyRecord(swapped).mismatches.map(({ place }) => place)

      expect(found).toContain(`readings[${Math.min(one, other)}].link`)
    }),
    { numRuns: many({ atOnce: 2, inAll: 40 }) },
  )
}, 120_000)

test('a space before a text is found, also if all hashes are made again over the text with it', async () => {
  const record: Open = JSON.parse(JSON.stringify(await aRecord()))
  const index = record.readings[0].submissions.findIndex((one: Open) => one.submission.is === 'proposal')
  const { body } = record.readings[0].submissions[index].submission
  body.term.en = ` ${body.term.en}`

  const found = verifyRecord(hashedAnew(record)).mismatches.map(({ place }) => place)

  expect(found.some((place) => place.endsWith('.submission.body.term.en'))).toBe(true)
})

/** Of what an edition gives by its digest alone, a root can only tell that one of them was changed. */
function isCovered(record: RoundRecord, path: Path): boolean {
  return path[2] === 'submissions' && !Object.hasOwn(valueAt(record, path.slice(0, 4)) as object, 'submission')
}

function rootAbove(path: Path): Path {
  return [...path.slice(0, 2), 'settlement', 'root']
}

/** Where a submission was changed its number is named; elsewhere the part that was sealed, never just the record. */
function names(place: string, path: Path): boolean {
  const changedAt = written(path)
  if (place === '' || !(changedAt === place || /^[.[]/.test(changedAt.slice(place.length)))) return false
  if (!changedAt.startsWith(place)) return false
  const isDeep = path[0] === 'readings' || path[0] === 'dialogue' || path[0] === 'opening'
  const least = written(path.slice(0, !isDeep ? 1 : path[2] === 'submissions' ? 4 : path[0] === 'readings' ? 3 : 2))
  return place.length >= least.length
}

function written(path: Path): string {
  return path.map((step, i) => (typeof step === 'number' ? `[${step}]` : `${i > 0 ? '.' : ''}${step}`)).join('')
}
