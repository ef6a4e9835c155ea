import { beforeAll, describe, expect, test } from 'vitest'
import { readRecord } from '../../../functions/record/read-record.ts'
import { settleNow } from '../../../functions/round/settle-the-reading.ts'
import { closeReading } from '../../../functions/store/deadlines.ts'
import { findReading } from '../../../functions/store/readings.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { type Edition, editionOf } from '../../../shared/proof/edition.ts'
import { RoundRecord, recordSchema } from '../../../shared/record.ts'
import { ADA, aReadingWithAFloor, BO } from '../../functions/actions/a-reading-with-a-floor.ts'
import { aTableInMemory } from '../../functions/confidential/a-table-in-memory.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

const records = new Map<string, RoundRecord>()
beforeAll(async () => {
  for (const attribution of ['none', 'side', 'named']) records.set(attribution, await aRecordOfTalk({ attribution }))
  records.set('no floor', await aRecordOfTalk({ floor: 'none' }))
})

describe.each(['none', 'side', 'named'])('a record with a floor, under the rule "%s"', (attribution) => {
  test('verifies in every edition', () => {
    for (const edition of ['complete', 'delegations', 'public'] as const) {
      expect(verifyRecord(editionOf(recordOf(attribution), edition)).mismatches).toEqual([])
    }
  })

  test('shows what was said to the delegations, and to the public only if objections are shown to it', () => {
    const shown = (edition: Edition) => floorIn(editionOf(recordOf(attribution), edition)).length

    expect(shown('complete')).toBe(4)
    expect(shown('delegations')).toBe(4)
    expect(shown('public')).toBe(attribution === 'none' ? 0 : 4)
  })

  test('discloses who spoke as far as the rule allows', () => {
    const said = floorIn(recordOf(attribution)).filter(({ is }) => is === 'floor')

    expect(said.every((one) => 'side' in one === (attribution !== 'none'))).toBe(true)
    expect(said.every((one) => 'participant' in one === (attribution === 'named'))).toBe(true)
    expect(Object.keys(recordOf(attribution).readings[0]?.names ?? {}).toSorted()).toEqual(
      attribution === 'named' ? ['ada', 'bo', 'cleo'] : [],
    )
  })
})

test('statements are beside the padded number of leaves, which does not depend on them', () => {
  const [reading] = recordOf('none').readings
  const entitled = Object.values(reading?.roll ?? {}).reduce((all, many) => all + many, 0)

  expect(reading?.submissions.length).toBe(4 + (1 + 3 * 4 * entitled))
  expect(reading?.onTheFloor).toBe(4)
  expect(recordOf('no floor').readings[0]).not.toHaveProperty('onTheFloor')
  expect(recordOf('no floor').readings[0]?.submissions.length).toBe(1 + 3 * 4 * entitled)
})

test('the published schema describes the leaves of the floor', () => {
  expect(JSON.stringify(recordSchema())).toContain('floor-set-aside')
  expect(RoundRecord.safeParse(recordOf('named')).success).toBe(true)
})

