import type { Participant } from '../../shared/participant.ts'
import { isStance } from '../../shared/position.ts'
import { placeOf } from '../../shared/reading-id.ts'
import { lastRevisions, readRevisions } from '../store/positions.ts'
import { findProposal } from '../store/proposals.ts'
import { findReading } from '../store/readings.ts'
import type { Table } from '../store/table.ts'
import type { ProposalView } from './proposal-view.ts'
import { ownPosition } from './words-view.ts'

/** A text of another reading with the viewer's own position on it. */
export type Recorded = Pick<ProposalView, 'id' | 'body' | 'position'> & { readonly reading: string }

/** Reads what a participant recorded last, on a text of another reading than the page shows; `undefined` for no position. */
export async function seeRecorded(
  table: Table,
  participant: Participant,
  { reading: id, proposal: of }: { readonly reading: string; readonly proposal: string },
): Promise<Recorded | undefined> {
  const reading = placeOf(id) === undefined ? undefined : await findReading(table, id)
  if (reading === undefined) return undefined
  const [proposal, revisions] = await Promise.all([
    findProposal(table, id, reading.shards, of),
    readRevisions(table, id, reading.shards, participant.id, of),
  ])
  const [position] = lastRevisions(revisions)
  if (proposal === undefined || position === undefined || !isStance(position)) return undefined
  return { reading: id, id: of, body: proposal.body, position: ownPosition(position) }
}
