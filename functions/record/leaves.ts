import type { Position } from '../../shared/position.ts'
import type { Round } from '../../shared/round.ts'
import {
  type RecordedPosition,
  type RecordedStatement,
  type RecordedWords,
  recordPosition,
  recordSupersession,
  recordWords,
  type Submission,
} from '../../shared/submission.ts'
import { digestOf, pseudonymOf, saltOfWords } from './hashing.ts'

/** What a revision of a position is recorded as: the position under its pseudonym, and its words by themselves. */
export function recordedPosition(
  position: Position,
  { secret, dialogue, format }: Pick<Round, 'secret' | 'dialogue' | 'format'>,
): { readonly position: RecordedPosition; readonly words: readonly (RecordedWords | RecordedStatement)[] } {
  const { attribution } = dialogue
  return {
    position: recordPosition(position, pseudonymOf(secret, position), attribution),
    words: recordWords(position, (index) => saltOfWords(secret, position, index), attribution, format),
  }
}

/**
 * The leaves of a revision in its reading's Merkle tree.
 *
 * @param stands whether it is the last revision that was counted: what was said with an earlier one is superseded
 */
export function leavesOf(
  revision: Position,
  stands: boolean,
  round: Pick<Round, 'secret' | 'dialogue' | 'format'>,
): readonly Submission[] {
  const { position, words } = recordedPosition(revision, round)
  const superseded = stands ? [] : words.map((one) => recordSupersession(one, digestOf(one)))
  return [position, ...words, ...superseded]
}
