import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repeatedKey } from '../../../infra/files/repeated-key.ts'

test.each([
  ['{"a":1,"a":2}', 'a'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"":1,"":1}', ''],
  ['{"b":{"a":[]},"a":0,"b":1}', 'b'],
  ['[{"a":1},{"a":{"b":1,"c":"\\\\","b":2}}]', '[1].a.b'],
  ['{"a":[1,[2,{"c":"}","d":"\\"","c":0}]]}', 'a[1][1].c'],
  [' { "a" : "x,\\"a\\":" , "readings" : [ 0, { "at" : 1 , "at" : 1 } ] } ', 'readings[1].at'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s has %s twice', (json, place) => {
  JSON.parse(json)

  expect(repeatedKey(json)).toBe(place)
})

test.each([
  '0',
  '"a"',
  '[]',
  '{}',
  '{"a":{"a":{"a":["a","a"]}},"b":"a"}',
  '[{"a":1},{"a":1}]',
  '{"a":"\\\\","b":"\\""}',
])('%s has no key twice', (json) => {
  expect(repeatedKey(json)).toBeUndefined()
})

test('no JSON that a program writes has a key twice, and any can be put into one that has', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.string(), fc.integer({ min: 0, max: 2 }), (json, name, spaces) => {
      const written = JSON.stringify(JSON.parse(json), undefined, spaces)
      const key = JSON.stringify(name)
      expect(repeatedKey(written)).toBeUndefined()
      expect(repeatedKey(`[${written},{${key}:${written},${key}:${written}}]`)).toBe(`[1].${name}`.toWellFormed())
    }),
  )
})
