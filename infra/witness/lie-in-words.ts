import type { Lie } from './judge.ts'
import type { WitnessWords } from './words-of-command.ts'

/**
 * What a lie is, in sentences that somebody can act on: who signed what, and how far both are the same.
 *
 * @param source where the other head is from, if somebody else was shown it
 */
export function lieInWords(
  { is, seen, shown, common, isEarlier }: Lie,
  signer: string,
  words: WitnessWords,
  source: string | undefined,
): readonly string[] {
  const shorter = Math.min(seen.size, shown.size)
  switch (is) {
    case 'rollback':
      return isEarlier
        ? [
            words.wentBack(signer, shown.size, seen.size),
            words.leftOut(shown.size, seen.size),
            isEarlier === 'shown' ? words.wasItsLog : words.neverSeen,
          ]
        : [words.wentElsewhere(signer, shown.size, seen.size), howFar(common, shorter, words), words.both]
    case 'fork':
      return [
        words.twoLogs(signer, shown.size, source),
        common === shown.size - 1 ? words.lastAlone(shown.size) : howFar(common, shown.size, words),
        words.both,
      ]
    case 'not-the-same-log':
      return [words.doNotFit(signer, seen.size, shown.size, source), howFar(common, shorter, words), words.both]
  }
}

function howFar(common: number | undefined, last: number, words: WitnessWords): string {
  return common === undefined ? words.nobodyKnows(last) : words.common(common, last)
}
