import { expect, test } from 'vitest'
import { writtenBefore } from '../../../functions/views/words-view.ts'
import { fieldsOfList } from '../../../functions/web/forms/read-chairs-texts-form.ts'
import { textsOf } from '../../../functions/web/pieces/typed-values.tsx'
import { aCommitment, aDefinition, aPosition } from '../../builders.ts'

test('a list of chair’s texts that cannot be tabled any more is given back in words, in every language', () => {
  const list = [
    { body: aDefinition('Reach', 'What can be reached.') },
    { body: aCommitment({ action: { en: 'tell each other', ru: 'сообщать друг другу' } }) },
  ]

  const texts = textsOf({ key: 'a key', table: 'yes', ...fieldsOfList(list) })

  expect(texts).toEqual(
    expect.arrayContaining(['Reach', 'What can be reached.', 'tell each other', 'сообщать друг другу']),
  )
  expect(texts.join()).not.toMatch(/definition|a key|yes|[{}]/)
})

test('a field of a list that was changed by hand is no text, and no failure', () => {
  expect(textsOf({ 'listed.1': '{"body":', 'listed.2': '"words"' })).toEqual([])
})

test('the words of an objection are written again, and a reason that its author deleted is not', () => {
  const objected = aPosition({ revision: 1, stance: 'object', change: { en: 'Say whose.' } })
  const supports = aPosition({ revision: 2, stance: 'support' })
  const declined = aPosition({ revision: 1, stance: 'decline', change: { en: 'Too soon.' } })
  const without = aPosition({ revision: 2, stance: 'decline' })

  expect(writtenBefore([objected, supports])).toEqual({ change: { en: 'Say whose.' } })
  expect(writtenBefore([declined, without])).toBeUndefined()
})
