import { MOST_MOVED } from '../../shared/places.ts'
import { Refused } from '../platform/refusal.ts'
import { type Draft, readDrafts } from '../store/drafts.ts'
import { findMotion } from '../store/motions.ts'
import type { Table } from '../store/table.ts'

/**
 * Refuses a draft of a side that has moved as many texts in the reading as it may. Other sides cannot withdraw them, so
 * that the limit is for each side. A draft that was stored before is not refused.
 *
 * @throws {Refused} `motions-reached`, or `motions-waiting` if a motion has to be withdrawn first
 */
export async function refuseBeyondMoved(table: Table, reading: string, draft: Draft): Promise<void> {
  const moved = (await readDrafts(table, reading)).filter(({ side }) => side === draft.side)
  if (moved.some(({ id }) => id === draft.id)) return
  if (textsIn([...moved, draft]) > MOST_MOVED.ever) {
    throw new Refused(
      'motions-reached',
      `your side has moved ${textsIn(moved)} texts in this reading, withdrawn ones too, of ${MOST_MOVED.ever}`,
    )
  }
  if (textsIn([...moved, draft]) <= MOST_MOVED.waiting) return
  const motions = await Promise.all(moved.map(({ id }) => findMotion(table, { reading, draft: id })))
  const waiting = moved.filter((_, at) => motions[at] !== undefined && motions[at].end === undefined)
  if (textsIn([...waiting, draft]) > MOST_MOVED.waiting) {
    throw new Refused(
      'motions-waiting',
      `${textsIn(waiting)} texts of your side wait for consent, and at most ${MOST_MOVED.waiting} may; withdraw a motion`,
    )
  }
}

function textsIn(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { texts }) => sum + texts.length, 0)
}
