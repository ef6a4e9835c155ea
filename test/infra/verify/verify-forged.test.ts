import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { recordUntil } from '../../../shared/proof/record-until.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew, type Open, untilPlace } from './a-forgery.ts'
import {
  addTo,
  aProposal,
  apart,
  byDeadline,
  declareOften,
  dropped,
  firstLeaf,
  firstOf,
  firstReadingWith,
  flipAgrees,
  flipStatus,
  leave,
  notesIn,
  POSITION,
  ratifiedText,
  reserveAgain,
  rewordCarried,
  wordsIn,
} from './forged-readings.ts'

const RECORD = await aRecord()

/** Until the last reading that a forgery below changes: it has half as many leaves to verify. */
const DRAFT = recordUntil(RECORD, '1.ratification.b1.1') ?? RECORD

const FIRST = untilPlace(RECORD, 'readings[0]')

describe('a record that was changed and hashed again', () => {
  test('is the same record if nothing was changed', async () => {
    const record = RECORD

    expect(hashedAnew(record)).toEqual(record)
  })

  test('does not have the published head', async () => {
    const record = RECORD
    const forged = forge(record, (open) => {
      open.dialogue.convener.en = 'Somebody else'
    })

    expect(verifyRecord(forged).mismatches).toEqual([])
    expect(verifyRecord(forged, record.head).mismatches).toMatchObject([{ place: 'head' }])
  })

  test.each<[string, string | RegExp, (open: Open) => void]>([
    ['a status', 'readings[0].outcomes[0].status', (open) => flipStatus(open.readings[0].outcomes[0])],
    ['a reason', /readings\[0\]\.outcomes\[\d\]\.reason/, (open) => (dropped(open, 0).reason = 'withdrawn')],
    ['a tally', 'readings[1].outcomes[0].sides[1]', (open) => (open.readings[1].outcomes[0].sides[1].tally.block += 1)],
    ['whether a side agrees', 'readings[0].outcomes[0].sides[0]', (open) => flipAgrees(open.readings[0].outcomes[0])],
    ['a roll', 'readings[2].outcomes[0].sides[0]', (open) => (open.readings[2].roll.us += 1)],
    ['an outcome left out', 'readings[0].outcomes', (open) => open.readings[0].outcomes.pop()],
    ['a stance', /readings\[4\]\.outcomes\[\d\]\.sides/, (open) => (POSITION(open.readings[4]).stance = 'block')],
    ['a ranking', 'readings[2].settlement.agreed', (open) => open.readings[2].settlement.agreed.reverse()],
    ['a lane', 'readings[2].settlement.lanes', (open) => (open.readings[2].settlement.lanes[0].basket = 'b7')],
    ['a form', 'readings[3].settlement.modality', (open) => (open.readings[3].settlement.modality = 'treaty')],
    ['a decision', 'readings[0].settlement.next', (open) => (open.readings[0].closing.decision = 'settle')],
    ['the next stage', 'readings[1].settlement.next', (open) => (open.readings[1].settlement.next = 'adjourn')],
    [
      'the number of dropped texts',
      'readings[0].settlement.dropped',
      (open) => (open.readings[0].settlement.dropped += 1),
    ],
    ['the decided matters', 'readings[0].settlement.decided', (open) => open.readings[0].settlement.decided.pop()],
    ['the matters that could not be tabled', 'readings[1].decided', (open) => open.readings[1].decided.pop()],
    ['a rule', 'readings[4].rules', (open) => (open.readings[4].rules.quorum = 0.1)],
    ['a sitting', 'readings[5].sitting', (open) => (open.readings[5].sitting = 1)],
    ['a carried text', /readings\[1\]\.submissions \(/, (open) => rewordCarried(open.readings[1])],
    ['a text to ratify', 'readings[7].submissions', (open) => ratifiedText(open.readings[7]).agreed.pop()],
    [
      'the competition of a text',
      /readings\[0\]\.submissions \(.*competes/,
      (open) => (aProposal(open).competes = 'topic other'),
    ],
    [
      'the words of a text',
      /^readings\[7\]\.submissions \(the words/,
      (open) => (ratifiedText(open.readings[7]).words.ru = ratifiedText(open.readings[7]).words.en),
    ],
    [
      'no words of a text',
      /^readings\[7\]\.submissions \(the words/,
      (open) => delete ratifiedText(open.readings[7]).words,
    ],
    [
      'an order with a matter that is not there',
      'readings[5].settlement.order',
      (open) => (open.readings[5].settlement.order = ['commitment nothing']),
    ],
    [
      'an order with a matter twice',
      'readings[5].settlement.order',
      (open) => (open.readings[5].settlement.order = [0, 0].map(() => open.readings[5].outcomes[0].competes)),
    ],
    [
      'an order where there is none',
      'readings[7].settlement.order',
      (open) => (open.readings[7].settlement.order = ['text']),
    ],
    [
      'the order of lanes',
      'readings[2].settlement.lanes',
      (open) =>
        (open.readings[2].settlement.order = [
          open.readings[2].outcomes.find((one: Open) => one.proposal === open.readings[2].settlement.lanes[1].proposal)
            .competes,
        ]),
    ],
    ['a reservation', 'readings[7].ratification.statements', (open) => open.readings[7].ratification.statements.pop()],
    ['a form of acceptance', 'readings[7].ratification.forms', (open) => open.readings[7].ratification.forms.pop()],
    [
      'a second revision without a first',
      'readings[0].submissions',
      (open) => (POSITION(open.readings[0]).revision = 9),
    ],
    [
      'a reading of another',
      /readings\[0\]\.submissions\[/,
      (open) => (POSITION(open.readings[0]).reading = '1.terms.2'),
    ],
    ['words of objection', 'readings[0].submissions', (open) => leave(open.readings[0], 'words')],
    [
      'the withdrawal of words',
      /readings\[\d+\]\.submissions$/,
      (open) => leave(firstReadingWith('supersession', open), 'supersession'),
    ],
    [
      'a supersession of words with another salt',
      /readings\[\d+\]\.submissions \(the salt of the supersession of /,
      (open) => (firstLeaf(firstReadingWith('supersession', open), 'supersession').salt += ' '),
    ],
    ['words without an author', 'readings[0].submissions', (open) => (wordsIn(open).said[0].stance = 'support')],
    ['an order', /readings\[0\]\.submissions\[\d+\]\.said$/, (open) => addTo(wordsIn(open).said, { en: '' })],
    ['words on another text', 'readings[0].submissions', (open) => (wordsIn(open).proposal = 'nothing')],
    ['a reservation to no clause', 'readings[7].submissions', (open) => (notesIn(open.readings[7])[0].clause = 'c99')],
    [
      'the tally of a side',
      /readings\[0\]\.agreement\.proposals\[0\]/,
      (open) => flipAgrees(open.readings[0].agreement.proposals[0]),
    ],
    ['an unknown side', 'readings[0].submissions', (open) => (POSITION(open.readings[0]).side = 'mars')],
    [
      'a closing before the opening',
      'readings[0].closing.at',
      (open) => (open.readings[0].closing.at = '2026-01-01T00:00:00Z'),
    ],
    ['a deadline that did not exist', 'readings[2].closing', (open) => (open.readings[2].closing = byDeadline(open))],
  ])('cannot hide %s', async (_, place, change) => {
    const forged = forge(untilPlace(DRAFT, String(place)), change)

    const found = verifyRecord(forged).mismatches.map((mismatch) => mismatch.place)

    expect(found).toEqual(expect.arrayContaining([typeof place === 'string' ? place : expect.stringMatching(place)]))
  })

  test('cannot hide a reading that was not due', () => {
    const forged = forge(DRAFT, (open) => open.readings.splice(2, 1))

    expect(verifyRecord(forged).mismatches.map(({ place }) => place)).toContain('readings[2]')
  })

  test('cannot end early unnoticed', () => {
    const forged = forge(RECORD, (open) => open.readings.splice(-2))

    expect(verifyRecord(forged).mismatches.map(({ place }) => place)).toContain('publication')
  })

  test.each<[string, RegExp, (open: Open) => void]>([
    ['two changes', /^one position on .* requests two changes$/, (open) => addTo(wordsIn(open).said, { en: 'ÿ' })],
    [
      'the reservations of one',
      /^the reservations of 2 go with 1 ratifications on text$/,
      (open) => reserveAgain(open.readings[7]),
    ],
    [
      'reservations of somebody who declines',
      /^a position on .* has the reservations of another one/,
      (open) => notesIn(open.readings[7]).push({ says: 'change', stance: 'decline', text: { en: 'ÿ' } }),
    ],
    [
      'words without a position',
      /^the words of \d+ go with 13 positions on text$/,
      (open) => declareOften(open.readings[7]),
    ],
    ['words in the form of the first format', /^is a leaf of another format/, (open) => apart(wordsIn(open))],
  ])('cannot put %s into leaves that no positions go with, unseen', (_, says, change) => {
    const found = verifyRecord(forge(DRAFT, change)).mismatches.map((mismatch) => mismatch.says)

    expect(found).toContainEqual(expect.stringMatching(says))
  })

  test.each<[string, string, (open: Open) => void]>([
    ['a person', 'discloses a person', (open) => (POSITION(open.readings[0]).participant = 'somebody')],
    ['a side', 'discloses a side', (open) => (aProposal(open).side = 'us')],
    [
      'the attribution of words',
      'is {"participant":false,"side":true}; recomputed, it is {"participant":false,"side":false}',
      (open) => (wordsIn(open).side = 'us'),
    ],
    ['some positions only', 'show some positions and not others', (open) => delete firstOf(open).submission],
  ])('cannot disclose %s under the Chatham House Rule unseen', async (_, says, change) => {
    const forged = forge(FIRST, change)

    expect(verifyRecord(forged).mismatches).toEqual(expect.arrayContaining([expect.objectContaining({ says })]))
  })
})

function forge(record: RoundRecord, change: (open: Open) => unknown): RoundRecord {
  const open = JSON.parse(JSON.stringify(record))
  change(open)
  return hashedAnew(open)
}
