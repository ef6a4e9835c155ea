import type { Position } from '../../shared/position.ts'
import { recordPosition, recordSupersession, recordWords } from '../../shared/record-submission.ts'
import type { Round } from '../../shared/round.ts'
import type { RecordedPosition, RecordedStatement, RecordedWords, Submission } from '../../shared/submission.ts'
import { digestOf, pseudonymOf, saltOfWords } from './hashing.ts'

/** A revision of a position in the record: the position under its pseudonym, and its words separately. */
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
 * @param stands whether it is the last counted revision: it supersedes the words of earlier ones
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
