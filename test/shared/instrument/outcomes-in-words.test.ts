import { describe, expect, test } from 'vitest'
import type { KnownOutcome } from '../../../shared/confirmation/confirmation.ts'
import { outcomesInWords } from '../../../shared/instrument/confirmation-part.ts'
import { wordingIn } from '../../../shared/instrument/wordings.ts'

const dialogue = {
  sides: [
    { id: 'us', name: { en: 'American side', ru: 'Американская сторона' } },
    { id: 'russia', name: { en: 'Russian side', ru: 'Российская сторона' } },
  ],
}

function outcome(one: Partial<KnownOutcome>): KnownOutcome {
  const at = '2026-12-20T10:00:00.000Z'
  return { outcome: 'confirmed', at, closesAt: '2027-02-27T10:00:00.000Z', ends: false, ...one }
}

describe('what became of acceptances ad referendum', () => {
  test('sides that are not disclosed share a sentence, which says how many they are', () => {
    const both = [outcome({}), outcome({ at: '2026-12-20T11:00:00.000Z' })]

    expect(outcomesInWords(both, wordingIn('en'), { dialogue })).toEqual([
      'Confirmed on 20 December 2026, by 2 sides that had accepted ad referendum.',
    ])
    expect(outcomesInWords(both, wordingIn('ru'), { dialogue })).toEqual([
      'Подтверждено сторонами, принявшими текст ad referendum (2), 20 декабря 2026 г.',
    ])
  })

  test('another day, or another outcome, has a sentence of its own', () => {
    const all = [outcome({}), outcome({ at: '2026-12-21T10:00:00.000Z' }), outcome({ outcome: 'lapsed' })]

    expect(outcomesInWords(all, wordingIn('en'), { dialogue })).toEqual([
      'Confirmed on 20 December 2026, by a side that had accepted ad referendum.',
      'Confirmed on 21 December 2026, by a side that had accepted ad referendum.',
      'Not confirmed by 27 February 2027, by a side that had accepted ad referendum.',
    ])
  })

  test('sides that are disclosed are named, each in its sentence', () => {
    const both = [outcome({ side: 'us' }), outcome({ side: 'russia' })]

    expect(outcomesInWords(both, wordingIn('en'), { dialogue })).toEqual([
      'Confirmed by the American side on 20 December 2026.',
      'Confirmed by the Russian side on 20 December 2026.',
    ])
  })
})
