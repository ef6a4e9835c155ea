import { beforeAll, describe, expect, test } from 'vitest'
import { takePosition, takePositionBack } from '../../../functions/actions/take-position.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { closeAtDeadline, giveLastCall } from '../../../functions/store/deadlines.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { RoundRecord, recordSchema } from '../../../shared/record.ts'
import { askedBy } from '../../builders.ts'
import { ADA, aReadingWithAFloor, BO } from '../../functions/actions/a-reading-with-a-floor.ts'
import { aTableInMemory } from '../../functions/confidential/a-table-in-memory.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

const ATTRIBUTIONS = ['none', 'side', 'named'] as const
const records = new Map<string, RoundRecord>()
beforeAll(async () => {
  for (const attribution of ATTRIBUTIONS) records.set(attribution, await aRecord(attribution))
})

describe.each(ATTRIBUTIONS)(
  'a record with a last call and a position taken back, under the rule "%s"',
  (attribution) => {
    test('verifies in every edition', () => {
      for (const edition of ['complete', 'delegations', 'public'] as const) {
        expect(verifyRecord(editionOf(recordOf(attribution), edition)).mismatches).toEqual([])
      }
    })

    test('says when last call was given, with which notice, and that the last revision says none', () => {
      const [reading] = recordOf(attribution).readings

      expect(reading?.closing).toMatchObject({ by: 'facilitator', decision: 'settle', lastCall: { notice: '1 hour' } })
      expect(positionsIn(recordOf(attribution)).map(({ stance }) => stance)).toEqual(['object', 'none', 'support'])
    })

    test('shows no word of the objection that was taken back, and no disposition of it', () => {
      const [reading] = editionOf(recordOf(attribution), 'delegations').readings

      expect(reading?.words?.proposals.flatMap(({ changes }) => changes) ?? []).toEqual([])
      expect(reading?.dispositions?.objections).toEqual([])
      expect(reading?.outcomes[0]).toMatchObject({ status: 'bracketed', reason: 'some-sides-agree' })
    })
  },
)

test('under the rule "none", a record for others is of the same size whether or not a position was taken back', async () => {
  const [back, kept] = [recordOf('none'), await aRecord('none', { isTakenBack: false })].map(
    (record) => editionOf(record, 'delegations').readings[0]?.submissions,
  )

  expect(back?.length).toBe(kept?.length)
  expect(back?.filter(({ submission }) => submission?.is === 'position')).toEqual([])
})

test('the published schema describes both', () => {
  expect(JSON.stringify(recordSchema())).toContain('10 minutes')
  expect(RoundRecord.safeParse(recordOf('named')).success).toBe(true)
})

describe('a forgery, hashed again from beginning to end', () => {
  test.each<[string, RegExp, (open: Open) => unknown]>([
    ['a revision that takes back, dropped', /statements go with|must be/, (open) => drop(open, 'none')],
    [
      'a revision that takes back, turned to accept',
      /outcomes\[0\]\.sides\[0\]/,
      (open) => (revision(open, 'none').stance = 'accept'),
    ],
    [
      'a position that was not taken back, turned to none',
      /is taken back without being there/,
      (open) => (revision(open, 'support').stance = 'none'),
    ],
    [
      'a position that is taken back twice',
      /is taken back without being there/,
      (open) => (revision(open, 'object').stance = 'none'),
    ],
    [
      'one that is taken back and counts as heard',
      /outcomes\[0\]\.sides\[0\]/,
      (open) => (open.readings[0].outcomes[0].sides[0].tally.object = 1),
    ],
    [
      'a closing before the last call ended',
      /closing\.at is before the last call ended/,
      (open) => (closing(open).at = later(closing(open).lastCall.at, 59)),
    ],
    [
      'a shorter notice that was given later',
      /closing\.at is before the last call ended/,
      (open) => (closing(open).lastCall.at = later(closing(open).at, -59)),
    ],
    [
      'a longer notice',
      /closing\.at is before the last call ended/,
      (open) => (closing(open).lastCall.notice = '1 day'),
    ],
    [
      'a last call before the reading was opened',
      /was given before the reading was opened/,
      (open) => (closing(open).lastCall.at = later(open.readings[0].openedAt, -1)),
    ],
    [
      'a last call after the deadline',
      /was given after the deadline/,
      (open) => (open.readings[0].closesAt = closing(open).lastCall.at),
    ],
    [
      'a closing by the deadline instead',
      /before the deadline|Unrecognized|unrecognized/,
      (open) => (closing(open).by = 'deadline'),
    ],
    [
      'both in a record of the format before',
      /which parley-record\/2 does not know(?:.|\n)*no last call/,
      (open) => (open.format = 'parley-record/2'),
    ],
  ])('%s is found and named', (_what, says, forge) => {
    const open: Open = structuredClone(recordOf('side'))
    forge(open)

    const { mismatches } = verifyRecord(hashedAnew(open))

    expect(mismatches.map(({ place, says: what }) => `${place} ${what}`).join('\n')).toMatch(says)
  })
})

/** A settled reading: Ada objected and took it back, Bo supports, and it was closed by a last call. */
async function aRecord(attribution: string, { isTakenBack = true } = {}): Promise<RoundRecord> {
  const table = aTableInMemory()
  const {
    reading: { id },
    at,
  } = await aReadingWithAFloor(table, { attribution, floor: 'none' }, {}, { roll: { river: 1, sea: 1 } })
  const target = { reading: id, proposal: 'p1' }
  const objection = { stance: 'object', change: { en: 'Say who pays.' } } as const
  await takePosition(table, askedBy(ADA), target, objection, 0, at(1))
  if (isTakenBack) await takePositionBack(table, askedBy(ADA), target, 1, at(2))
  await takePosition(table, askedBy(BO), target, { stance: 'support' }, 0, at(3))
  const open = await read(table, id)
  const [given, ends] = [10, 70].map((minutes) => at(minutes).toISOString())
  const called = { at: given ?? '', by: 'cleo', decision: 'settle', number: 1, notice: '1 hour' } as const
  await giveLastCall(table, open, { ...called, deadline: open.closesAt }, ends ?? '')
  await closeAtDeadline(table, await read(table, id), ends ?? '')
  await settleNow(table, await read(table, id))
  return readRecord(table, 1)
}

async function read(table: ReturnType<typeof aTableInMemory>, id: string) {
  const reading = await findReading(table, id)
  if (reading === undefined) throw new Error(`there is no reading ${id}`)
  return reading
}

function recordOf(name: string): RoundRecord {
  const record = records.get(name)
  if (record === undefined) throw new Error(`there is no record ${name}`)
  return record
}

function positionsIn({ readings }: RoundRecord) {
  return readings
    .flatMap(({ submissions }) =>
      submissions.flatMap(({ submission }) => (submission?.is === 'position' ? [submission] : [])),
    )
    .toSorted((one, other) => one.side.localeCompare(other.side) || one.revision - other.revision)
}

function revision(open: Open, stance: string): Open {
  return open.readings[0].submissions.find(
    ({ submission }: Open) => submission?.stance === stance && submission.is === 'position',
  ).submission
}

/** Leaves out a revision, and puts padding in its place, so that the number of leaves is right. */
function drop(open: Open, stance: string): void {
  const [{ id, submissions }] = open.readings
  const leaf = submissions.find(({ submission }: Open) => submission?.stance === stance && submission.is === 'position')
  leaf.submission = { is: 'padding', reading: id, salt: 'f'.repeat(32) }
}

function closing(open: Open): Open {
  return open.readings[0].closing
}

function later(at: string, minutes: number): string {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
