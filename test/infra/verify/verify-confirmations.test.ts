import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { settleDueConfirmations } from '../../../functions/actions/settle-due-confirmations.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { daysFromNow } from '../../builders.ts'
import { aRoundToConfirm } from '../../functions/actions/a-round-to-confirm.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

/** Both sides accepted ad referendum: the sea side confirms at once, and the river side declines. */
async function aRecord(attribution: 'none' | 'named'): Promise<RoundRecord> {
  const it = await aRoundToConfirm({ attribution }, { ada: 'ad-referendum', bo: 'ad-referendum', bea: 'ratify' })
  await it.publishes()
  await it.answers(it.people.bo, 'decline')
  await it.answers(it.people.bo, 'none', 1)
  await it.answers(it.people.bo, 'confirm', 2)
  await it.answers(it.people.bea, 'confirm')
  await settleDueConfirmations(it.table, () => new Date())
  await it.answers(it.people.ada, 'decline')
  await settleDueConfirmations(it.table, () => new Date())
  const record = JSON.parse(JSON.stringify(await readRecord(it.table, 1)))
  await it.stop()
  return record
}

let none: RoundRecord
let named: RoundRecord
beforeAll(async () => {
  none = await aRecord('none')
  named = await aRecord('named')
}, 60_000)
afterAll(() => {})

const placesIn = (record: unknown, expected?: string) =>
  verifyRecord(JSON.parse(JSON.stringify(record)), expected).mismatches.map(({ place, says }) => `${place} ${says}`)

function changed(record: RoundRecord, change: (all: Open, whole: Open) => void): Open {
  const open = structuredClone(record) as Open
  change(open.confirmations, open)
  return open
}

