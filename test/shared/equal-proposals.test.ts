import { expect, test } from 'vitest'
import { areEqualProposals } from '../../shared/equal-proposals.ts'
import { aBasket, aBasketText, aCommitment, aDefinition, aModality, aTopic } from '../builders.ts'

test.each([
  ['a definition', aDefinition('Foreign media', 'Words.'), aDefinition('“Foreign-MEDIA”', 'Words.')],
  ['a topic', aTopic('Foreign media'), aTopic('Fоreign media')],
  ['a basket', aBasket('Foreign media'), aBasket('foreign  media')],
  ['a modality', aModality(), aModality()],
  ['a commitment', aCommitment(), aCommitment()],
  [
    'a commitment in two languages',
    aCommitment({ action: { en: 'a', ru: 'б' } }),
    aCommitment({ action: { ru: 'б', en: 'a' } }),
  ],
])('%s says the same as another, however its heading is written', (_, one, other) => {
  expect(areEqualProposals(one, other)).toBe(true)
})

test.each([
  ['another definition', aDefinition('Media', 'Words.'), aDefinition('Media', 'Other words.')],
  ['its text in another case', aDefinition('Media', 'Words.'), aDefinition('Media', 'words.')],
  ['another term', aDefinition('Media', 'Words.'), aDefinition('Press', 'Words.')],
  ['a language more', aDefinition('Media'), { ...aDefinition('Media'), term: { en: 'Media', ru: 'СМИ' } }],
  ['another scope', aTopic('Media', 'germane'), aTopic('Media', 'deferred')],
  ['another form', aModality('treaty'), aModality('code-of-conduct')],
  ['another side', aCommitment(), aCommitment({ by: 'sea' })],
  ['a condition', aCommitment(), aCommitment({ condition: { word: 'until', text: { en: 'x' } } })],
  ['something of another kind', aCommitment(), aBasketText()],
])('with %s it does not', (_, one, other) => {
  expect(areEqualProposals(one, other)).toBe(false)
})
