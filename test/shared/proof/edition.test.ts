import { describe, expect, test } from 'vitest'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aRecord } from '../instrument/a-record.ts'

const submissionsIn = (record: RoundRecord) => record.readings.flatMap(({ submissions }) => submissions)
const kindsIn = (record: RoundRecord) => new Set(submissionsIn(record).map(({ submission }) => submission?.is))

describe('under the Chatham House Rule', () => {
  test('words are in the complete record without a voice or a side, nor a salt that leads to one', async () => {
    const record = await aRecord()

    const all = submissionsIn(record).flatMap(({ submission }) => (submission === undefined ? [] : [submission]))
    const statements = all.filter(({ is }) => is === 'statement')
    const voices = new Set(all.flatMap((one) => (one.is === 'position' ? [one.voice, one.salt, one.side] : [])))

    expect(statements.length).toBeGreaterThan(5)
    for (const statement of statements) {
      expect(Object.values(statement).filter((value) => voices.has(String(value)))).toEqual([])
    }
  })

  test('delegations read what stands and which sides agree, without a position or a number', async () => {
    const record = await aRecord()

    const edition = editionOf(record, 'delegations')

    expect(kindsIn(edition)).toEqual(new Set(['proposal', 'withdrawal', 'statement', undefined]))
    expect(JSON.stringify(edition)).not.toMatch(/"(tally|voice)"/)
    expect(edition.readings.every(({ agreement }) => agreement !== undefined)).toBe(true)
    expect(edition.head).toBe(record.head)
  })

  test('words that were taken back are covered', async () => {
    const record = await aRecord()
    const superseded = submissionsIn(record).flatMap(({ submission }) =>
      submission?.is === 'supersession' ? [submission.statement] : [],
    )

    const edition = submissionsIn(editionOf(record, 'delegations'))

    expect(superseded.length).toBeGreaterThan(0)
    for (const digest of superseded) expect(edition).toContainEqual({ digest })
  })

  test('the public reads neither words of objection nor which sides agree', async () => {
    const edition = editionOf(await aRecord(), 'public')

    expect(kindsIn(edition)).toEqual(new Set(['proposal', 'withdrawal', undefined]))
    expect(edition.readings.some((reading) => 'agreement' in reading)).toBe(false)
  })
})

test('where sides are disclosed, numbers are given only of a side that is large and divided', async () => {
  const record = await aRecord({ rules: { attribution: 'side' } })

  const edition = editionOf(record, 'public')

  expect(kindsIn(edition)).toEqual(new Set(['proposal', 'withdrawal', 'statement', undefined]))
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
