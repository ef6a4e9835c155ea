import { describe, expect, test } from 'vitest'
import { competition, NotTabled, type Proposal, Tabled, tabledIn, textsOf } from '../../shared/proposal.ts'
import { aBasket, aCommitment, aDefinition, aModality, aProposal, aTopic, daysFromNow } from '../builders.ts'

type Context = Parameters<typeof competition>[2]

function at(stage: Context['stage'], what: Partial<Context> = {}): Context {
  return {
    format: 'parley-record/1',
    stage,
    sides: ['river', 'sea'],
    modalities: ['treaty', 'code-of-conduct'],
    languages: ['en', 'ru'],
    decided: [],
    ...what,
  }
}

/** An amendment of what is before the reading. */
function amending(amended: Proposal, stage: Context['stage'] = 'commitments', what: Partial<Context> = {}): Context {
  return at(stage, { amends: amended.id, amended, ...what })
}

function refusal(body: Tabled, context: Context): unknown {
  try {
    return competition(body, 'new', context)
  } catch (error) {
    return error
  }
}

test.each([
  ['terms', ['definition', 'topic']],
  ['baskets', ['basket']],
  ['modality', ['modality']],
  ['commitments', ['commitment']],
  ['ratification', []],
] as const)('%s takes %o and nothing else', (stage, kinds) => {
  const bodies = [aDefinition(), aTopic(), aBasket(), aModality(), aCommitment()]

  const taken = bodies.filter((body) => !(refusal(body, at(stage)) instanceof NotTabled))

  expect(tabledIn(stage)).toEqual(kinds)
  expect(taken.map((body) => body.kind)).toEqual(kinds)
})

test('a tabled text is read back as it was stored', () => {
  const bodies = [aDefinition(), aTopic(), aBasket(), aModality(), aCommitment()]

  expect(bodies.map((body) => Tabled.parse(body))).toEqual(bodies)
})

describe('competing with each other are', () => {
  test('definitions of one term, however it is written', () => {
    const one = competition(aDefinition('Proxy'), 'p1', at('terms'))

    expect(competition(aDefinition(' PROXY', 'Another meaning.'), 'p2', at('terms'))).toBe(one)
    expect(competition(aDefinition('Agent'), 'p3', at('terms'))).not.toBe(one)
  })

  test('entries for one topic, and not the definition of the same word', () => {
    const germane = competition(aTopic('Media', 'germane'), 'p1', at('terms'))

    expect(competition(aTopic('media', 'deferred'), 'p2', at('terms'))).toBe(germane)
    expect(competition(aDefinition('Media'), 'p3', at('terms'))).not.toBe(germane)
  })

  test('baskets of one title', () => {
    expect(competition(aBasket('Media'), 'p1', at('baskets'))).toBe(competition(aBasket('media'), 'p2', at('baskets')))
  })

  test('all modalities of a basket', () => {
    const treaty = competition(aModality('treaty'), 'p1', at('modality'))

    expect(treaty).toBe('modality')
    expect(competition(aModality('code-of-conduct'), 'p2', at('modality'))).toBe(treaty)
  })

  test('no two clauses of the same words: only amendments compete with a clause', () => {
    expect(competition(aCommitment(), 'p1', at('commitments'))).not.toBe(
      competition(aCommitment(), 'p2', at('commitments')),
    )
  })

  test('a clause, its amendment, and the amendment of that', () => {
    const clause = aProposal({ id: 'p1', competes: competition(aCommitment(), 'p1', at('commitments')) })
    const amendment = aProposal({ id: 'p2', competes: competition(aCommitment(), 'p2', amending(clause)) })

    expect(amendment.competes).toBe(clause.competes)
    expect(competition(aCommitment(), 'p3', amending(amendment))).toBe(clause.competes)
  })

  test('a basket and its amendment under another title', () => {
    const media = aProposal({ body: aBasket('Media'), competes: 'basket media' })

    expect(competition(aBasket('Mass media'), 'p2', amending(media, 'baskets'))).toBe('basket media')
  })
})

