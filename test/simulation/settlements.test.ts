import { expect, test } from 'vitest'
import type { RoundRecord } from '../../shared/record.ts'
import { backwards } from '../backwards.ts'
import { adjournedAt, aRecord } from '../shared/instrument/a-record.ts'
import { settlementsDigest, violationsIn } from './settlements.ts'
import { isSubmittedIn } from './submitted.ts'

/** Of two readings: each is looked at alike. */
const record = await aRecord({ files: await adjournedAt('terms.2') })
const given = acknowledgedIn(record)
const [first] = record.readings
const receipt = [...(given.get(first?.id ?? '')?.receipts ?? [])][0]

test('the check accepts a round that counts exactly what was acknowledged', () => {
  expect(receipt).toBeDefined()
  expect(violationsIn(record, given)).toEqual([])
})

test.for([
  ['lost', /1 of \d+ acknowledged submissions are not counted/, change((all) => all.filter(isNot(receipt)))],
  [
    'counted twice',
    /something is counted twice/,
    change((all) => [...all, ...all.filter((one) => !isNot(receipt)(one))]),
  ],
] as const)('it is told when something acknowledged is %s', ([, says, changed]) => {
  const found = violationsIn(changed, given)

  expect(found.join('\n')).toMatch(says)
  expect(found.join('\n')).toMatch(/the record does not match/)
})

test('the check finds a counted submission that was not acknowledged', () => {
  const fewer = new Map(
    [...given].map(([id, { receipts, withdrawn }]) => [id, { receipts: new Set(receipts), withdrawn }]),
  )
  fewer.get(first?.id ?? '')?.receipts.delete(receipt ?? '')

  expect(violationsIn(record, fewer)).toEqual([expect.stringMatching(/are counted, \d+ were acknowledged/)])
})

test('the check finds a missing withdrawal or reading', () => {
  const more = new Map([
    ...given,
    [first?.id ?? '', { receipts: new Set<string>(), withdrawn: new Set(['p']) }],
    ['1.terms.9', { receipts: new Set<string>(), withdrawn: new Set<string>() }],
  ] as const)

  expect(violationsIn(record, more)).toEqual([
    expect.stringMatching(/1 of 1 acknowledged withdrawals are not counted/),
    expect.stringMatching(/are counted, 1 were acknowledged/),
    '1.terms.9: is not in the record',
  ])
})

test('another outcome has another digest', () => {
  const [outcome, ...others] = first?.outcomes ?? []
  const changed = outcome === undefined ? [] : [{ ...outcome, status: 'dropped' as const }, ...others]
  const readings = record.readings.map((one) => (one === first ? { ...one, outcomes: changed } : one))

  expect(outcome?.status).not.toBe('dropped')
  expect(settlementsDigest({ ...record, readings })).not.toBe(settlementsDigest(record))
})

test('a store that returns the keys of its maps in another order has the same digest', () => {
  expect(settlementsDigest(backwards(record) as RoundRecord)).toBe(settlementsDigest(record))
})

type Submissions = RoundRecord['readings'][number]['submissions']

function isNot(digest: string | undefined) {
  return (one: Submissions[number]) => one.digest !== digest
}

/** The record, with other submissions in its first reading. */
function change(how: (all: Submissions) => Submissions): RoundRecord {
  const readings = record.readings.map((one) => (one === first ? { ...one, submissions: how(one.submissions) } : one))
  return { ...record, readings }
}

/** What would have been acknowledged where a record is right. */
function acknowledgedIn({ readings }: RoundRecord) {
  return new Map(
    readings.map(({ id, submissions }) => {
      const own = submissions.filter(({ submission }) => isSubmittedIn(id, submission))
      return [
        id,
        {
          receipts: new Set(own.flatMap(({ digest, submission }) => (submission?.is === 'withdrawal' ? [] : [digest]))),
          withdrawn: new Set(
            own.flatMap(({ submission }) => (submission?.is === 'withdrawal' ? [submission.proposal] : [])),
          ),
        },
      ]
    }),
  )
}
