import { expect, test } from 'vitest'
import { isolated } from '../../../shared/text/isolated.ts'
import { printable } from '../../../shared/text/printable.ts'

test.each([
  ['an escape sequence that deletes a line', '\u001b[2Kall matches', '\\u{1b}[2Kall matches'],
  ['a return to the beginning of the line', 'wrong\rright', 'wrong\\u{d}right'],
  ['a line break', 'one\ntwo', 'one\\u{a}two'],
  ['a control character of eight bits', '\u009b2K', '\\u{9b}2K'],
  ['an override of the direction', 'abc\u202ecba', 'abc\\u{202e}cba'],
  ['an isolate from right to left', '\u2067abc', '\\u{2067}abc'],
  ['a paragraph separator', 'one\u2029two', 'one\\u{2029}two'],
  ['half a character', 'a\ud800b', 'a\\u{d800}b'],
])('%s is printed as its code point', (_, text, printed) => {
  expect(printable(text)).toBe(printed)
})

test.each(['Анна Петрова', 'José 🕊️', isolated('أمل'), 'نمی\u200cخواهم'])('%s is printed as it is', (name) => {
  expect(printable(name)).toBe(name)
})
