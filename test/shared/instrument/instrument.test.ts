import { describe, expect, test } from 'vitest'
import type { InstrumentDocument } from '../../../shared/instrument/document.ts'
import { instrumentOf } from '../../../shared/instrument/instrument.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aBareRecord as aRecord } from './a-record.ts'

describe('while the round runs', () => {
  test.each([
    [
      '1.terms.1',
      'Draft after “Define terms, first reading”',
      'Проект после чтения «Определение терминов, первое чтение»',
    ],
    [
      '1.commitments.b1.2',
      'Draft after “Hacking and leaking: Draft commitments, second reading”',
      'Проект после чтения «Взломы и утечки: Составление обязательств, второе чтение»',
    ],
  ])('after %s the document is marked as that draft', async (reading, english, russian) => {
    const record = await until(reading)

    expect(theStatus(instrumentOf(record, 'en')[0])).toBe(english)
    expect(theStatus(instrumentOf(record, 'ru')[0])).toBe(russian)
  })

  test('before anything is settled it is a draft with only its preamble and its rules', async () => {
    const record = await aRecord({ isPublished: false })
    const { readings: _, ...opening } = record
    const [document] = instrumentOf({ ...opening, readings: [], head: record.opening.link }, 'en')

    expect(theStatus(document)).toBe('Draft, before the first reading')
    expect(markdown(document)).toContain('No definition has been agreed.')
  })

  test('a text that was not ratified goes back to drafting and says so', async () => {
    const record = await until('1.ratification.b4.1')

    expect(markdown(instrumentOf(record, 'en')[0])).toContain('returned for redrafting')
  })

  test('a draft at a settled reading does not change with later readings', async () => {
    const whole = await aRecord()
    const then = recordUntil(whole, '1.baskets.1')
    const record = await until('1.baskets.1')

    expect(instrumentOf(then ?? whole, 'en')).toEqual(instrumentOf(record, 'en'))
  })
})

describe('the package rule', () => {
  test('early harvest adopts ratified baskets, whatever is shelved', async () => {
    const document = markdown(instrumentOf(await aRecord(), 'en')[0])

    expect(document).toMatch(/^\*Adopted on /m)
    expect(document).not.toContain('Not adopted')
  })

  test('single undertaking adopts nothing while one basket is not ratified', async () => {
    const document = markdown(instrumentOf(await aRecord({ rules: { packageRule: 'single-undertaking' } }), 'en')[0])

    expect(document).toMatch(/^\*Not adopted: nothing is agreed until every basket is ratified\.\*/m)
    expect(document).not.toContain('Adopted on')
  })

  test('a round that ratified nothing is published with nothing adopted', async () => {
    const record = await until('1.modality.b1.1')
    const published = { ...record, publication: { at: '2026-04-01T00:00:00.000Z', sealed: {}, link: record.head } }

    expect(theStatus(instrumentOf(published, 'en')[0])).toMatch(/^Not adopted: no text was ratified by every side/)
  })
})

test('the root hash is printed in groups of four too, to be read aloud', async () => {
  const record = await aRecord()

  const [, groups = ''] = /to be read aloud: `([0-9a-f ]+)`/.exec(markdown(instrumentOf(record, 'en')[0])) ?? []

  expect(groups).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/)
  expect(groups.replaceAll(' ', '')).toBe(record.head)
})

test('an adjourned round shelves its agreed baskets, and says when', async () => {
  const record = await aRecord({ files: await adjournedAt('baskets.1') })

  const document = markdown(instrumentOf(record, 'en')[0])

  expect(theStatus(instrumentOf(record, 'en')[0])).toMatch(/^Not adopted: no text was ratified by every side/)
  expect(document.match(/Adjourned by a facilitator at the stage/g)).toHaveLength(4)
})

test('with co-chairs it says that those of every side adjourned it', async () => {
  const record = structuredClone(await aRecord({ files: await adjournedAt('baskets.1') }))
  const consents = record.dialogue.sides.map(({ id }) => ({ side: id }))
  for (const { closing } of record.readings) Object.assign(closing, closing.by === 'facilitator' ? { consents } : {})

  const document = markdown(instrumentOf(record, 'en')[0])

  expect(document.match(/Adjourned by the co-chairs of every side at the stage/g)).toHaveLength(4)
  expect(document).not.toContain('by a facilitator')
})

