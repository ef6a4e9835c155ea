import { afterEach, expect, test } from 'vitest'
import { takePosition } from '../../../functions/actions/take-position.ts'
import { readRecord } from '../../../functions/record/read-record.ts'
import { readRevisions } from '../../../functions/store/positions.ts'
import { seeReading } from '../../../functions/views/see-reading.ts'
import type { Dialogue } from '../../../shared/dialogue.ts'
import type { LocalizedText } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RecordFormat } from '../../../shared/record-format.ts'
import { aDefinition, askedBy } from '../../builders.ts'
import { mismatchesIn } from '../../simulation/settlements.ts'
import { ADA, aRoundByHand, BO } from '../round/a-round-by-hand.ts'

const READING = '1.terms.1'

let round: Awaited<ReturnType<typeof aRoundByHand>>
let text: string
afterEach(() => round.stop())

test('a round of the first format stores and records words as before, and accepts them by language', async () => {
  await opens({}, 'parley-record/1')
  await object(ADA, { en: 'Say whose.' })
  await object(BO, { en: 'Say whose.', ru: 'Сказать чьё.' })
  await settles()

  const record = await readRecord(round.table, 1)
  const delegations = editionOf(record, 'delegations').readings[0]
  const seen = await seeReading(round.table, ADA, READING, new Date())

  expect(await kept(BO)).toEqual(['Say whose.\n\nСказать чьё.'])
  expect(textsIn(record.readings[0]).toSorted()).toEqual(['Say whose.', 'Say whose.\n\nСказать чьё.'])
  expect(textsIn(delegations)).toHaveLength(2)
  expect(record.readings[0]).not.toHaveProperty('words')
  expect(record.readings[0]?.settlement.counted).toBe(5)
  expect(seen.proposals[0]?.position?.change).toEqual({ en: 'Say whose.' })
  expect(mismatchesIn(record)).toEqual([])
})

test('a new round stores words by language, and shows each text once', async () => {
  await opens({})
  for (const who of [ADA, BO]) await object(who, { en: 'Say whose.', ru: 'Сказать чьё.' })
  await settles()

  const record = await readRecord(round.table, 1)
  const seen = await seeReading(round.table, ADA, READING, new Date())

  expect(await kept(BO)).toEqual([{ en: 'Say whose.', ru: 'Сказать чьё.' }])
  expect(record.readings[0]?.words?.proposals).toEqual([
    { proposal: text, changes: [{ text: { en: 'Say whose.', ru: 'Сказать чьё.' } }] },
  ])
  expect(textsIn(editionOf(record, 'delegations').readings[0])).toEqual([])
  expect(wordsOf(seen)).toEqual([{ change: { en: 'Say whose.', ru: 'Сказать чьё.' } }])
  expect(mismatchesIn(record)).toEqual([])
})

test('each text is shown once for each side without its stance, where sides are disclosed', async () => {
  await opens({ attribution: 'side' })
  await object(ADA, { en: 'Say whose.' })
  await object(BO, { en: 'Say whose.' })
  await settles()

  const seen = await seeReading(round.table, ADA, READING, new Date())

  expect(wordsOf(seen)).toEqual([
    { change: { en: 'Say whose.' }, side: 'river' },
    { change: { en: 'Say whose.' }, side: 'sea' },
  ])
  expect(mismatchesIn(await readRecord(round.table, 1))).toEqual([])
})

test('each objection is shown with its stance and author, where names are disclosed', async () => {
  await opens({ attribution: 'named' })
  for (const who of [ADA, BO]) await object(who, { en: 'Say whose.' })
  await settles()

  const record = await readRecord(round.table, 1)
  const seen = await seeReading(round.table, ADA, READING, new Date())

  expect(wordsOf(seen)).toEqual([
    { change: { en: 'Say whose.' }, stance: 'object', side: 'river', name: 'Ada' },
    { change: { en: 'Say whose.' }, stance: 'object', side: 'sea', name: 'Bo' },
  ])
  expect(record.readings[0]).not.toHaveProperty('words')
  expect(mismatchesIn(record)).toEqual([])
})

test('untranslated words are held back until a revision has every language, if the dialogue says so', async () => {
  await opens({ untranslated: 'held-back' })
  await object(ADA, { en: 'Say whose.' })
  await object(BO, { ru: 'Убрать.' })
  await object(BO, { en: 'Leave it out.', ru: 'Убрать.' }, 1)
  await settles()

  const record = await readRecord(round.table, 1)
  const seen = await seeReading(round.table, ADA, READING, new Date())

  expect(wordsOf(seen)).toEqual([{ change: { en: 'Leave it out.', ru: 'Убрать.' } }])
  expect(JSON.stringify(editionOf(record, 'delegations'))).not.toContain('Say whose.')
  expect(mismatchesIn(record)).toEqual([])
})

async function opens(says: Partial<Dialogue>, format?: RecordFormat): Promise<void> {
  round = await aRoundByHand(says, format)
  await round.opens('terms')
  text = await round.tables(READING, aDefinition())
}

async function object(who: typeof ADA, change: LocalizedText, seen = 0): Promise<void> {
  const on = { reading: READING, proposal: text }
  await takePosition(round.table, askedBy(who), on, { stance: 'object', change }, seen, new Date())
}

async function settles(): Promise<void> {
  await round.closes(READING)
  await round.settles(READING)
}

async function kept({ id }: typeof ADA) {
  return (await readRevisions(round.table, READING, 1, id)).map(({ change }) => change)
}

function textsIn(reading: Awaited<ReturnType<typeof readRecord>>['readings'][number] | undefined) {
  return (reading?.submissions ?? []).flatMap(({ submission }) =>
    submission?.is === 'statement'
      ? [submission.text]
      : submission?.is === 'words'
        ? submission.said.map((one) => one.text)
        : [],
  )
}

/** The objections to the text, without their ids and what became of them. */
function wordsOf({ proposals }: Awaited<ReturnType<typeof seeReading>>) {
  return proposals[0]?.objections?.map(({ id: _, disposition: __, ...shown }) => shown)
}
