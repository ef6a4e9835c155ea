import type { RecordedPadding } from '../../shared/submission.ts'
import { DigestSet } from './digest-set.ts'
import { digestOfText, keyOfPadding, saltOfPadding } from './hashing.ts'

/**
 * The padding of a reading's tree. It is derived when needed and not stored: the settlement has the total number of
 * leaves.
 */
export function* paddingOf(secret: string, reading: string, many: number): Generator<RecordedPadding> {
  for (const salt of saltsOf(secret, reading, many)) yield { is: 'padding', reading, salt }
}

/** The digests of that padding. */
export function digestsOfPadding(secret: string, reading: string, many: number): DigestSet {
  const digests = new DigestSet()
  // Built as text for speed: there may be tens of thousands, which differ only in their salt.
  const before = `{"is":"padding","reading":${JSON.stringify(reading)},"salt":"`
  for (const salt of saltsOf(secret, reading, many)) digests.add(digestOfText(`${before}${salt}"}`))
  return digests
}

function* saltsOf(secret: string, reading: string, many: number): Generator<string> {
  const key = keyOfPadding(secret, reading)
  for (let index = 0; index < many; index += 1) yield saltOfPadding(key, index)
}
