import { expect, test } from 'vitest'
import { settle } from '../../../shared/settle-proposals.ts'
import { aCommitment, aDefinition, aModality } from '../../builders.ts'
import cases from '../../cases/compose.json' with { type: 'json' }
import { ALL_ACCEPT, ALL_SUPPORT, aFamily, clause, outcomesByText, SEA_OBJECTS } from './a-family.ts'

test('amendments that touch different words are merged into one clause', () => {
  const { base, amendments, agreed } = cases.compatible
  const [recordings = '', referendum = ''] = amendments

  expect(
    outcomesByText(
      aFamily({
        base: { body: clause(base) },
        a: { body: clause(recordings), amends: 'base' },
        b: { body: clause(referendum), amends: 'base' },
      }),
    ),
  ).toEqual({
    '1.commitments.b1.1.c1': `agreed (consolidated): ${agreed}`,
    a: 'merged (merged)',
    b: 'merged (merged)',
    base: 'dropped (amended)',
  })
})

test('amendments that collide and rank alike leave the wording open, and rank above what they amend', () => {
  const { base, amendments } = cases.overlapping
  const [five = '', twenty = ''] = amendments
  const says = ALL_ACCEPT

  expect(
    outcomesByText(
      aFamily({
        base: { body: clause(base), says },
        a: { body: clause(five), amends: 'base', says },
        b: { body: clause(twenty), amends: 'base', says },
      }),
    ),
  ).toEqual({ a: 'bracketed (tied)', b: 'bracketed (tied)', base: 'dropped (amended)' })
})

test('of two definitions of one term, the one with more full support is agreed', () => {
  const counted = aFamily({
    one: { body: aDefinition('Term', 'One.') },
    two: { body: aDefinition('Term', 'Two.'), says: ALL_ACCEPT },
  })

  expect(outcomesByText(counted)).toEqual({ one: 'agreed (every-side-agrees)', two: 'dropped (outranked)' })
})

test('an amendment that ranks below what it amends gives way to it', () => {
  const { base, amendments } = cases['base-preferred']

  expect(
    outcomesByText(
      aFamily({
        base: { body: clause(base) },
        a: { body: clause(amendments[0] ?? ''), amends: 'base', says: ALL_ACCEPT },
      }),
    ),
  ).toEqual({ base: 'agreed (every-side-agrees)', a: 'dropped (outranked)' })
})

test('amendments that collide in one place are merged in all other places', () => {
  const { base, amendments } = cases['one-part-collides']
  const [a = '', b = ''] = amendments

  expect(
    outcomesByText(
      aFamily({
        base: { body: clause(base) },
        a: { body: clause(a), amends: 'base' },
        b: { body: clause(b), amends: 'base' },
      }),
    ),
  ).toEqual({
    '1.commitments.b1.1.c1': 'bracketed (tied): name a deputy and a contact who answers within five days in writing',
    '1.commitments.b1.1.c2': 'bracketed (tied): name a deputy and a contact who answers within twenty days in writing',
    a: 'merged (merged)',
    b: 'merged (merged)',
    base: 'dropped (amended)',
  })
})

test('a text to which a side objects is agreed as amended', () => {
  const { base, amendments } = cases['only-as-amended']

  expect(
    outcomesByText(
      aFamily({
        base: { body: clause(base), says: SEA_OBJECTS },
        a: { body: clause(amendments[0] ?? ''), amends: 'base' },
      }),
    ),
  ).toEqual({ base: 'dropped (amended)', a: 'agreed (every-side-agrees)' })
})

test('where amendments collide, the higher ranked one is merged, with the rest of the other', () => {
  const { base, amendments } = cases['one-part-collides']
  const [a = '', b = ''] = amendments

  expect(
    outcomesByText(
      aFamily({
        base: { body: clause(base), says: ALL_ACCEPT },
        a: { body: clause(a), amends: 'base' },
        b: { body: clause(b), amends: 'base', says: ALL_ACCEPT },
      }),
    ),
  ).toMatchObject({
    '1.commitments.b1.1.c1':
      'agreed (consolidated): name a deputy and a contact who answers within five days in writing',
  })
})