test.each([
  ['some-sides-agree', 'Not taken up as a basket: the sides did not all agree.'],
  ['tied', 'Not taken up as a basket: another text ranked equally.'],
  ['more-baskets-than-lanes', 'Waits for the next round: more baskets were agreed than can be taken in parallel.'],
] as const)('a basket that was not taken up says why: %s', async (reason, words) => {
  const record = structuredClone(await until('1.baskets.1'))
  Object.assign(record.readings.at(-1)?.outcomes.find(({ status }) => status === 'bracketed') ?? {}, { reason })

  const document = markdown(instrumentOf(record, 'en')[0])

  expect(document).toContain(words)
})

describe('the attribution of a text', () => {
  test('names nobody under the Chatham House Rule', async () => {
    const document = markdown(instrumentOf(await aRecord(), 'en')[0])

    expect(document).not.toMatch(/Tabled by|Agreed to by|Reservation \(/)
  })

  test('names a side where sides are disclosed', async () => {
    const document = markdown(instrumentOf(await aRecord({ rules: { attribution: 'side' } }), 'en')[0])

    expect(document).toContain('Tabled by: American side.')
    expect(document).toContain('Agreed to by: Russian side.')
    expect(document).toMatch(/Reservation \((American|Russian) side\):/)
    expect(document).not.toContain('Whitlock')
  })

  test('names a person where names are disclosed, who endorses in a personal capacity', async () => {
    const document = markdown(instrumentOf(await aRecord({ rules: { attribution: 'named' } }), 'en')[0])

    expect(document).toMatch(/Tabled by: .*\(American side\)/)
    expect(document).toMatch(/\| Name \| Side \| Decision \| Date \|/)
    expect(document).toMatch(/\| Eleanor Whitlock \| American side \| .* \|/)
    expect(document).toContain('in a personal capacity')
  })
})

test('the instrument has a non-admission clause unless the dialogue’s file leaves it out', async () => {
  const [withClause, without] = await Promise.all([aRecord(), aRecord({ rules: { nonAdmission: false } })])

  expect(markdown(instrumentOf(withClause, 'en')[0])).toContain('constitutes an admission')
  expect(markdown(instrumentOf(without, 'en')[0])).not.toContain('constitutes an admission')
})

test.each([
  ['joint-statement', 'Each side intends to', 'Каждая сторона заявляет о намерении'],
  ['confidence-building-measure', 'To build confidence, each side will', 'в целях укрепления доверия'],
  ['consultation-channel', 'Each side agrees to', 'Каждая сторона соглашается'],
] as const)('a %s has a wording of its own', async (form, english, russian) => {
  const record = await aRecord({ form })

  expect(markdown(instrumentOf(record, 'en')[0])).toContain(english)
  expect(markdown(instrumentOf(record, 'ru')[0])).toContain(russian)
})

test('each side’s declaration has the clauses that bind it, in its own words', async () => {
  const [, american, russian] = instrumentOf(await aRecord(), 'en')

  expect(markdown(american)).toContain('an election in Russia was conducted')
  expect(markdown(american)).not.toContain('The Russian side declares')
  expect(markdown(russian)).toContain('The Russian side declares that it will')
  expect(markdown(russian)).not.toContain('an election in Russia was conducted')
})

async function until(reading: string): Promise<RoundRecord> {
  const record = recordUntil(await aRecord({ isPublished: false }), reading)
  if (record === undefined) throw new Error(`there is no reading ${reading}`)
  return record
}

function theStatus(document: InstrumentDocument | undefined): string | undefined {
  const status = document?.blocks.find((block) => block.kind === 'status')
  return status !== undefined && 'runs' in status ? status.runs.map((run) => run.text).join('') : undefined
}

function markdown(document: InstrumentDocument | undefined): string {
  if (document === undefined) throw new Error('there is no document')
  return toMarkdown(document)
}
