import { describe, expect, test } from 'vitest'
import { byApproval } from '../../shared/competing-texts-first-format.ts'
import { agreedIn, Outcome, Reason } from '../../shared/outcomes.ts'
import { settle } from '../../shared/settle-proposals.ts'
import { aBasketText, aModality } from '../builders.ts'
import { counted, SUFFICIENT, statusesOf, type Text } from './before-the-table.ts'

const one = { competes: 'one matter' }
const unanimous: Text = { ...one, says: { river: { support: 4 }, sea: { accept: 4 } } }
const almost: Text = { ...one, says: { river: { support: 4 }, sea: { support: 3, object: 1 } } }
const contested: Text = { ...one, says: { river: { support: 4 }, sea: { object: 4 } } }
const unwanted: Text = { ...one, says: { river: { object: 4 }, sea: { object: 4 } } }

describe('of texts that compete', () => {
  test('the one that the weakest side approves of more is agreed, and the other is dropped', () => {
    expect(statusesOf(counted({ p1: almost, p2: unanimous }, { rule: SUFFICIENT }))).toEqual({
      p1: 'dropped: outranked',
      p2: 'agreed: every-side-agrees',
    })
  })

  test('the geometric mean decides where the weakest sides are even', () => {
    const better = { ...one, says: { river: { support: 5, object: 1 }, sea: { support: 3, object: 1 } } }
    const worse = { ...one, says: { river: { support: 3, object: 1 }, sea: { support: 3, object: 1 } } }

    expect(statusesOf(counted({ p1: worse, p2: better }, { rule: SUFFICIENT, roll: { river: 6, sea: 4 } }))).toEqual({
      p1: 'dropped: outranked',
      p2: 'agreed: every-side-agrees',
    })
  })

  test('two that rank first together both stay in brackets', () => {
    expect(statusesOf(counted({ p1: unanimous, p2: unanimous }))).toEqual({
      p1: 'bracketed: tied',
      p2: 'bracketed: tied',
    })
  })

  test('a third is dropped when two others are tied', () => {
    expect(statusesOf(counted({ p1: unanimous, p2: almost, p3: unanimous }, { rule: SUFFICIENT }))).toEqual({
      p1: 'bracketed: tied',
      p2: 'dropped: outranked',
      p3: 'bracketed: tied',
    })
  })

  test('a contested one is dropped when every side agrees on another', () => {
    expect(statusesOf(counted({ p1: contested, p2: unanimous }))).toEqual({
      p1: 'dropped: outranked',
      p2: 'agreed: every-side-agrees',
    })
  })

  test('contested ones all stay in brackets while none is agreed', () => {
    expect(statusesOf(counted({ p1: contested, p2: contested, p3: unwanted }))).toEqual({
      p1: 'bracketed: some-sides-agree',
      p2: 'bracketed: some-sides-agree',
      p3: 'dropped: no-side-agrees',
    })
  })

  test('one that no side agrees on is dropped for that reason, not as outranked', () => {
    expect(statusesOf(counted({ p1: unwanted, p2: unanimous }))).toMatchObject({ p1: 'dropped: no-side-agrees' })
  })

  test('a withdrawn one neither wins, ties nor outranks', () => {
    const withdrawn = { ...unanimous, withdrawn: true }

    expect(statusesOf(counted({ p1: withdrawn, p2: unanimous }))).toEqual({
      p1: 'dropped: withdrawn',
      p2: 'agreed: every-side-agrees',
    })
    expect(statusesOf(counted({ p1: withdrawn, p2: contested }))).toMatchObject({ p2: 'bracketed: some-sides-agree' })
  })

  test('one agreed by abstentions alone ranks below one with support', () => {
    const shrugged = { ...one, says: { river: { abstain: 4 }, sea: { support: 4 } } }

    expect(statusesOf(counted({ p1: shrugged, p2: unanimous }))).toEqual({
      p1: 'dropped: outranked',
      p2: 'agreed: every-side-agrees',
    })
  })

  test('texts of another competition are not affected', () => {
    const elsewhere = { ...unanimous, competes: 'another matter' }

    expect(statusesOf(counted({ p1: unanimous, p2: elsewhere }))).toEqual({
      p1: 'agreed: every-side-agrees',
      p2: 'agreed: every-side-agrees',
    })
  })
})

test('a clause is superseded by an amendment of its amendment if every side agrees on that', () => {
  const statuses = statusesOf(counted({ clause: contested, amendment: contested, amended: unanimous }))

  expect(statuses).toEqual({
    amended: 'agreed: every-side-agrees',
    amendment: 'dropped: outranked',
    clause: 'dropped: outranked',
  })
})

test('a clause is agreed if no side agrees on its amendment', () => {
  expect(statusesOf(counted({ clause: unanimous, amendment: unwanted }))).toEqual({
    amendment: 'dropped: no-side-agrees',
    clause: 'agreed: every-side-agrees',
  })
})

test('a code of conduct that both sides accept is agreed, and a treaty that one side refuses is dropped', () => {
  const treaty = { says: contested.says, competes: 'modality', body: aModality('treaty') }
  const code = { says: almost.says, competes: 'modality', body: aModality('code-of-conduct') }

  expect(statusesOf(counted({ treaty, code }, { rule: SUFFICIENT }))).toEqual({
    code: 'agreed: every-side-agrees',
    treaty: 'dropped: outranked',
  })
})

test('outcomes are listed by approval, highest first, and then by id', () => {
  const apart = (text: Text, competes: string) => ({ ...text, competes })
  const outcomes = settle(
    counted(
      { p4: apart(unanimous, 'd'), p3: apart(almost, 'c'), p2: apart(unanimous, 'b'), p1: apart(contested, 'a') },
      { rule: SUFFICIENT },
    ),
  )

  expect(byApproval(outcomes).map((outcome) => outcome.proposal)).toEqual(['p2', 'p4', 'p3', 'p1'])
  expect(agreedIn(outcomes).map((outcome) => outcome.proposal)).toEqual(['p2', 'p3', 'p4'])
})

test('texts put to ratification are listed by the share of acceptances among acceptances and refusals', () => {
  const body = aBasketText()
  const outcomes = settle(
    counted({
      p1: { says: { river: { ratify: 3, decline: 1 }, sea: { ratify: 4 } }, body },
      p2: { says: { river: { 'ad-referendum': 3, abstain: 1 }, sea: { ratify: 4 } }, body },
    }),
  )

  expect(byApproval(outcomes).map((outcome) => outcome.proposal)).toEqual(['p2', 'p1'])
})

test('an outcome of any status, for any reason, is read back as it was stored', () => {
  const tied = { ...unanimous, competes: 'x' }
  const media = { competes: 'basket media', says: unanimous.says }
  const apart = { ...contested, competes: 'y' }
  const texts = { p1: unanimous, p2: almost, p3: unwanted, p4: tied, p5: tied, p6: media, p7: apart }
  const outcomes = settle(
    counted({ ...texts, p8: { ...unanimous, withdrawn: true } }, { rule: SUFFICIENT, lanesLeft: 0 }),
  )

  const readBack = outcomes.map((outcome) => Outcome.parse(outcome))

  expect(Reason.options).toEqual(expect.arrayContaining([...new Set(outcomes.map((outcome) => outcome.reason))]))
  expect(readBack).toEqual(outcomes)
})
