import type { Reading } from '../../shared/reading.ts'
import { whenSeen } from '../../shared/texts-in-batches.ts'
import { Refused } from '../platform/refusal.ts'
import type { FrozenRound } from '../store/rounds.ts'

/**
 * Refuses a new text in a reading under the silence procedure that would appear only after the deadline: nobody could object
 * to it, and it would be agreed. It depends on the time and the deadline alone.
 *
 * @throws {Refused} `appears-too-late`
 */
export function refuseUnseenSilence(
  reading: Pick<Reading, 'id' | 'openedAt' | 'closesAt' | 'rules'>,
  { dialogue }: Pick<FrozenRound, 'dialogue'>,
  now: Date,
): void {
  const seen = whenSeen(reading, dialogue, now)
  if (reading.rules.rule !== 'silence' || seen === undefined || seen < reading.closesAt) return
  throw new Refused(
    'appears-too-late',
    `this would appear at ${seen}, after the silence ends, and nobody could object to it; table it in the next reading`,
  )
}
