import { expect, test } from 'vitest'
import { phrasesIn } from '../../../functions/web/phrases/phrases-in.ts'
import { AdReferendum } from '../../../functions/web/reading/ad-referendum.tsx'

const RULES = { days: 90, declined: 'ends', lapsed: 'stands' } as const

test.each([
  ['en', RULES, ['90 days', 'If your side declines, the basket ends', 'does neither by the date, the basket stands']],
  ['en', { ...RULES, declined: 'stands', lapsed: 'ends' }, ['stands all the same', 'the basket ends.']],
  ['ru', RULES, ['90 дней', 'прекратит действовать', 'останется в силе.']],
] as const)(
  'the form of a ratification says what follows an acceptance ad referendum (%s, %o)',
  (language, rules, said) => {
    const page = String(<AdReferendum confirmation={rules} phrases={phrasesIn(language)} />).replaceAll('\u00a0', ' ')

    for (const words of said) expect(page).toContain(words)
  },
)

test.each([undefined, 'none'] as const)('says nothing where rounds hold no confirmations (%s)', (confirmation) => {
  expect(String(<AdReferendum confirmation={confirmation} phrases={phrasesIn('en')} />)).not.toContain('referendum')
})
