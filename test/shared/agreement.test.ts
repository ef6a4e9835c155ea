import { describe, expect, test } from 'vitest'
import {
  AgreementRule,
  approvalOf,
  compareApproval,
  meetsQuorum,
  NO_POSITIONS,
  quorumOf,
  sideAgrees,
  type Tally,
} from '../../shared/agreement.ts'

const consensus = AgreementRule.parse({ rule: 'consensus', quorum: 0.5 })
const sufficient = AgreementRule.parse({ rule: 'sufficient-consensus', quorum: 0.5, threshold: 0.75 })

function a(tally: Partial<Tally>): Tally {
  return { ...NO_POSITIONS, ...tally }
}

describe('under consensus, a side', () => {
  test.each([
    ['agrees when all support', 4, a({ support: 4 }), true],
    ['agrees when all accept', 4, a({ accept: 4 }), true],
    ['agrees when everybody abstains, because nobody objects', 4, a({ abstain: 4 }), true],
    ['agrees when its quorum is exactly met', 4, a({ support: 2 }), true],
    ['agrees when abstentions complete the quorum', 4, a({ support: 1, abstain: 1 }), true],
    ['does not agree one short of its quorum', 4, a({ support: 1 }), false],
    ['does not agree with two of five when half are needed', 5, a({ support: 2 }), false],
    ['does not agree when one of many objects', 9, a({ support: 8, object: 1 }), false],
    ['does not agree when one of many blocks', 9, a({ support: 8, block: 1 }), false],
    ['does not agree when objections alone would fill the quorum', 4, a({ support: 1, object: 1 }), false],
    ['does not agree when nobody took a position', 4, NO_POSITIONS, false],
    ['does not agree when it is empty', 0, NO_POSITIONS, false],
    ['of one participant agrees when that one does', 1, a({ accept: 1 }), true],
    ['of one participant does not agree when that one objects', 1, a({ object: 1 }), false],
  ])('%s', (_, roll, tally, agrees) => {
    expect(sideAgrees(consensus, roll, tally)).toBe(agrees)
  })
})

describe('under sufficient consensus, a side', () => {
  test.each([
    ['agrees when its threshold is exactly met', 4, a({ support: 2, accept: 1, object: 1 }), true],
    ['does not agree just below its threshold', 7, a({ support: 5, object: 2 }), false],
    ['agrees in spite of one objection among many', 10, a({ support: 9, object: 1 }), true],
    ['does not agree when one of many blocks', 10, a({ support: 9, block: 1 }), false],
    ['does not agree when everybody abstains, because nobody is in favour', 4, a({ abstain: 4 }), false],
    ['does not count abstentions against the threshold', 8, a({ support: 3, abstain: 4, object: 1 }), true],
    ['agrees when its quorum is exactly met', 4, a({ support: 1, abstain: 1 }), true],
    ['does not agree one short of its quorum', 4, a({ support: 1 }), false],
    ['does not let an objection complete its quorum', 8, a({ support: 3, object: 1 }), false],
    ['does not agree when it is empty', 0, NO_POSITIONS, false],
    ['of one participant agrees when that one does', 1, a({ support: 1 }), true],
  ])('%s', (_, roll, tally, agrees) => {
    expect(sideAgrees(sufficient, roll, tally)).toBe(agrees)
  })
})

test.each([
  [0.35, 20, 7],
  [0.7, 10, 7],
  [0.55, 100, 55],
  [1, 3, 3],
])('a quorum of %d of %d is met by exactly %d', (quorum, roll, present) => {
  const rule = { ...consensus, quorum }

  expect(sideAgrees(rule, roll, a({ support: present }))).toBe(true)
  expect(sideAgrees(rule, roll, a({ support: present - 1 }))).toBe(false)
})

test('the default rule is consensus with half the roll present', () => {
  expect(AgreementRule.parse({})).toEqual({ rule: 'consensus', quorum: 0.5, threshold: 0.75 })
})

test.each([{ quorum: 0 }, { quorum: 1.1 }, { threshold: 0.5 }, { threshold: 1.1 }, { rule: 'majority' }])(
  'a rule with %o is refused',
  (mistake) => {
    expect(AgreementRule.safeParse(mistake).success).toBe(false)
  },
)

test('approval does not count abstentions', () => {
  expect(approvalOf(a({ support: 2, accept: 1, abstain: 5, object: 1, block: 1 }))).toEqual({ part: 3, of: 5 })
})

describe('competing texts rank', () => {
  const none = { part: 0, of: 0 }

  test('by the weakest side first, whatever the others think', () => {
    const even = [share(3, 4), share(3, 4)]
    const lopsided = [share(2, 3), share(1, 1)]

    expect(compareApproval(even, lopsided)).toBeLessThan(0)
    expect(compareApproval(lopsided, even)).toBeGreaterThan(0)
  })

  test('then by the geometric mean', () => {
    const better = [share(3, 4), share(4, 5)]
    const worse = [share(3, 4), share(3, 4)]

    expect(compareApproval(better, worse)).toBeLessThan(0)
    expect(compareApproval(worse, better)).toBeGreaterThan(0)
  })

  test('by the geometric mean and not the arithmetic one', () => {
    const spread = [share(1, 10), share(2, 10), share(10, 10)]
    const level = [share(1, 10), share(5, 10), share(6, 10)]

    expect(compareApproval(level, spread)).toBeLessThan(0)
  })

  test('as tied if their shares are equal fractions', () => {
    expect(compareApproval([share(3, 4), share(1, 3)], [share(2, 6), share(6, 8)])).toBe(0)
  })

  test('a side without approvals or refusals as zero approval', () => {
    expect(compareApproval([none, share(1, 1)], [share(0, 4), share(1, 1)])).toBe(0)
    expect(compareApproval([share(1, 9), share(1, 1)], [none, share(1, 1)])).toBeLessThan(0)
  })

  test('exactly, where floating-point numbers are too coarse', () => {
    const many = Number.MAX_SAFE_INTEGER

    expect(compareApproval([share(many - 1, many)], [share(many - 2, many - 1)])).toBeLessThan(0)
  })

  function share(part: number, of: number) {
    return { part, of }
  }
})

describe('a quorum', () => {
  test('counts every position, whatever it is', () => {
    expect(meetsQuorum(consensus, 4, [1, 0, 0, 0, 0])).toBe(false)
    expect(meetsQuorum(consensus, 4, [1, 0, 0, 0, 1])).toBe(true)
  })

  test('is never met by an empty side, and always under the silence procedure', () => {
    expect(meetsQuorum(consensus, 0, [])).toBe(false)
    expect(meetsQuorum({ ...consensus, rule: 'silence' }, 4, [])).toBe(true)
    expect(quorumOf({ ...consensus, rule: 'silence' }, 4)).toBe(0)
  })

  test('is, as a number of members, the smallest that meets it, for any share and any size of a side', () => {
    for (let roll = 1; roll <= 60; roll += 1) {
      for (const quorum of [0.01, 0.1, 0.28, 1 / 3, 0.5, 0.55, 0.57, 2 / 3, 0.7, 0.9, 1]) {
        const rule = { ...consensus, quorum }
        const smallest = Array.from({ length: roll }, (_, index) => index + 1).find((many) =>
          meetsQuorum(rule, roll, [many]),
        )
        expect(quorumOf(rule, roll)).toBe(smallest)
      }
    }
  })
})
