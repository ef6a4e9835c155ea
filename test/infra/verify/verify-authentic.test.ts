import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import type { Open } from './a-forgery.ts'
import { changed } from './forged-bases.ts'
import { outcome, proposal, settle } from './forged-outcomes.ts'

/* In the rehearsed round every side agrees on the clause `labels`, which is in English alone. */

const DRAFTED = '1.commitments.b4.1'
const rules = { authentic: ['en', 'ru'] }
const NAMED = await aRecord({ rules: { ...rules, attribution: 'named' } })
const COVERED = editionOf(untilDrafted(await aRecord({ rules })), 'delegations')

describe.each([
  ['every position is shown', untilDrafted(NAMED)],
  ['positions are covered', COVERED],
])('a clause that lacks an authentic text, where %s', (_, record) => {
  const at = record.readings.findIndex(({ id }) => id === DRAFTED)
  const mismatchesOf = (change: (open: Open) => unknown) => verifyRecord(changed(record, change)).mismatches

  test('stays in brackets, and the record verifies', () => {
    expect(verifyRecord(record).mismatches).toEqual([])
    expect(outcome(record, at, 'labels')).toMatchObject({ status: 'bracketed', reason: 'lacks-authentic-text' })
    expect(outcome(record, at, 'no-ads')).toMatchObject({ status: 'agreed', reason: 'every-side-agrees' })
    expect(record.readings[at]?.settlement).toMatchObject({ agreed: ['no-ads'], open: ['labels'], next: 'next-stage' })
  })

  test.each<[string, string, (open: Open) => unknown]>([
    [
      'was agreed all the same, and goes to ratification',
      'labels',
      (open) => settle(open, at, { labels: ['agreed', 'every-side-agrees'] }),
    ],
    [
      'is another one, which has each of them',
      'no-ads',
      (open) => settle(open, at, { 'no-ads': ['bracketed', 'lacks-authentic-text'] }),
    ],
    ['lacks none, because the file names none', 'labels', (open) => delete open.dialogue.authentic],
    [
      'has words in each that were added later',
      'labels',
      (open) => (proposal(open, at, 'labels').body.action.ru = 'маркировать'),
    ],
  ])('is found if it %s', (_, id, change) => {
    const index = record.readings[at]?.outcomes.findIndex((one) => one.proposal === id)

    expect(mismatchesOf(change).map(({ place }) => place)).toContain(`readings[${at}].outcomes[${index}].reason`)
  })
})

function untilDrafted(record: Awaited<ReturnType<typeof aRecord>>): typeof record {
  return recordUntil(record, DRAFTED) ?? record
}
