import { describe, expect, test } from 'vitest'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aRecord } from '../instrument/a-record.ts'

const submissionsIn = (record: RoundRecord) => record.readings.flatMap(({ submissions }) => submissions)
const kindsIn = (record: RoundRecord) => new Set(submissionsIn(record).map(({ submission }) => submission?.is))

describe('under the Chatham House Rule', () => {
  test('the complete record has words without a pseudonym, a side or a salt that leads to one', async () => {
    const record = await aRecord()

    const all = submissionsIn(record).flatMap(({ submission }) => (submission === undefined ? [] : [submission]))
    const words = all.filter(({ is }) => is === 'words')
    const voices = new Set(all.flatMap((one) => (one.is === 'position' ? [one.voice, one.salt, one.side] : [])))

    expect(words.length).toBeGreaterThan(5)
    for (const one of words) {
      expect(Object.values(one).filter((value) => voices.has(String(value)))).toEqual([])
    }
  })

  test('the delegations’ edition has the outcomes and which sides agree, without a position or a number', async () => {
    const record = await aRecord()

    const edition = editionOf(record, 'delegations')

    expect(kindsIn(edition)).toEqual(new Set(['proposal', 'withdrawal', undefined]))
    expect(JSON.stringify(edition)).not.toMatch(/"(tally|voice)"/)
    expect(edition.readings.every(({ agreement, words }) => agreement !== undefined && words !== undefined)).toBe(true)
    expect(edition.head).toBe(record.head)
  })

  test('withdrawn words are covered', async () => {
    const record = await aRecord()
    const superseded = submissionsIn(record).flatMap(({ submission }) =>
      submission?.is === 'supersession' ? [submission.statement] : [],
    )

    const edition = editionOf(record, 'delegations')

    expect(superseded.length).toBeGreaterThan(0)
    for (const digest of superseded) expect(submissionsIn(edition)).toContainEqual({ digest })
    expect(JSON.stringify(record)).toContain('Confirm that the right to speak afterwards is untouched.')
    expect(JSON.stringify(edition)).not.toContain('Confirm that the right to speak afterwards is untouched.')
  })

  test('the public edition has neither the words of objections nor which sides agree', async () => {
    const edition = editionOf(await aRecord(), 'public')

    expect(kindsIn(edition)).toEqual(new Set(['proposal', 'withdrawal', undefined]))
    expect(edition.readings.some((reading) => 'agreement' in reading || 'words' in reading)).toBe(false)
  })

  test('equal words of a whole side are shown once, without their number', async () => {
    const record = await aRecord()
    const text = record.readings.find(({ id }) => id === '1.terms.2')
    const said = (text?.submissions ?? []).filter(({ submission }) =>
      JSON.stringify(submission ?? '').includes('Defer it'),
    )

    const edition = JSON.stringify(editionOf(record, 'delegations'))

    expect(said).toHaveLength(6)
    expect(edition.split('Defer it at most.')).toHaveLength(2)
  })

  test('two records in which other people objected in the same words have the same size', async () => {
    const [many, one] = [await objectedBy('us'), await objectedBy('whitlock')].map((record) =>
      (['delegations', 'public'] as const).map((edition) => editionOf(record, edition)),
    )

    for (const [index, edition] of (many ?? []).entries()) {
      expect(sizesIn(edition)).toEqual(sizesIn(one?.[index]))
    }
  })
})

/** A round of one reading, in which one objection is a whole side's, or one person's. */
async function objectedBy(who: string): Promise<RoundRecord> {
  const files = await adjournedAt('terms.1')
  const [reading] = files.rehearsal.readings
  if (reading === undefined) throw new Error('nothing is rehearsed')
  const positions = { [who]: [{ stance: 'object' as const, change: { en: 'Say whose.' } }] }
  const parastate = { ...reading.proposals['parastate'], positions }
  const readings = [{ ...reading, proposals: { ...reading.proposals, parastate } }]
  return aRecord({ files: { ...files, rehearsal: { ...files.rehearsal, readings } } })
}

/** How long everything in a record is that could tell a number. */
function sizesIn(record: RoundRecord | undefined): readonly number[] {
  return (record?.readings ?? []).flatMap(({ submissions, settlement, words }) => [
    submissions.length,
    settlement.counted,
    JSON.stringify(words ?? '').length,
    JSON.stringify(record).length,
  ])
}

test('where sides are disclosed, numbers are given only of a side that is large and divided', async () => {
  const record = await aRecord({ rules: { attribution: 'side' } })

  const edition = editionOf(record, 'public')

  expect(kindsIn(edition)).toEqual(new Set(['proposal', 'withdrawal', undefined]))
  const sides = edition.readings.flatMap(({ agreement }) => agreement?.proposals ?? []).flatMap((one) => one.sides)
  for (const { tally, roll } of sides.filter((side) => side.tally !== undefined)) {
    expect(roll).toBeGreaterThanOrEqual(record.dialogue.smallestCountedSide)
    expect(Math.max(...Object.values(tally ?? {}))).toBeLessThanOrEqual(roll - 2)
  }
})

test('where names are disclosed, every edition is the record itself', async () => {
  const record = await aRecord({ rules: { attribution: 'named' } })

  expect(editionOf(record, 'public')).toEqual(record)
  expect(editionOf(record, 'delegations')).toEqual(record)
})

test('where sides are disclosed, words are shown once for each side, to the public as well', async () => {
  const record = await aRecord({ rules: { attribution: 'side' } })

  const { words } = editionOf(record, 'public').readings[0] ?? {}

  expect(words?.proposals.flatMap(({ changes }) => changes)).toContainEqual({
    text: { en: 'Say the same of ordinary diplomatic work.' },
    side: 'us',
  })
})