describe('a forgery on the floor, hashed again from beginning to end', () => {
  test.each<[string, string, RegExp, (reading: Open) => void]>([
    ['a statement left out', 'none', /onTheFloor/, (reading) => takeOut(reading, ({ kind }) => kind === 'reason')],
    ['a statement added', 'none', /onTheFloor|twice/, (reading) => add(reading, (one) => ({ ...one, id: 'more' }))],
    ['a statement twice', 'none', /twice/, (reading) => add(reading, (one) => ({ ...one, salt: '11'.repeat(16) }))],
    ['a setting aside left out', 'none', /onTheFloor/, (reading) => takeOut(reading, ({ reason }) => reason)],
    ['a statement without words', 'none', /has no words/, (reading) => (the(reading, 'floor').text.en = '\u3000')],
    [
      'a setting aside without a reason',
      'none',
      /without a reason/,
      (reading) => (the(reading, 'floor-set-aside').reason.en = ''),
    ],
    [
      'a setting aside of nothing',
      'none',
      /was set aside and is missing/,
      (reading) => (the(reading, 'floor-set-aside').statement = 'x'),
    ],
    [
      'a setting aside too early',
      'none',
      /before it appeared/,
      (reading) => (the(reading, 'floor-set-aside').at = reading.openedAt),
    ],
    [
      'a batch after the last deadline',
      'none',
      /after the reading's last deadline/,
      (reading) => (the(reading, 'floor').batch = 99_999),
    ],
    [
      'an answer in the batch of its question',
      'none',
      /no later than its question/,
      (reading) => (the(reading, 'floor', 'answer').batch = 1),
    ],
    [
      'an answer to nothing',
      'none',
      /which is no question here/,
      (reading) => (the(reading, 'floor', 'answer').answers = 'x'),
    ],
    [
      'an answer that is a reason',
      'none',
      /exactly if it is an answer/,
      (reading) => (the(reading, 'floor', 'answer').kind = 'reason'),
    ],
    [
      'a statement on a text that is not there',
      'none',
      /is on p7, which is missing/,
      (reading) => (the(reading, 'floor', 'reason').proposal = 'p7'),
    ],
    [
      'a side under the rule none',
      'none',
      /discloses river, under the rule "none"/,
      (reading) => (the(reading, 'floor').side = 'river'),
    ],
    [
      'a person under the rule none',
      'none',
      /discloses a person/,
      (reading) => (the(reading, 'floor').participant = 'ada'),
    ],
    [
      'a person under the rule side',
      'side',
      /discloses a person/,
      (reading) => (the(reading, 'floor').participant = 'ada'),
    ],
    ['another side than there are', 'side', /which is not a side/, (reading) => (the(reading, 'floor').side = 'sky')],
    [
      'an answer of those who tabled it, of others',
      'named',
      /is not from those who tabled/,
      (reading) => Object.assign(the(reading, 'floor', 'answer'), { participant: 'bo', side: 'sea' }),
    ],
    [
      'an answer of those who tabled a chair’s text',
      'none',
      /is not from those who tabled/,
      (reading) => {
        Object.assign(the(reading, 'proposal'), { chair: true })
        Object.assign(the(reading, 'floor', 'answer'), { fromThoseWhoTabled: true })
      },
    ],
    [
      'a setting aside after the last deadline',
      'none',
      /set aside after the reading's last deadline/,
      (reading) => (the(reading, 'floor-set-aside').at = reading.closesAt),
    ],
    [
      'more statements than all on the roll may make',
      'none',
      /contain 40\d statements of all on the roll, who may make \d+/,
      (reading) => stuff(reading, 400),
    ],
    [
      'more statements than a side may make',
      'side',
      /contain 40\d statements of \w+, who may make \d+/,
      (reading) => stuff(reading, 400),
    ],
    [
      'a setting aside by somebody who takes part',
      'named',
      /say that ada, who is of river, set a statement aside/,
      (reading) => (the(reading, 'floor-set-aside').participant = 'ada'),
    ],
    [
      'a statement of another side than its person is of',
      'named',
      /say that ada is of \w+, and before of/,
      (reading) => (the(reading, 'floor', 'answer').side = 'sea'),
    ],
    [
      'a reason in a language of nobody',
      'none',
      /the reason for setting .* aside is in a language/,
      (reading) => (reading.language = true),
    ],
    [
      'a language of nobody',
      'none',
      /language that the dialogue is not held in/,
      (reading) => (reading.language = true),
    ],
  ])('%s is found and named', (_what, attribution, says, forge) => {
    const open: Open = structuredClone(recordOf(attribution))
    forge(open.readings[0])
    // A record of a dialogue that is held in Russian alone.
    if (open.readings[0].language) open.dialogue.languages = ['ru']
    delete open.readings[0].language

    const { mismatches } = verifyRecord(hashedAnew(open))

    expect(mismatches.map(({ place, says: what }) => `${place} ${what}`).join('\n')).toMatch(says)
  })

  test('a statement in a record without a floor is found, and so is one in the public edition', () => {
    const open: Open = structuredClone(recordOf('no floor'))
    open.readings[0].submissions.push({ digest: '', submission: floorIn(recordOf('none'))[0] })
    expect(verifyRecord(hashedAnew(open)).mismatches).toContainEqual({
      place: 'readings[0].submissions',
      says: 'contain statements on the floor, and the rules of this round have none',
    })

    const shown = editionOf(recordOf('none'), 'delegations')
    const forged: Open = structuredClone(shown)
    delete forged.readings[0].agreement
    delete forged.readings[0].words
    expect(verifyRecord(forged).mismatches).toContainEqual({
      place: 'readings[0].submissions',
      says: 'show statements on the floor that must be covered',
    })
  })

  test('changed words are found by their digest, without hashing anything again', () => {
    const open: Open = structuredClone(recordOf('none'))
    the(open.readings[0], 'floor').text.en = 'Something else.'

    expect(verifyRecord(open).mismatches[0]?.place).toMatch(/readings\[0\]\.submissions\[\d+\]/)
  })
})

/** Adds copies of the first statement. */
function stuff(reading: Open, many: number): void {
  for (let index = 0; index < many; index += 1) {
    reading.submissions.push({ digest: '', submission: { ...the(reading, 'floor'), id: `more${index}` } })
    reading.onTheFloor += 1
  }
}

/** A settled reading in which a question was asked and answered, and a reason was given and set aside. */
async function aRecordOfTalk(rules: Readonly<Record<string, unknown>>): Promise<RoundRecord> {
  const table = aTableInMemory()
  const floor = await aReadingWithAFloor(table, rules)
  if (rules['floor'] !== 'none') {
    const { id } = await floor.says(BO, 1, { proposal: 'p1' })
    const reason = await floor.says(BO, 2, { kind: 'reason' })
    const text = { en: 'Two years.' }
    await floor.says(ADA, 16, { kind: 'answer', answers: id, text, fromThoseWhoTabled: true })
    await floor.setsAside(reason.id, 17)
  }
  const reading = (await findReading(table, floor.reading.id)) ?? floor.reading
  await closeReading(table, reading, { at: floor.at(60).toISOString(), by: 'cleo', decision: 'settle' })
  await settleNow(table, (await findReading(table, reading.id)) ?? reading)
  return readRecord(table, 1)
}

function recordOf(name: string): RoundRecord {
  const record = records.get(name)
  if (record === undefined) throw new Error(`there is no record ${name}`)
  return record
}

function floorIn({ readings }: RoundRecord) {
  return readings.flatMap(({ submissions }) =>
    submissions.flatMap(({ submission }) => (submission?.is.startsWith('floor') ? [submission] : [])),
  )
}

function the(reading: Open, is: string, kind?: string): Open {
  const found = reading.submissions.find(
    ({ submission }: Open) => submission?.is === is && (kind === undefined || submission.kind === kind),
  )
  return found.submission
}

function takeOut(reading: Open, which: (submission: Open) => unknown): void {
  reading.submissions = reading.submissions.filter(
    ({ submission }: Open) => !(submission?.is.startsWith('floor') && which(submission)),
  )
}

function add(reading: Open, more: (statement: Open) => Open): void {
  reading.submissions.push({ digest: '', submission: more(the(reading, 'floor')) })
}