test('an amendment of an amendment edits that one', () => {
  expect(
    outcomesByText(
      aFamily({
        base: { body: clause('answer within ten days') },
        a: { body: clause('answer within five days'), amends: 'base' },
        aa: { body: clause('answer within five working days'), amends: 'a' },
        b: { body: clause('answer in writing within ten days'), amends: 'base' },
      }),
    ),
  ).toEqual({
    '1.commitments.b1.1.c1': 'agreed (consolidated): answer in writing within five working days',
    a: 'dropped (amended)',
    aa: 'merged (merged)',
    b: 'merged (merged)',
    base: 'dropped (amended)',
  })
})

test('the party, the action and the condition of a clause are amended separately', () => {
  const action = { en: 'publish letters' }
  const condition = { word: 'until', text: { en: 'observers report' } } as const
  const counted = aFamily({
    base: { body: aCommitment({ action }) },
    a: { body: aCommitment({ action, by: 'river' }), amends: 'base' },
    b: { body: aCommitment({ action, condition }), amends: 'base' },
    c: { body: aCommitment({ action: { en: 'publish private letters' } }), amends: 'base' },
  })

  const text = settle(counted).find(({ status }) => status === 'agreed')?.text

  expect(text?.body).toEqual(aCommitment({ action: { en: 'publish private letters' }, by: 'river', condition }))
  expect(text?.consolidates).toEqual(['a', 'b', 'c'])
})

test('a language that was not edited with the others is marked as out of line', () => {
  const base = { en: 'answer within ten days', ru: 'ответить в течение десяти дней' }
  const counted = aFamily({
    base: { body: aCommitment({ action: base }) },
    a: { body: aCommitment({ action: { ...base, en: 'answer in writing within ten days' } }), amends: 'base' },
    b: {
      body: aCommitment({
        action: { en: 'answer within ten working days', ru: 'ответить в течение десяти рабочих дней' },
      }),
      amends: 'base',
    },
  })

  const text = settle(counted).find(({ status }) => status === 'agreed')?.text

  expect(text).toMatchObject({
    body: {
      action: { en: 'answer in writing within ten working days', ru: 'ответить в течение десяти рабочих дней' },
    },
    outOfLine: [{ part: 'action', language: 'ru' }],
  })
})

test('two proposals with the same result do not prevent each other’s agreement', () => {
  const rationale = (en: string) => ({ ...aModality('treaty'), rationale: { en } })
  const counted = aFamily({ a: { body: rationale('It binds.') }, b: { body: rationale('It lasts.') } })

  expect(outcomesByText(counted)).toEqual({ a: 'agreed (every-side-agrees)', b: 'merged (merged)' })
})

test('a consolidated text ranks above its parts', () => {
  const counted = aFamily({
    a: { body: clause('answer in writing') },
    b: { body: clause('answer at once') },
    c: { body: clause('answer at once in writing'), says: ALL_SUPPORT },
  })
  const proposals = counted.proposals.map((one) => (one.id === 'c' ? { ...one, consolidates: ['a', 'b'] } : one))

  expect(outcomesByText({ ...counted, proposals })).toEqual({
    a: 'dropped (outranked)',
    b: 'dropped (outranked)',
    c: 'agreed (every-side-agrees)',
  })
})

test('an open wording stays open if the next reading has no quorum and no objection', () => {
  const counted = (says: { river: { support?: number; object?: number } }) =>
    aFamily({ a: { body: clause('five'), says }, b: { body: clause('ten'), says: {} } }, { openBefore: ['a', 'b'] })

  expect(outcomesByText(counted({ river: { support: 1 } }))).toEqual({
    a: 'bracketed (not-read-again)',
    b: 'bracketed (not-read-again)',
  })
  expect(outcomesByText(counted({ river: { object: 1 } }))).toMatchObject({ a: 'bracketed (quorum-not-met)' })
})
