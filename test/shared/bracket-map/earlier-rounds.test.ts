import { expect, test } from 'vitest'
import { sha256 } from '../../../functions/record/hashing.ts'
import { viewOfBracket } from '../../../functions/views/bracket-map-view.ts'
import { bracketMapOf } from '../../../shared/bracket-map/bracket-map.ts'
import { bracketMapDocument } from '../../../shared/bracket-map/map-document.ts'
import { toMarkdown } from '../../../shared/instrument/markdown.ts'
import { Language } from '../../../shared/localized-text.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { keptRecord } from '../../fixtures/kept.ts'
import { expectedIn } from '../languages/expected.ts'

/** A second round: it reads forms again that round 1 left, and amends a term and a clause that stand. */
const SECOND = 'in-a-row-2'

const secondRound = (): RoundRecord => editionOf(keptRecord('parley-record/5', SECOND), 'delegations')

/** The same, had nothing been agreed in a stage. */
function leftInBrackets(record: RoundRecord, stage: string): RoundRecord {
  const readings = record.readings.map((reading) =>
    reading.stage === stage
      ? { ...reading, settlement: { ...reading.settlement, agreed: [], bracketed: reading.settlement.agreed } }
      : reading,
  )
  return { ...record, readings }
}

test('a matter that an earlier round left says which, with its texts; what was tabled anew is not among them', () => {
  const [forms] = bracketMapOf(secondRound(), sha256).filter(({ stage }) => stage === 'modality')

  const letters = forms?.wordings.map(({ letter, offeredFrom }) => [letter, offeredFrom])
  expect(letters).toEqual([
    ['A', undefined],
    ['B', 1],
    ['C', 1],
  ])
  expect(forms?.before).toMatchObject([
    { round: 1, reading: '1.modality.b1.1', texts: [{ letter: 'B' }, { letter: 'C' }] },
  ])
  const seen = forms && viewOfBracket(forms)
  expect(seen?.before).toMatchObject([{ round: 1, texts: [{ letter: 'B' }, { letter: 'C' }] }])
  expect(JSON.stringify(seen?.before)).not.toContain('rationale')
})

test.each([
  ['a term', 'terms', 'Covert influence on the choices of the voters'],
  ['a clause of a basket that is reviewed', 'commitments', 'publishing private letters'],
])('a matter that would amend what stands shows what stands: %s', (_, stage, words) => {
  const record = leftInBrackets(secondRound(), stage)

  const map = bracketMapOf(record, sha256).filter((bracket) => bracket.stage === stage)

  const amending = map.filter(({ stands }) => stands !== undefined)
  expect(amending.map(({ stands }) => stands?.source.round)).toEqual([1])
  expect(JSON.stringify(amending[0]?.stands?.body)).toContain(words)
  expect(amending.map((one) => viewOfBracket(one).stands?.id)).toEqual(amending.map(({ stands }) => stands?.id))
})

test.each(Language.options)('the document says both (%s)', async (language) => {
  const document = bracketMapDocument(leftInBrackets(secondRound(), 'terms'), language, sha256)

  const says = toMarkdown(document)
  const { before, stands } = (await expectedIn(language)).bracketMap
  expect(says).toContain(before)
  expect(says).toContain(stands)
  expect(says).toContain('1.modality.b1.1')
})

test('a first round leaves nothing over from others', () => {
  const map = bracketMapOf(editionOf(keptRecord('parley-record/5', 'in-a-row-1'), 'delegations'), sha256)

  expect(map.length).toBeGreaterThan(0)
  expect(map.flatMap(({ before, stands }) => [...before, ...(stands ? [stands] : [])])).toEqual([])
})