describe('nothing is tabled', () => {
  const basket = aProposal({ body: aBasket(), competes: 'basket media' })
  const withdrawn = aProposal({ withdrawnAt: daysFromNow(0) })

  test.each<[string, Tabled, Context, RegExp]>([
    ['of a wrong kind for the stage', aCommitment(), at('terms'), /takes definition or topic, not commitment/],
    ['while a text is being ratified', aCommitment(), at('ratification'), /while a text is being ratified/],
    [
      'that binds a side unknown here',
      aCommitment({ by: 'shore' }),
      at('commitments'),
      /each-side or one of river, sea/,
    ],
    ['in a modality not offered', aModality('joint-statement'), at('modality'), /offers treaty, code-of-conduct/],
    [
      'in a language not used here',
      { ...aBasket(), title: { ru: 'Печать' } },
      at('baskets', { languages: ['en'] }),
      /not in ru/,
    ],
    ['as an amendment of an unknown text', aCommitment(), at('commitments', { amends: 'p9' }), /no proposal p9/],
    ['as an amendment of a withdrawn text', aCommitment(), amending(withdrawn), /was withdrawn/],
    ['as an amendment of another kind', aCommitment(), amending(basket), /a basket is amended by a basket/],
    [
      'on a matter that was decided',
      aDefinition('War'),
      at('terms', { decided: ['definition war'] }),
      /agreed in an earlier/,
    ],
    [
      'as an amendment of a decided matter',
      aCommitment(),
      amending(aProposal(), 'commitments', { decided: ['commitment p1'] }),
      /agreed in an earlier/,
    ],
    [
      'as an amendment that changes to a decided heading',
      aBasket('Elections'),
      amending(basket, 'baskets', { decided: ['basket elections'] }),
      /agreed in an earlier/,
    ],
  ])('%s', (_, body, context, why) => {
    expect(refusal(body, context)).toBeInstanceOf(NotTabled)
    expect(refusal(body, context)).toMatchObject({ message: expect.stringMatching(why) })
  })
})

test.each(['each-side', 'river', 'sea'])('a commitment may bind %s', (by) => {
  expect(competition(aCommitment({ by }), 'p1', at('commitments'))).toBe('commitment p1')
})

test('a matter decided in another lane can be tabled', () => {
  expect(competition(aDefinition('War'), 'p1', at('terms', { decided: ['topic war'] }))).toBe('definition war')
})

test('the languages of every text of a proposal are checked, also of its condition', () => {
  const ru = { ru: 'до вывода' }
  const bodies: Tabled[] = [
    { ...aDefinition(), definition: ru },
    { ...aTopic(), reason: ru },
    { ...aBasket(), description: ru },
    { ...aModality(), rationale: ru },
    aCommitment({ condition: { word: 'until', text: ru } }),
  ]

  expect(bodies.filter((body) => !textsOf(body).includes(ru))).toEqual([])
})

test.each<[string, unknown]>([
  ['an unknown kind', { ...aBasket(), kind: 'bucket' }],
  ['an unknown field', { ...aBasket(), colour: 'red' }],
  ['an empty text', { ...aBasket(), title: { en: ' ' } }],
  ['a text that is too long', aDefinition('War', 'x'.repeat(4_001))],
  ['the text of a basket', { kind: 'text', agreed: [], bracketed: [] }],
  ['a commitment without a party', aCommitment({ by: '' })],
  ['an unknown form of commitment', { ...aCommitment(), form: 'promise' }],
  ['an unknown kind of condition', { ...aCommitment(), condition: { word: 'if', text: { en: 'x' } } }],
  ['an unknown scope', { ...aTopic(), scope: 'maybe' }],
  ['an unknown modality', { ...aModality(), modality: 'pact' }],
])('nobody can table %s', (_, body) => {
  expect(Tabled.safeParse(body).success).toBe(false)
})
