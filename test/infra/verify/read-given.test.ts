import * as fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { CannotRead } from '../../../infra/files/record-texts.ts'
import { readText } from '../../../infra/verify/read-given.ts'
import { merkleRoot, sha256 } from '../../../infra/verify/recompute-hashes.ts'
import { RecordRead, recordRead } from '../../../infra/verify/record-read.ts'
import { TreeOfLeaves } from '../../../infra/verify/tree-of-leaves.ts'
import { verifyRecord } from '../../../infra/verify/verify-record.ts'
import type { RoundRecord } from '../../../shared/record.ts'
import { IS_IN_ALL } from '../../many.ts'
import { adjournedAt, aRecord } from '../../shared/instrument/a-record.ts'

describe('a record that is read in pieces', () => {
  let record: RoundRecord
  beforeAll(async () => {
    record = await aRecord({ files: await adjournedAt('baskets.1') })
  })

  test.each(IS_IN_ALL ? [7, 1_000, 1_000_003] : [701])(
    'of %i characters is the record that JSON gives, with its leaves apart',
    (size) => {
      const [found, expected] = [inPieces(JSON.stringify(record), size), recordRead(JSON.parse(JSON.stringify(record)))]

      expect(found.written).toEqual(expected.written)
      expect(JSON.stringify(found.written)).not.toContain('"is":"position"')
      expect(found.withTexts()).toEqual(expected.withTexts())
      for (const [index, leaves] of expected.leaves) {
        expect(found.leaves.get(index)?.shown).toEqual(leaves.shown)
        expect(found.leaves.get(index)?.root()).toBe(record.readings[index]?.settlement.root)
      }
      expect(verifyRecord(found)).toEqual(verifyRecord(JSON.parse(JSON.stringify(record))))
    },
  )

  test('and was indented by a tool is the same', () => {
    const found = inPieces(JSON.stringify(record, undefined, 2), 500)

    expect(verifyRecord(found, record.head)).toMatchObject({ mismatches: [], leaves: expect.any(Number) })
  })

  test('and forged is found to be, at the place where it is in the file', () => {
    const forged = structuredClone(record) as unknown as { readings: { submissions: { digest: string }[] }[] }
    const [first, second] = forged.readings[1]?.submissions ?? []
    if (first === undefined || second === undefined) throw new Error('there is no leaf')
    second.digest = first.digest

    const { mismatches } = verifyRecord(inPieces(JSON.stringify(forged), 900))

    expect(mismatches).toContainEqual({
      place: 'readings[1].submissions[1]',
      says: 'does not have the digest under which it was counted',
    })
    expect(mismatches).toEqual(verifyRecord(JSON.parse(JSON.stringify(forged))).mismatches)
  })

  test('without its leaves is not taken for one that has none', () => {
    const without = { ...record, readings: record.readings.map((reading) => ({ ...reading, submissions: [] })) }

    const { mismatches } = verifyRecord(inPieces(JSON.stringify(without), 900))

    expect(mismatches.map(({ place }) => place)).toContain('readings[0].settlement.root')
  })
})

const LEAF = `{"digest":"${'0'.repeat(64)}"}`

test.each([
  ['a comma after the last leaf', `[${LEAF},]`],
  ['no comma between two', `[${LEAF}${LEAF}]`],
  ['only a comma', '[,]'],
  ['a brace at the end', `[${LEAF}}`],
  ['a leaf that ends with a bracket', '[{"digest":"0"]]'],
  ['a leaf that is no JSON', '[{digest:0}]'],
  ['no end', `[${LEAF}`],
  ['no end of a string', '[{"digest":"0'],
])('a list of leaves with %s is no JSON', (_, list) => {
  const text = `{"format":"parley-record/7","readings":[{"id":"1.terms.1","submissions":${list},"link":"0"}]}`

  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  expect(() => inPieces(text, 11)).toThrow(CannotRead)
})

test.each([
  ['a leaf', `[{"digest":"0","digest":"1"}]`, 'readings[0].submissions[0].digest'],
  ['a reading, of its leaves', `[],"submissions":[${LEAF}]`, 'readings[0].submissions'],
])('a key twice in %s is refused', (_, list, place) => {
  const text = `{"format":"parley-record/7","readings":[{"submissions":${list}}]}`

  expect(() => inPieces(text, 13)).toThrow(`has the key ${place} twice`)
})

test('any JSON text is read the same in pieces of any size', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.integer({ min: 1, max: 9 }), (json, size) => {
      expect(inAnyPieces(json, size)).toEqual(JSON.parse(json))
    }),
  )
})

test('a tree whose leaves come one after the other has the root of the tree over all, and knows them', () => {
  const leaves = fc.uniqueArray(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 70 })
  fc.assert(
    fc.property(leaves, (numbers) => {
      const digests = numbers.map((number) => sha256(String(number))).toSorted()
      const tree = new TreeOfLeaves()
      for (const digest of digests) tree.add(digest)
      expect([tree.size, tree.root()]).toEqual([digests.length, merkleRoot(digests)])
      expect(digests.every((digest) => tree.has(digest))).toBe(true)
      expect(tree.has(sha256('another'))).toBe(false)
    }),
  )
})

function inPieces(text: string, size: number): RecordRead {
  const read = inAnyPieces(text, size)
  if (!(read instanceof RecordRead)) throw new Error('it has no leaves')
  return read
}

function inAnyPieces(text: string, size: number): unknown {
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  )
  return readText({ name: 'record.json', pieces: () => pieces })
}
