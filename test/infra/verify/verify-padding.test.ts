import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { type Edition, editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew } from './a-forgery.ts'

const WHOLE = await aRecord()
/** Until its first reading, which all of the changes below are in. */
const RECORD = recordUntil(WHOLE, '1.terms.1') ?? WHOLE
const NAMED = await aRecord({ rules: { attribution: 'named' } })
const ASKED = [
  ['complete', RECORD],
  ['delegations', editionOf(RECORD, 'delegations')],
  ['public', editionOf(RECORD, 'public')],
] as const satisfies readonly (readonly [Edition, RoundRecord])[]

test('the number of leaves of a reading depends only on its texts and its roll, in a ratification too', () => {
  for (const { submissions, roll } of WHOLE.readings) {
    const texts = submissions.filter(
      ({ submission }) => submission?.is === 'proposal' || submission?.is === 'withdrawal',
    )
    const entitled = Object.values(roll).reduce((all, many) => all + many, 0)

    expect(submissions.length).toBe(texts.length * (1 + 3 * 4 * entitled))
  }
})

describe.each(ASKED)('in the %s edition, with every hash computed again', (_, record) => {
  test.each<[string, (submissions: Submissions) => Submissions]>([
    ['a leaf too few', (submissions) => submissions.slice(0, -1)],
    ['a leaf too many', (submissions) => [...submissions, { digest: 'f'.repeat(64) }]],
    ['two thirds of the leaves', (submissions) => submissions.slice(0, Math.ceil((submissions.length * 2) / 3))],
  ])('%s is found', (_what, change) => {
    expect(placesIn(withLeaves(record, change))).toContain('readings[0].submissions')
  })
})

test('only the complete edition shows that there is too much padding', () => {
  const leaves = RECORD.readings[0]?.submissions ?? []
  const texts = leaves.filter(({ submission }) => submission?.is === 'proposal' || submission?.is === 'withdrawal')
  // As many leaves as a position with more than four revisions would make due.
  const more: Submissions = Array.from({ length: leaves.length - texts.length }, (_, index) => ({
    digest: '',
    submission: { is: 'padding', reading: '1.terms.1', salt: index.toString(16).padStart(32, '0') },
  }))
  const forged = withLeaves(RECORD, (submissions) => [...submissions, ...more])

  expect(verifyRecord(forged).mismatches).toContainEqual({
    place: 'readings[0].submissions',
    says: expect.stringMatching(/^are \d+; with \d+ submissions there must be \d+$/),
  })
  expect(placesIn(editionOf(forged, 'delegations'))).toEqual([])
})

test('a record that discloses names may have no padding', () => {
  const padding = { is: 'padding', reading: '1.terms.1', salt: '00'.repeat(16) } as const
  const forged = withLeaves(NAMED, (submissions) => [...submissions, { digest: '', submission: padding }])

  expect(placesIn(NAMED)).toEqual([])
  expect(placesIn(forged)).toEqual(['readings[0].submissions'])
})

test('an edition that covers positions shows no padding', () => {
  const padding = RECORD.readings[0]?.submissions.find(({ submission }) => submission?.is === 'padding')
  const forged = withLeaves(editionOf(RECORD, 'delegations'), (submissions) =>
    submissions.map((one) => (one.digest === padding?.digest ? padding : one)),
  )

  expect(padding).toBeDefined()
  expect(placesIn(forged)).toEqual(['readings[0].submissions'])
})

type Submissions = RoundRecord['readings'][number]['submissions']

/** A record whose first reading has other leaves, hashed anew as a forger would. */
function withLeaves(record: RoundRecord, change: (submissions: Submissions) => Submissions): RoundRecord {
  const readings = record.readings.map((reading, index) =>
    index === 0 ? { ...reading, submissions: change(reading.submissions) } : reading,
  )
  return hashedAnew({ ...record, readings })
}

function placesIn(record: RoundRecord): readonly string[] {
  return verifyRecord(JSON.parse(JSON.stringify(record))).mismatches.map(({ place }) => place)
}