describe('a record with confirmations', () => {
  test('is verified, and its last link is an expected one', () => {
    for (const record of [none, named]) {
      expect(placesIn(record)).toEqual([])
      expect(placesIn(record, record.confirmations?.at(-1)?.link)).toEqual([])
      expect(placesIn(record, record.head)).toEqual([])
      expect(placesIn(hashedAnew(record))).toEqual([])
    }
    expect(none.confirmations?.map(({ of, outcome }) => [of?.side, outcome])).toEqual([
      ['sea', 'confirmed'],
      ['river', 'declined'],
    ])
  })

  test.each(['delegations', 'public'] as const)(
    'hides the side and the answers in the edition for the %s',
    (edition) => {
      const shown = JSON.stringify(editionOf(none, edition).confirmations)

      expect(shown).not.toMatch(/"(river|sea)","/)
      expect(shown).not.toMatch(/"decision"|"of":\{|voice/)
      expect(placesIn(editionOf(none, edition))).toEqual([])
    },
  )

  test('says by its padding neither the side nor how many answered', () => {
    expect(new Set(none.confirmations?.map(({ counted }) => counted))).toEqual(new Set([12]))
  })

  test.each([
    ['an outcome', (all: Open) => (all[0].outcome = 'declined'), /confirmations\[0\]\.outcome was changed after/],
    ['its time', (all: Open) => (all[0].settledAt = daysFromNow(1)), /confirmations\[0\]\.settledAt was changed after/],
    ['its date', (all: Open) => (all[1].closesAt = daysFromNow(1)), /confirmations\[1\]\.closesAt was changed after/],
    ['whose it is', (all: Open) => (all[0].of.side = 'river'), /confirmations\[0\]\.of was changed after/],
    ['one that is removed', (all: Open) => all.shift(), /confirmations\[0\]\.link does not follow/],
    ['the order', (all: Open) => all.reverse(), /confirmations\[0\]\.link does not follow/],
    [
      'an answer',
      (all: Open) => {
        const leaf = all[1].submissions.find((one: Open) => one.submission.decision === 'decline')
        leaf.submission.decision = 'confirm'
      },
      /confirmations\[1\]\.submissions\[\d+\] does not have the digest/,
    ],
  ])('is not verified with %s changed', (_, change, says) => {
    expect(placesIn(changed(none, change)).join('\n')).toMatch(says)
  })

  test('is found to lack its last confirmation where its link is known', () => {
    const without = changed(none, (all) => all.pop())

    expect(placesIn(without, none.confirmations?.at(-1)?.link)).toMatchObject([expect.stringMatching(/^head /)])
  })

  test.each([
    [
      'an outcome',
      (all: Open) => (all[0].outcome = 'declined'),
      /confirmations\[0\]\.outcome is "declined"; recomputed/,
    ],
    ['one that lapsed early', (all: Open) => (all[1].outcome = 'lapsed'), /confirmations\[1\]\.outcome is "lapsed"/],
    ['an earlier date', (all: Open) => (all[0].closesAt = daysFromNow(1)), /confirmations\[0\]\.closesAt is /],
    [
      'a date moved without a move',
      (all: Open) => (all[0].extensions = [{ at: all[0].settledAt, closesAt: daysFromNow(300) }]),
      /confirmations\[0\]\.(closesAt|settledAt)/,
    ],
    ['a time before the publication', (all: Open) => (all[0].settledAt = daysFromNow(-9)), /settledAt is not after/],
    ['another order', (all: Open) => all.reverse(), /confirmations\[1\]\.settledAt is not after/],
    ['a second one of a side', (all: Open) => (all[1].of = { ...all[0].of }), /is a second one of sea on b1/],
    ['a side that is none', (all: Open) => (all[0].of.side = 'lake'), /of names lake, which is no side/],
    ['a basket that is none', (all: Open) => (all[0].basket = 'b2'), /confirmations\[0\]\.basket was not ratified/],
    ['one more than sides', (all: Open) => all.push(structuredClone(all[1])), /is one more of b1 than there are sides/],
    [
      'an answer that is left out',
      (all: Open) => {
        const leaves = all[0].submissions
        all[0].submissions = leaves.filter((one: Open) => one.submission.decision !== 'none')
      },
      /submissions (lack a revision of|are 11, which is not a padded size)/,
    ],
    [
      'an answer of another side',
      (all: Open) => {
        const leaf = all[1].submissions.find((one: Open) => one.submission.decision === 'decline')
        leaf.submission.side = 'sea'
      },
      /confirmations\[1\]\.submissions have an answer of sea/,
    ],
    [
      'a smaller roll',
      (all: Open) => {
        for (const one of all) one.roll.sea = 1
      },
      /submissions are (12, which is not a padded size|of more people than sea has)/,
    ],
    [
      'nobody who accepted so',
      (_: Open, whole: Open) => {
        const ratification = whole.readings.at(-1)
        ratification.ratification.forms = []
      },
      /is of a basket that nobody accepted ad referendum/,
    ],
  ])('is not verified with %s, although all was hashed anew', (_, change, says) => {
    expect(placesIn(hashedAnew(changed(none, change))).join('\n')).toMatch(says)
  })

  test('is not verified before its format, its rules or its publication', () => {
    const earlier = changed(none, (_, whole) => (whole.format = 'parley-record/4'))
    const without = changed(none, (_, whole) => (whole.dialogue.confirmation = 'none'))
    const open = changed(none, (_, whole) => delete whole.publication)

    expect(placesIn(hashedAnew(earlier)).join('\n')).toMatch(/confirmations are not part of the format/)
    expect(placesIn(hashedAnew(without)).join('\n')).toMatch(/confirmations are not part of the rules/)
    expect(placesIn(hashedAnew(open)).join('\n')).toMatch(/confirmations are of a round that is not published/)
  })

  test('names persons exactly where names are disclosed', () => {
    const covered = changed(named, (all) => delete all[0].names)
    const disclosed = changed(none, (all) => {
      all[0].names = named.confirmations?.[0]?.names
    })

    expect(placesIn(hashedAnew(covered)).join('\n')).toMatch(/confirmations\[0\]\.names lacks bea/)
    expect(placesIn(hashedAnew(disclosed)).join('\n')).toMatch(/confirmations\[0\]\.names disclose persons/)
  })

  test('is not decided before its date by too few', () => {
    const forged = changed(none, (all) => {
      const leaf = all[1].submissions.find((one: Open) => one.submission.decision === 'decline')
      leaf.submission = { is: 'confirmation-padding', reading: leaf.submission.reading, salt: 'ff'.repeat(16) }
      all[1].outcome = 'lapsed'
    })

    expect(placesIn(hashedAnew(forged))).toMatchObject([expect.stringMatching(/the outcome was not decided$/)])
  })
})
