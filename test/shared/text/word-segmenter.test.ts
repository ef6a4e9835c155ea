import { describe, expect, test } from 'vitest'
import { countWords, firstWords } from '../../../shared/text/word-segmenter.ts'

describe('the first words of a text', () => {
  test.each([
    ['en', 'One side, and the other one, agree.', 'One side, and…'],
    ['ru', 'Одна сторона и другая', 'Одна сторона и…'],
    ['zh', '双方同意在三天内答复请求', '双方同意在…'],
    ['ar', 'يتفق الطرفان على ذلك', 'يتفق الطرفان على…'],
  ])('are words in %s too', (language, text, first) => {
    expect(firstWords(text, 3, language)).toBe(first)
  })

  test('are the whole text, with its last sign, if there are no more', () => {
    expect(firstWords('One side\n agrees.', 3, 'en')).toBe('One side agrees.')
  })
})

test.each([
  ['en', 'One side agrees.', 3],
  ['zh', '双方同意。', 2],
])('the words of a text are counted in %s, whether or not there are spaces between them', (language, text, words) => {
  expect(countWords(text, language)).toBe(words)
})
