import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { adjournedAt, aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew, type Open } from './a-forgery.ts'

const WHOLE = await aRecord()
/** Until the first reading with reservations: it has half as many leaves to verify. */
const RECORD = recordUntil(WHOLE, '1.ratification.b1.1') ?? WHOLE
const DELEGATIONS = editionOf(RECORD, 'delegations')
const PUBLIC = editionOf(RECORD, 'public')
const BY_SIDE = await aRecord({ rules: { attribution: 'side' }, files: await adjournedAt('terms.2') })
const HELD_BACK = await aRecord({ rules: { untranslated: 'held-back' }, files: await adjournedAt('terms.2') })

describe('the verifier finds forged words, also if every hash was computed again', () => {
  test.each<[string, RoundRecord, RegExp, (open: Open) => void]>([
    ['words left out', RECORD, /words\.proposals\[\d+\]\.changes/, (open) => someChanges(open).pop()],
    [
      'words without an author',
      RECORD,
      /words\.proposals\[\d+\]\.changes/,
      (open) => (someChanges(open)[0].text.en = 'No.'),
    ],
    [
      'words twice',
      DELEGATIONS,
      /words\.proposals\[\d+\]\.changes/,
      (open) => someChanges(open).push(someChanges(open)[0]),
    ],
    [
      'words in another order',
      DELEGATIONS,
      /words\.proposals\[\d+\]\.changes/,
      (open) =>
        changesIn(open)
          .find((changes) => changes.length > 1)
          .reverse(),
    ],
    ['words on an unknown text', DELEGATIONS, /words\.proposals$/, (open) => open.readings[0].words.proposals.pop()],
    ['the attribution of words', DELEGATIONS, /changes$/, (open) => (someChanges(open)[0].side = 'us')],
    ['a missing attribution of words', BY_SIDE, /changes$/, (open) => delete someChanges(open)[0].side],
    ['all words', DELEGATIONS, /words$/, (open) => delete open.readings[0].words],
    ['words in the public edition', PUBLIC, /words$/, (open) => (open.readings[0].words = RECORD.readings[0]?.words)],
    ['the leaf of some words', DELEGATIONS, /submissions$/, (open) => showAStatement(open)],
    ['a reservation twice', PUBLIC, /ratification\.statements$/, (open) => notesIn(open).push(notesIn(open)[0])],
    ['a reservation to no clause', PUBLIC, /ratification\.statements$/, (open) => (notesIn(open)[0].clause = 'c99')],
    [
      'a ratification without words',
      RECORD,
      /ratification\.forms$/,
      (open) => ratificationIn(open).forms.unshift('ratify'),
    ],
  ])('%s', (_, record, place, change) => {
    const open = JSON.parse(JSON.stringify(record))
    change(open)

    const found = verifyRecord(hashedAnew(open)).mismatches.map((mismatch) => mismatch.place)

    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(place)]))
  })
})

test('words that are held back are only in the complete edition, and the record verifies', () => {
  const said = JSON.stringify(HELD_BACK.readings.map(({ words }) => words))

  expect(JSON.stringify(HELD_BACK)).toContain('Отложить, но не исключать.')
  expect(said).not.toContain('Отложить, но не исключать.')
  expect(said).toContain('Defer it at most.')
  expect(verifyRecord(JSON.parse(JSON.stringify(HELD_BACK))).mismatches).toEqual([])
  const shown = JSON.parse(JSON.stringify(HELD_BACK))
  shown.dialogue.untranslated = 'marked'
  expect(verifyRecord(hashedAnew(shown)).mismatches).toContainEqual({
    place: expect.stringMatching(/words\.proposals\[\d+\]\.changes$/),
    says: expect.stringContaining('recomputed'),
  })
})

function changesIn(open: Open): Open[] {
  return open.readings.flatMap(({ words }: Open) => words.proposals.map(({ changes }: Open) => changes))
}

function someChanges(open: Open): Open {
  return changesIn(open).find((changes) => changes.length > 0)
}

function ratificationIn(open: Open): Open {
  return open.readings.find(({ ratification }: Open) => ratification?.statements.length > 0).ratification
}

function notesIn(open: Open): Open[] {
  return ratificationIn(open).statements
}

function showAStatement(open: Open): void {
  const reading = RECORD.readings[0]
  const shown = reading?.submissions.find(({ submission }) => submission?.is === 'words')
  const leaves = open.readings[0].submissions
  leaves[leaves.findIndex(({ digest }: Open) => digest === shown?.digest)] = shown
}
