import { MOST_MOVED } from '../../shared/places.ts'
import type { Reading } from '../../shared/reading.ts'
import { Refused } from '../platform/refusal.ts'
import { type Draft, readDrafts } from '../store/drafts.ts'
import { hold, letGo } from '../store/held-places.ts'
import { findMotion } from '../store/motions.ts'
import type { Table } from '../store/table.ts'

type Place = Pick<Reading, 'id' | 'shards'>

/**
 * Holds a place for a draft of a side that may move it. Other sides cannot withdraw drafts, so that the limit is for each
 * side, whatever its co-chairs send at once. A draft that was stored before is not refused.
 *
 * @throws {Refused} `motions-reached`, or `motions-waiting` if a motion has to be withdrawn first
 */
export async function holdDraft(table: Table, reading: Place, draft: Draft, now: Date): Promise<void> {
  const held = await hold(table, reading, draft.side, { id: draft.id, size: draft.texts.length }, now)
  const moved = (await readDrafts(table, reading.id)).filter(({ side }) => side === draft.side)
  if (moved.some(({ id }) => id === draft.id)) return
  try {
    await refuseBeyondMoved(table, reading, moved, held.sizes)
  } catch (refused) {
    if (held.isFirst) await letGo(table, reading, draft.side, draft.id)
    throw refused
  }
}

async function refuseBeyondMoved(
  table: Table,
  reading: Place,
  moved: readonly Draft[],
  held: ReadonlyMap<string, number>,
): Promise<void> {
  const stored = new Set(moved.map(({ id }) => id))
  // With the draft itself, and with what others of the side are storing.
  const pending = sum([...held].flatMap(([id, texts]) => (stored.has(id) ? [] : [texts])))
  if (textsIn(moved) + pending > MOST_MOVED.ever) {
    throw new Refused(
      'motions-reached',
      `your side has moved ${textsIn(moved)} texts in this reading, withdrawn ones too, of ${MOST_MOVED.ever}`,
    )
  }
  if (textsIn(moved) + pending <= MOST_MOVED.waiting) return
  const motions = await Promise.all(moved.map(({ id }) => findMotion(table, { reading: reading.id, draft: id })))
  // A draft that was stored before its motion waits for consent, too.
  const waiting = moved.filter((_, at) => motions[at]?.end === undefined)
  if (textsIn(waiting) + pending > MOST_MOVED.waiting) {
    throw new Refused(
      'motions-waiting',
      `${textsIn(waiting)} texts of your side wait for consent, and at most ${MOST_MOVED.waiting} may; withdraw a motion`,
    )
  }
}

function textsIn(drafts: readonly Draft[]): number {
  return sum(drafts.map(({ texts }) => texts.length))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0)
}
