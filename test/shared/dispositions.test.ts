import { describe, expect, test } from 'vitest'
import { type Disposition, dispositionsOf, type SettledSitting } from '../../shared/dispositions.ts'
import type { Outcome } from '../../shared/outcomes.ts'
import { aDefinition } from '../builders.ts'

type Text = Partial<SettledSitting['texts'][number]> & {
  readonly status?: Outcome['status']
  readonly reason?: Outcome['reason']
}

/** A settled reading of one matter. */
function sitting(
  number: number,
  texts: Readonly<Record<string, Text>>,
  {
    objections = {},
    ...more
  }: Partial<Omit<SettledSitting, 'objections'>> & { objections?: Record<string, string> } = {},
): SettledSitting {
  return {
    id: `1.terms.${number}`,
    stage: 'terms',
    number,
    passage: 1,
    next: 'next-stage',
    outcomes: Object.entries(texts).map(([proposal, { status = 'bracketed', reason = 'some-sides-agree' }]) => ({
      proposal,
      competes: 'definition reach',
      status,
      reason,
    })),
    texts: Object.entries(texts).map(([id, { status: _, reason: __, ...text }]) => ({
      id,
      body: aDefinition('Reach'),
      ...text,
    })),
    objections: Object.entries(objections).map(([id, proposal]) => ({
      id,
      reading: `1.terms.${number}`,
      proposal,
      text: { en: id },
    })),
    ...more,
  }
}

const AGREED = { status: 'agreed', reason: 'every-side-agrees' } as const
const OUTRANKED = { status: 'dropped', reason: 'outranked' } as const
const AMENDED = { status: 'dropped', reason: 'amended' } as const
const again = { next: 'another-reading' } as const
const first = sitting(1, { p: {} }, { objections: { o: 'p' }, ...again })

const met = (why: Disposition['why']) => ({ is: 'met', why })
const heard = (why: Disposition['why']) => ({ is: 'heard-not-accommodated', why })

