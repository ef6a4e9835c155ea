import { describe, expect, test } from 'vitest'
import { briefFrom, unnamedIn } from '../../../functions/views/brief-from-view.ts'
import { viewOfReading } from '../../../functions/views/reading-view.ts'
import { coveredMatters } from '../../../shared/disclosure/beside-words.ts'
import { MediatorsBrief } from '../../../shared/mediation/mediators-brief.ts'
import type { Outcome } from '../../../shared/outcomes.ts'
import type { Participant } from '../../../shared/participant.ts'
import { aDialogue, aPosition, aProposal, aSettledReading, daysFromNow } from '../../builders.ts'

const EVERYBODY: Participant = { role: 'observer', id: 'olu', name: 'Olu', joinedAt: daysFromNow(-1) }

/** What a mediator is given of one reading, which two other dialogues could have come to in another way. */
describe.each(['none', 'side', 'named'] as const)('the brief of a mediator, under the rule %s', (attribution) => {
  test('has no field but those of its schema', () => {
    expect(MediatorsBrief.safeParse(briefOf(attribution, 'one')).error).toBeUndefined()
    expect(MediatorsBrief.safeParse({ ...briefOf(attribution, 'one'), roll: {} }).success).toBe(false)
  })

  test('is the same whoever tabled the texts, whoever objected, and how many', () => {
    expect(briefOf(attribution, 'one')).toEqual(briefOf(attribution, 'another'))
  })

  test('has the words of objections, and which sides agree, named where sides are disclosed', () => {
    const agreeing =
      attribution === 'none' ? { agreedBy: ['unnamed side 1'], isUnnamed: true } : { agreedBy: ['river'] }

    expect(briefOf(attribution, 'one').texts).toEqual([
      expect.objectContaining({
        ...agreeing,
        objections: [{ id: 'say-who-pays', change: { en: 'Say who pays.' } }],
      }),
    ])
  })
})

test('under the Chatham House Rule, the brief is the same whichever of two sides objected', () => {
  expect(briefOf('none', 'one', ['river', 'sea'])).toEqual(briefOf('none', 'one', ['sea', 'river']))
  expect(briefOf('side', 'one', ['river', 'sea'])).not.toEqual(briefOf('side', 'one', ['sea', 'river']))
})

/** The same outcome and the same words; all that is in secret is different. */
function briefOf(
  attribution: 'none' | 'side' | 'named',
  secret: 'one' | 'another',
  [agreeing, objecting]: readonly [string, string] = ['river', 'sea'],
): MediatorsBrief {
  const isOne = secret === 'one'
  const [river, sea] = isOne
    ? [
        { support: 9, accept: 2 },
        { support: 5, object: 6 },
      ]
    : [
        { support: 6, accept: 5 },
        { accept: 3, block: 8 },
      ]
  const reading = aSettledReading({ stage: 'commitments', roll: { river: 12, sea: 12 } })
  const outcomes: readonly Outcome[] = [
    {
      proposal: 'p1',
      competes: 'commitment p1',
      status: 'bracketed',
      reason: 'some-sides-agree',
      sides: [
        { side: 'river', roll: 12, tally: river, agrees: agreeing === 'river' },
        { side: 'sea', roll: 12, tally: sea, agrees: agreeing === 'sea' },
      ],
    },
  ]
  const covered = coveredMatters([{ ...reading, outcomes, objections: [{ proposal: 'p1' }] }], attribution)
  const view = viewOfReading(
    'settled-watched-reading',
    {
      reading,
      format: 'parley-record/2',
      dialogue: aDialogue({ attribution }),
      proposals: [
        aProposal({
          author: isOne ? 'ada' : 'bo',
          side: isOne ? 'river' : 'sea',
          salt: (isOne ? '00' : '11').repeat(16),
          tabledAt: daysFromNow(isOne ? -2 : -3),
        }),
      ],
      roots: [],
      own: [aPosition({ stance: isOne ? 'accept' : 'support' })],
      isOnRoll: false,
      outcomes,
      objections: [
        {
          id: 'say-who-pays',
          reading: reading.id,
          proposal: 'p1',
          text: { en: 'Say who pays.' },
          side: objecting,
          participant: isOne ? 'bo' : 'bea',
          stance: isOne ? 'object' : 'block',
        },
      ],
      covered,
      dispositions: new Map(),
      answerable: [],
      names: new Map([
        ['ada', 'Ada'],
        ['bo', 'Bo'],
        ['bea', 'Bea'],
      ]),
    },
    EVERYBODY,
    new Date(),
  )
  return briefFrom(view, aDialogue({ attribution }), unnamedIn(view, outcomes, aDialogue()))
}
