import { describe, expect, test } from 'vitest'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import { editionOf } from '../../../shared/proof/edition.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { aRecord } from '../../shared/instrument/a-record.ts'
import { hashedAnew, type Open, untilPlace } from './a-forgery.ts'
import { outcome, proposal, settle } from './forged-outcomes.ts'

const COMPLETE = await aRecord()
const PUBLIC = editionOf(COMPLETE, 'public')
const DELEGATIONS = editionOf(COMPLETE, 'delegations')

/** The readings of the rehearsal that the forgeries are in. */
const [MERGED, READ_AGAIN, TIED, SILENT] = ['b1.1', 'b1.2', 'b3.1', 'b3.2'].map((name) =>
  COMPLETE.readings.findIndex(({ id }) => id === `1.commitments.${name}`),
)
const CONSOLIDATED = '1.commitments.b1.1.c1'

describe.each([
  ['the complete record', COMPLETE],
  ['the delegations’ edition', DELEGATIONS],
  ['the public edition', PUBLIC],
])('in %s, with every hash computed again', (_, record) => {
  test('the rehearsal contains everything that is forged here', () => {
    expect(verifyRecord(record).mismatches).toEqual([])
    expect(record.readings[MERGED ?? -1]?.settlement.open).toEqual([CONSOLIDATED])
    expect(record.readings[TIED ?? -1]?.closing).toMatchObject({ decision: 'silence' })
    expect(record.readings[SILENT ?? -1]?.rules.rule).toBe('silence')
  })

  test.each<[string, string, string | RegExp, (open: Open) => unknown]>([
    [
      'an edit',
      `readings[${MERGED}].submissions (contact-of-rank).edits`,
      /^do not turn the amended text into its text$/,
      (open) => (proposal(open, MERGED, 'contact-of-rank').edits[0].inserts += ' once'),
    ],
    [
      'what an edit removes',
      `readings[${MERGED}].submissions (contact-of-rank).edits`,
      /^do not fit the text that they amend: at \d+ in action\.(en|ru) there is not “/,
      (open) => (proposal(open, MERGED, 'contact-of-rank').edits[0].removes = 'a minister'),
    ],
    [
      'the text that an amendment amends',
      `readings[${MERGED}].submissions (contact-of-rank).edits`,
      /^are missing in an amendment, or present in a proposal that amends nothing$/,
      (open) => delete proposal(open, MERGED, 'contact-of-rank').edits,
    ],
    [
      'the language that is out of line',
      `readings[${MERGED}].submissions (contact-of-rank).outOfLine`,
      'is absent; recomputed, it is [{"language":"ru","part":"action"}]',
      (open) => leaveRussian(proposal(open, MERGED, 'contact-of-rank'), proposal(open, MERGED, 'contact')),
    ],
    [
      'a consolidated text without one of its amendments',
      `readings[${MERGED}].outcomes[0].text`,
      /^(is equal to contact-in-confidence, which could be agreed itself$|is \{"body")/,
      (open) => {
        const { text } = outcome(open, MERGED, CONSOLIDATED)
        text.body = proposal(open, MERGED, 'contact-in-confidence').body
        text.consolidates = ['contact-in-confidence']
      },
    ],
    [
      'a consolidated text without the words of one of its amendments',
      `readings[${MERGED}].outcomes[0].text`,
      /^(is not the result of the edits of its amendments|is \{"body")/,
      (open) => {
        const { text } = outcome(open, MERGED, CONSOLIDATED)
        text.body.action.en = text.body.action.en.replace(' of ambassadorial rank', '')
      },
    ],
    [
      'a text that was carried with other words',
      `readings[${READ_AGAIN}].submissions (${CONSOLIDATED}, carried from 1.commitments.b1.1)`,
      /^is \{.*; recomputed, it is \{/,
      (open) => (proposal(open, READ_AGAIN, CONSOLIDATED).body.action.en += ', or later'),
    ],
    [
      'a text that was carried with other parts',
      `readings[${READ_AGAIN}].submissions (${CONSOLIDATED}, carried from 1.commitments.b1.1)`,
      /^is \{.*; recomputed, it is \{/,
      (open) => proposal(open, READ_AGAIN, CONSOLIDATED).consolidates.pop(),
    ],
    [
      'the texts with an open wording',
      `readings[${TIED}].settlement.open`,
      'is []; recomputed, it is ["ask-within-sixty","ask-within-thirty"]',
      (open) => (open.readings[TIED ?? -1].settlement.open = []),
    ],
    [
      'the carrying of merged texts',
      `readings[${MERGED}].settlement.merged`,
      /^is absent; recomputed, it is \["contact-in-confidence","contact-of-rank"\]$/,
      (open) => delete open.readings[MERGED ?? -1].settlement.merged,
    ],
    [
      'one of two tied texts',
      `readings[${TIED}].outcomes`,
      /tied/,
      (open) => settle(open, TIED, { 'ask-within-thirty': ['dropped', 'outranked'] }),
    ],
    [
      'a silence procedure that nobody decided',
      `readings[${READ_AGAIN}].rules`,
      /"rule":"silence"/,
      (open) => (open.readings[READ_AGAIN ?? -1].rules.rule = 'silence'),
    ],
    [
      'a silence procedure that was settled early',
      `readings[${SILENT}].closing.decision`,
      'is settle, and a reading under silence must end by its deadline or be adjourned',
      (open) => cutShort(open, 'settle'),
    ],
  ])('%s cannot be forged', (_forged, place, says, change) => {
    expect(found(untilPlace(record, place), change)).toContainEqual({
      place: expect.stringMatching(new RegExp(`^${escaped(place)}`)),
      says: expect.stringMatching(says instanceof RegExp ? says : new RegExp(`^${escaped(says)}$`)),
    })
  })
})

describe('in the complete record, with every hash computed again', () => {
  test.each<[string, number | undefined, string, RegExp, (open: Open) => unknown]>([
    [
      'another rank, so that another text is agreed',
      READ_AGAIN,
      CONSOLIDATED,
      /^is "dropped"; recomputed, it is "agreed"$/,
      (open) =>
        settle(open, READ_AGAIN, {
          [CONSOLIDATED]: ['dropped', 'outranked'],
          'contact-of-rank': ['agreed', 'every-side-agrees'],
        }),
    ],
    [
      'a tie that is called agreed',
      TIED,
      'ask-within-sixty',
      /^is "agreed"; recomputed, it is "bracketed"$/,
      (open) =>
        settle(open, TIED, {
          'ask-within-sixty': ['agreed', 'every-side-agrees'],
          'ask-within-thirty': ['dropped', 'outranked'],
        }),
    ],
    [
      'a silence that was ended early and is called kept',
      SILENT,
      'observers-where-law-allows',
      /^is "agreed"; recomputed, it is "/,
      (open) => cutShort(open, 'adjourn'),
    ],
  ])('%s cannot be forged', (_, reading, text, says, change) => {
    const index = COMPLETE.readings[reading ?? -1]?.outcomes.findIndex(({ proposal: id }) => id === text)

    const place = `readings[${reading}].outcomes[${index}].status`

    expect(found(untilPlace(COMPLETE, place), change)).toContainEqual({
      place,
      says: expect.stringMatching(says),
    })
  })
})

function found(record: RoundRecord, change: (open: Open) => unknown) {
  const open = JSON.parse(JSON.stringify(record))
  change(open)
  return verifyRecord(hashedAnew(open)).mismatches
}

/** An amendment of the English words alone, which does not say that the Russian ones are left behind. */
function leaveRussian(amendment: Open, amended: Open): void {
  amendment.body.action.ru = amended.body.action.ru
  amendment.edits = amendment.edits.filter(({ language }: Open) => language !== 'ru')
}

/** A silence that a facilitator ended, with what it would have come to. */
function cutShort(open: Open, decision: string): void {
  const reading = open.readings[SILENT ?? -1]
  reading.closing = { by: 'facilitator', at: reading.openedAt, decision }
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
