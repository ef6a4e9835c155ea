import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalBytes } from '../../../shared/proof/leaf.ts'
import { backwards } from '../../backwards.ts'

function canonical(value: unknown): string {
  return new TextDecoder().decode(canonicalBytes(value))
}

test('a value has the same bytes in any order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(backwards(value))).toBe(canonical(value))
    }),
  )
})

test('bytes can be read back: different values have different bytes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})

test.each<[string, unknown, string]>([
  ['keys in order, inside lists and objects too', { b: [{ d: 1, c: 2 }], a: {} }, '{"a":{},"b":[{"c":2,"d":1}]}'],
  ['keys that look like numbers as strings', { 9: 'x', 10: 'y', a: 'z' }, '{"10":"y","9":"x","a":"z"}'],
  ['keys by their UTF-16 code units', { '\ufb33': 1, '\u{1f600}': 2, '€': 3, ö: 4 }, '{"ö":4,"€":3,"😀":2,"\ufb33":1}'],
  ['no absent key', { a: undefined, b: null }, '{"b":null}'],
  ['lists in their own order', [3, 1, 2], '[3,1,2]'],
  ['no spaces, and only the escapes JSON needs', { a: 'é "€"\n' }, '{"a":"é \\"€\\"\\n"}'],
])('RFC 8785: %s', (_, value, written) => {
  expect(canonical(value)).toBe(written)
})
