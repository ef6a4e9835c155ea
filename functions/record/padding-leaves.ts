import { hash } from 'node:crypto'
import type { RecordedPadding } from '../../shared/submission.ts'
import { DigestSet } from './digest-set.ts'
import { keyOfPadding, LENGTH_OF_SALT, saltOfPadding } from './hashing.ts'

/**
 * The padding of a reading's tree. It is derived when needed and not stored: the settlement has the total number of
 * leaves.
 */
export function* paddingOf(secret: string, reading: string, many: number): Generator<RecordedPadding> {
  for (const salt of saltsOf(secret, reading, many)) yield { is: 'padding', reading, salt }
}

/** The digests of that padding. There may be tens of thousands, which differ only in their salt: it is written over in one leaf. */
export function digestsOfPadding(secret: string, reading: string, many: number): DigestSet {
  const digests = new DigestSet()
  const before = `\0{"is":"padding","reading":${JSON.stringify(reading)},"salt":"`
  const place = Buffer.byteLength(before)
  const leaf = Buffer.from(`${before}${' '.repeat(LENGTH_OF_SALT)}"}`)
  for (const salt of saltsOf(secret, reading, many)) {
    leaf.write(salt, place, 'latin1')
    digests.add(hash('sha256', leaf, 'hex'))
  }
  return digests
}

function* saltsOf(secret: string, reading: string, many: number): Generator<string> {
  const key = keyOfPadding(secret, reading)
  for (let index = 0; index < many; index += 1) yield saltOfPadding(key, index)
}
