import { expect, test } from 'vitest'
import { mattersLacking } from '../../../shared/authentic/matters-lacking.ts'
import { aCommitment, aProposal, aTopic } from '../../builders.ts'

const BOTH = ['en', 'ru'] as const
const whole = aCommitment({ action: { en: 'paying for it', ru: 'оплачивать это' } })

function lackingIn(...texts: readonly ReturnType<typeof aProposal>[]): readonly string[] {
  return mattersLacking(texts, BOTH).map(({ text, languages }) => `${text.id}: ${languages.join(', ')}`)
}

test('a matter lacks the languages of the text that lacks the fewest, if every text of it lacks some', () => {
  const nothing = aProposal({ id: 'a', body: aCommitment({ action: { fr: 'le payer' } }) })
  const english = aProposal({ id: 'b', amends: 'a', competes: 'commitment a' })

  expect(lackingIn(nothing, english)).toEqual(['b: ru'])
  expect(lackingIn(nothing, english, aProposal({ id: 'c', body: whole, competes: 'commitment a' }))).toEqual([])
})

test('each matter is looked at by itself; what ends a clause, and other kinds of text, lack nothing', () => {
  const others = [aProposal({ id: 'e', ends: { en: 'It is over.' } }), aProposal({ id: 't', body: aTopic() })]

  expect(lackingIn(aProposal({ id: 'a' }), aProposal({ id: 'b', body: whole }), ...others)).toEqual(['a: ru'])
  expect(mattersLacking([aProposal()], undefined)).toEqual([])
})