describe('an objection', () => {
  test.each<[says: string, then: readonly SettledSitting[], expected: Disposition | object]>([
    ['stands while its matter is in brackets and read again', [], { is: 'stands', why: 'read-again' }],
    [
      'is met when an amendment that says so is agreed, and nobody objects to it',
      [sitting(2, { p: AMENDED, a: { ...AGREED, amends: 'p', answers: ['o'] } })],
      met('answered'),
    ],
    [
      'is met when an amendment that says so is merged into a text that is agreed as a whole one reading later',
      [
        sitting(2, { p: AMENDED, a: { status: 'merged', reason: 'merged', amends: 'p', answers: ['o'] } }, again),
        sitting(3, { c: { ...AGREED, consolidates: ['a', 'b'] } }),
      ],
      met('answered'),
    ],
    [
      'is met when a competing text that says so is agreed',
      [sitting(2, { p: OUTRANKED, q: { ...AGREED, answers: ['o'] } })],
      met('answered'),
    ],
    [
      'is met when the text that it was about is agreed later, and nobody objects to it any more',
      [sitting(2, { p: AGREED })],
      met('no-longer-objected-to'),
    ],
    [
      'is heard and not accommodated when somebody still objects to the text that stands, whatever that text says',
      [sitting(2, { p: AMENDED, a: { ...AGREED, amends: 'p', answers: ['o'] } }, { objections: { still: 'a' } })],
      heard('agreed-over-objection'),
    ],
    [
      'is heard and not accommodated when another text is agreed that does not answer it',
      [sitting(2, { p: OUTRANKED, q: AGREED })],
      heard('not-answered'),
    ],
    [
      'is heard and not accommodated when its text is dropped, or withdrawn, and nothing takes its place',
      [sitting(2, { p: { status: 'dropped', reason: 'withdrawn' } })],
      heard('dropped'),
    ],
    [
      'is heard and not accommodated when the stage ends with its matter in brackets',
      [sitting(2, { p: {} })],
      heard('left-in-brackets'),
    ],
    [
      'is heard and not accommodated when its basket is shelved',
      [sitting(2, { p: {} }, { next: 'shelve' })],
      heard('shelved'),
    ],
    [
      'is heard and not accommodated when the round is adjourned',
      [sitting(2, { p: {} }, { next: 'adjourn' })],
      heard('shelved'),
    ],
    [
      'is met where only the wording is open, when each wording answers it',
      [
        sitting(2, {
          a: { reason: 'tied', amends: 'p', answers: ['o'] },
          b: { reason: 'tied', answers: ['o'] },
        }),
      ],
      met('answered'),
    ],
    [
      'is not met where one of two open wordings does not answer it',
      [sitting(2, { a: { reason: 'tied', answers: ['o'] }, b: { reason: 'tied' } })],
      heard('not-answered'),
    ],
  ])('%s', (_, then, expected) => {
    expect(dispositionsOf([first, ...then]).get('o')).toEqual(expected)
  })

  test('to a text that went back to drafting is heard and not accommodated when the basket is shelved then', () => {
    const declined = sitting(1, { p: {} }, { stage: 'ratification', next: 'redraft', objections: { o: 'p' } })
    const shelved = sitting(2, {}, { stage: 'commitments', passage: 2, next: 'shelve' })

    expect(dispositionsOf([declined]).get('o')).toEqual({ is: 'stands', why: 'read-again' })
    expect(dispositionsOf([declined, shelved]).get('o')).toEqual(heard('shelved'))
  })

  test('to a text that is agreed over it under sufficient consensus is heard and not accommodated', () => {
    const only = sitting(1, { p: AGREED }, { objections: { o: 'p' } })

    expect(dispositionsOf([only]).get('o')).toEqual(heard('agreed-over-objection'))
  })

  test('to a part of a text that was consolidated is an objection to the text that stands', () => {
    const only = sitting(
      1,
      {
        p: AMENDED,
        a: { status: 'merged', reason: 'merged', amends: 'p' },
        b: { status: 'merged', reason: 'merged', amends: 'p' },
      },
      { objections: { o: 'a' } },
    )
    const text = { body: aDefinition('Reach'), consolidates: ['a', 'b'] }
    const whole = {
      proposal: 'c',
      competes: 'definition reach',
      status: 'agreed',
      reason: 'consolidated',
      text,
    } as const

    expect(dispositionsOf([{ ...only, outcomes: [...only.outcomes, whole] }]).get('o')).toEqual(
      heard('agreed-over-objection'),
    )
  })
})

describe('an objection to a text that is put to ratification', () => {
  const commitments = { stage: 'commitments', basket: 'b1' } as const
  const ratification = { stage: 'ratification', basket: 'b1' } as const
  const text = (agreed: readonly string[]) => ({ body: { kind: 'text' as const, agreed: [...agreed], bracketed: [] } })
  const drafted = sitting(1, { q: {} }, { ...commitments, objections: { d: 'q' } })
  const declined = sitting(
    1,
    { text: { ...text(['p']) } },
    { ...ratification, next: 'redraft', objections: { o: 'text' } },
  )

  test('stands while the basket goes back to drafting, and so does one to a clause in brackets', () => {
    const found = dispositionsOf([drafted, declined])

    expect([found.get('o'), found.get('d')]).toEqual([
      { is: 'stands', why: 'read-again' },
      { is: 'stands', why: 'read-again' },
    ])
  })

  test('is met when the text that is ratified has a clause that says that it answers it', () => {
    const again = sitting(
      2,
      { p: AMENDED, a: { ...AGREED, amends: 'p', answers: ['o'] } },
      { ...commitments, passage: 2 },
    )
    const ratified = sitting(
      2,
      { text: { ...AGREED, ...text(['a']) } },
      { ...ratification, passage: 2, next: 'ratified' },
    )

    expect(dispositionsOf([drafted, declined, again, ratified]).get('o')).toEqual(met('answered'))
  })

  test('is never met because nobody repeats it: somebody may decline without words', () => {
    const ratified = sitting(2, { text: { ...AGREED, ...text(['p']) } }, { ...ratification, next: 'ratified' })
    const first = { ...declined, next: 'another-reading' } as const

    expect(dispositionsOf([drafted, first, ratified]).get('o')).toEqual(heard('not-answered'))
  })
})
