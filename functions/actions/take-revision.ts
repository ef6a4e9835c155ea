import { MOST_REVISIONS } from '../../shared/position.ts'
import { Refused } from '../platform/refusal.ts'
import { type Answers, appendRevision, readOwnRevisions } from '../store/revisions.ts'
import type { Table } from '../store/table.ts'

type Revision = { readonly participant: string; readonly revision: number }

/** How a revision of an answer is taken. */
type Taking<Answer> = {
  /** Whether two requests say the same. */
  readonly isSame: (one: Answer, other: Answer) => boolean
  /** Refuses a request that was not sent before. `before` is the revision that it follows. */
  readonly refuseNew: (before: Answer | undefined) => void
}

/**
 * Appends a revision of an answer after the one that its author saw, or finds the one that the same request appended before.
 *
 * @throws {Refused} what `refuseNew` throws, `changed-too-often`, or `position-changed-meanwhile` when the author saw another revision
 */
export async function takeRevision<Answer extends Revision>(
  table: Table,
  of: Answers<Answer>,
  next: Answer,
  { isSame, refuseNew }: Taking<Answer>,
): Promise<{ readonly stored: Answer; readonly isRepeated: boolean }> {
  const own = await readOwnRevisions(table, of, next.participant)
  const repeated = repeatedIn(own, next, isSame)
  if (repeated !== undefined) return { stored: repeated, isRepeated: true }
  const before = own.find(({ revision }) => revision === next.revision - 1)
  refuseNew(before)
  if (next.revision > MOST_REVISIONS) {
    throw changedTooOften()
  }
  const follows = next.revision === 1 || before !== undefined
  if (follows && (await appendRevision(table, of, next))) return { stored: next, isRepeated: false }
  const now = await readOwnRevisions(table, of, next.participant)
  const meanwhile = repeatedIn(now, next, isSame)
  if (meanwhile === undefined) throw changedMeanwhile(now.at(-1)?.revision ?? 0)
  return { stored: meanwhile, isRepeated: true }
}

/**
 * The revision that the same request stored before.
 *
 * @throws {Refused} `position-changed-meanwhile` when another one came after it
 */
function repeatedIn<Answer extends Revision>(
  own: readonly Answer[],
  next: Answer,
  isSame: Taking<Answer>['isSame'],
): Answer | undefined {
  const sentBefore = own.find(({ revision }) => revision === next.revision)
  if (sentBefore === undefined || !isSame(sentBefore, next)) return undefined
  const last = own.at(-1)?.revision ?? 0
  if (last !== next.revision) throw changedMeanwhile(last)
  return sentBefore
}

export function changedTooOften(): Refused {
  return new Refused(
    'changed-too-often',
    `an answer is changed ${MOST_REVISIONS - 1} times at most; your last one counts`,
  )
}

function changedMeanwhile(last: number): Refused {
  return new Refused(
    'position-changed-meanwhile',
    `your answer was changed meanwhile, to revision ${last}; look at it and decide again`,
  )
}
