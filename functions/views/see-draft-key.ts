import type { Participant } from '../../shared/participant.ts'
import { keyOfDrafts } from '../record/hashing.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/**
 * What the viewer's browser seals drafts with on a page that is of no round: the key of the first round, which is
 * the same in later rounds; `undefined` before there is one.
 */
export async function seeDraftKey(table: Table, viewer: Participant): Promise<string | undefined> {
  const round = await frozenRound(table, 1)
  return round && keyOfDrafts(round.secret, viewer.id)
}
