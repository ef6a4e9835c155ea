import { paddingOf } from '../functions/record/padding-leaves.ts'
import { entitledIn, isPadded, paddedSize } from '../shared/proof/padding.ts'
import type { Reading } from '../shared/reading.ts'
import type { Round } from '../shared/round.ts'
import type { Submission } from '../shared/submission.ts'

/** What was submitted to a reading, with the padding that its tree takes. */
export function padded(
  submissions: readonly Submission[],
  { id, roll }: Pick<Reading, 'id' | 'roll'>,
  { format, dialogue, secret }: Pick<Round, 'format' | 'dialogue' | 'secret'>,
): readonly Submission[] {
  if (!isPadded(format, dialogue.attribution)) return submissions
  const texts = submissions.filter(({ is }) => is === 'proposal' || is === 'withdrawal').length
  const revisions = Math.max(1, ...submissions.map((one) => (one.is === 'position' ? one.revision : 1)))
  const size = paddedSize(submissions.length, { texts, entitled: entitledIn(roll), revisions })
  return [...submissions, ...paddingOf(secret, id, size - submissions.length)]
}
