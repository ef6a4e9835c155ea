import type { Dialogue } from '../../shared/dialogue.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Round } from '../../shared/round.ts'
import type { Clock } from '../clock.ts'
import { lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type DialogueView, type Turnouts, viewOfDialogue } from './dialogue-view.ts'
import type { RoundView } from './round-view.ts'
import { seeRound } from './see-round.ts'
import { seeTurnout } from './see-turnout.ts'

/** Reads the dialogue at a glance, with its last round where one was started. */
export async function seeDialogue(
  table: Table,
  clock: Clock,
  dialogue: Dialogue,
  viewer: Participant,
): Promise<DialogueView> {
  const last = await lastRound(table)
  const round = last === undefined ? undefined : await seeRound(table, clock, last.round)
  const turnouts = viewer.role === 'facilitator' ? await turnoutsOf(table, last, round) : new Map()
  // A round keeps the rules it started with; the file may have changed since.
  return viewOfDialogue(last?.status === 'running' ? last.dialogue : dialogue, viewer, round, turnouts)
}

/** Who has been heard in each reading that is open. */
async function turnoutsOf(table: Table, last: Round | undefined, round: RoundView | undefined): Promise<Turnouts> {
  const open = (round?.readings ?? []).filter((reading) => reading.status === 'open')
  const shards = last?.dialogue.shards ?? 1
  return new Map(await Promise.all(open.map(async ({ id }) => [id, await seeTurnout(table, { id, shards })] as const)))
}
