import type { RecordedPadding } from '../../shared/submission.ts'
import { DigestSet } from './digest-set.ts'
import { digestOfText, keyOfPadding, saltOfPadding } from './hashing.ts'

/**
 * The leaves that fill a reading's tree up. They are derived whenever they are needed, and stored nowhere: the settlement
 * says how many leaves there are in all.
 */
export function* paddingOf(secret: string, reading: string, many: number): Generator<RecordedPadding> {
  for (const salt of saltsOf(secret, reading, many)) yield { is: 'padding', reading, salt }
}

/** The digests of that padding. */
export function digestsOfPadding(secret: string, reading: string, many: number): DigestSet {
  const digests = new DigestSet()
  // Written out: a settlement may take tens of thousands, all alike but for their salt.
  const before = `{"is":"padding","reading":${JSON.stringify(reading)},"salt":"`
  for (const salt of saltsOf(secret, reading, many)) digests.add(digestOfText(`${before}${salt}"}`))
  return digests
}

function* saltsOf(secret: string, reading: string, many: number): Generator<string> {
  const key = keyOfPadding(secret, reading)
  for (let index = 0; index < many; index += 1) yield saltOfPadding(key, index)
}
