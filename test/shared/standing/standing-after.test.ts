import { describe, expect, test } from 'vitest'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { standingAfter } from '../../../shared/standing/standing-after.ts'
import { NOTHING_STANDS, stateOf } from '../../../shared/standing/standing-text.ts'
import { FOLDERS, type KeptFormat, keptRecord, keptRecords } from '../../fixtures/kept.ts'
import { aBareRecord } from '../instrument/a-record.ts'

/** The same record as if it were of another round, in which the texts are otherwise. */
function asRound(record: RoundRecord, number: number, change: (text: string) => string = (text) => text): RoundRecord {
  return JSON.parse(change(JSON.stringify({ ...record, round: { ...record.round, number } })))
}

describe('what stands after the rehearsed round', () => {
  test('are the definitions and topics that were agreed, each with its reading', async () => {
    const record = await aBareRecord()

    const { definitions, topics } = standingAfter([record])

    const agreed = record.readings
      .filter(({ stage }) => stage === 'terms')
      .flatMap(({ settlement }) => settlement.agreed)
    expect([...definitions, ...topics].map(({ id }) => id).toSorted()).toEqual(agreed.toSorted())
    for (const { source } of [...definitions, ...topics]) {
      expect(record.readings.find(({ id }) => id === source.reading)?.settlement.agreed).toContain(source.text)
    }
  })

  test('are the ratified baskets, with their agreed clauses under the numbers of the instrument', async () => {
    const record = await aBareRecord()

    const { baskets } = standingAfter([record])

    const ratified = record.readings.filter(({ settlement }) => settlement.next === 'ratified')
    expect(baskets.map(({ basket }) => basket)).toEqual(ratified.map(({ basket }) => basket).toSorted())
    expect(baskets[0]).toMatchObject({ id: '1.b1', modality: 'code-of-conduct' })
    expect(baskets[0]?.clauses.map(({ number }) => number)).toEqual(['1.1', '1.2'])
    const put = ratified[0]?.submissions.flatMap(({ submission }) =>
      submission?.is === 'proposal' && submission.body.kind === 'text' ? submission.body.agreed : [],
    )
    expect(baskets[0]?.clauses.map(({ id }) => id).toSorted()).toEqual(put?.toSorted())
    expect(baskets[0]?.ratified[0]?.statements.length).toBeGreaterThan(0)
  })

  test.each(['none', 'side', 'named'] as const)(
    'is the same from each edition, and names nobody, under the rule "%s"',
    async (attribution) => {
      const record = await aBareRecord({ rules: { attribution } })

      const [complete, delegations, open] = (['complete', 'delegations', 'public'] as const).map((edition) =>
        standingAfter([editionOf(record, edition)]),
      )

      expect(delegations).toEqual(complete)
      expect(open).toEqual(complete)
      expect(JSON.stringify(complete)).not.toContain('"participant"')
    },
  )
})

describe('a round that is', () => {
  test('not published changes nothing', async () => {
    expect(standingAfter([await aBareRecord({ isPublished: false })])).toEqual(NOTHING_STANDS)
  })

  test('a package of which a basket was not ratified changes nothing, not even a term', async () => {
    const record = await aBareRecord({ rules: { packageRule: 'single-undertaking' } })

    const { rounds, ...text } = standingAfter([record])

    expect(rounds).toEqual([{ round: 1, publishedAt: record.publication?.at, head: record.head }])
    expect(text).toEqual({ definitions: [], topics: [], baskets: [] })
  })
})

describe('a second round that agrees on a term otherwise', () => {
  test('amends the term, which keeps the words that it had', async () => {
    const first = await aBareRecord()
    const [before] = standingAfter([first]).definitions
    const words = before?.body.definition.en ?? ''
    const second = asRound(first, 2, (text) => text.replaceAll(JSON.stringify(words).slice(1, -1), 'Something else.'))

    const { definitions } = standingAfter([first, second])

    const [term] = definitions
    expect(definitions).toHaveLength(standingAfter([first]).definitions.length)
    expect(term).toMatchObject({
      id: before?.id,
      source: { round: 2 },
      body: { definition: { en: 'Something else.' } },
    })
    expect(term?.earlier).toEqual([{ body: before?.body, source: before?.source }])
    expect(stateOf(term ?? {})).toBe('amended')
  })

  test('finds it by its heading in any language', async () => {
    const first = await aBareRecord()
    const headings = standingAfter([first]).definitions.map(({ body }) => body.term)
    const second = asRound(first, 2)
    for (const reading of second.readings) {
      for (const { submission } of reading.submissions) {
        if (submission?.is === 'proposal' && submission.body.kind === 'definition') {
          delete (submission.body.term as { en?: string }).en
        }
      }
    }

    const { definitions } = standingAfter([first, second])

    expect(headings.every(({ en, ru }) => en !== undefined && ru !== undefined)).toBe(true)
    expect(definitions.map((one) => stateOf(one))).toEqual(definitions.map(() => 'amended'))
  })

  test('puts its baskets beside those of the first round', async () => {
    const first = await aBareRecord()

    const { baskets } = standingAfter([first, asRound(first, 2)])

    expect(baskets.map(({ id }) => id)).toEqual(['1.b1', '1.b3', '1.b4', '2.b1', '2.b3', '2.b4'])
  })
})

const KEPT = (Object.keys(FOLDERS) as KeptFormat[]).flatMap((format) =>
  keptRecords(format).map((name) => [format, name] as const),
)

test.each(KEPT)('a record that an earlier version wrote has a standing text: %s, %s', (format, name) => {
  const records = [...beforeOf(name).map((before) => keptRecord(format, before)), keptRecord(format, name)]

  const { rounds, definitions, baskets } = standingAfter(records)

  expect(rounds).toEqual(
    records.map(({ round, publication, head }) => ({ round: round.number, publishedAt: publication?.at, head })),
  )
  expect(definitions.length).toBeGreaterThan(0)
  expect(baskets.flatMap(({ clauses }) => clauses).length).toBeGreaterThan(0)
})

/** The rounds before one of a dialogue's rounds: `in-a-row-1` and `in-a-row-2` before `in-a-row-3.public`. */
function beforeOf(name: string): readonly string[] {
  const [, dialogue, last] = /^(.*)-(\d+)(\.\w+)?$/.exec(name) ?? []
  return Array.from({ length: Math.max(0, Number(last ?? 1) - 1) }, (_, index) => `${dialogue}-${index + 1}`)
}
