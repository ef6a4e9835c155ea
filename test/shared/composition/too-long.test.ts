import { expect, test } from 'vitest'
import { LONGEST_TEXT } from '../../../shared/localized-text.ts'
import { Outcome } from '../../../shared/outcomes.ts'
import { settle } from '../../../shared/settle-proposals.ts'
import { aFamily, clause, outcomesByText } from './a-family.ts'

const words = 'word '.repeat(LONGEST_TEXT / 5 - 5)
const base = { body: clause(`answer ${words}`.trim()) }

test('amendments whose merged text would be too long are not merged, and the wording stays open', () => {
  const family = aFamily({
    base,
    a: { body: clause(`answer promptly ${words}`.trim()), amends: 'base' },
    b: { body: clause(`answer ${words}or say why`), amends: 'base' },
  })

  expect(outcomesByText(family)).toEqual({ a: 'bracketed (tied)', b: 'bracketed (tied)', base: 'dropped (amended)' })
})

test('a text of the greatest length is composed, stored and read back', () => {
  const family = aFamily({
    base,
    a: { body: clause(`answer promptly ${words}`.trim()), amends: 'base' },
    b: { body: clause(`answer ${words}or say no`), amends: 'base' },
  })

  const [text, ...others] = settle(family)

  expect(others.map(({ reason }) => reason)).toEqual(['merged', 'merged', 'amended'])
  expect(text?.text?.body).toMatchObject({ action: { en: expect.stringMatching(/^answer promptly .* or say no$/) } })
  expect(Outcome.parse(text)).toEqual(text)
})
