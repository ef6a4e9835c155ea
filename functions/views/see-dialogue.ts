import type { Dialogue } from '../../shared/dialogue.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Clock } from '../clock.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type DialogueView, viewOfDialogue } from './dialogue-view.ts'
import { seeRound } from './see-round.ts'

/** Reads the dialogue at a glance, with its last round where one was started. */
export async function seeDialogue(
  table: Table,
  clock: Clock,
  dialogue: Dialogue,
  viewer: Participant,
): Promise<DialogueView> {
  const last = (await readRounds(table)).at(-1)
  const round = last === undefined ? undefined : await seeRound(table, clock, last.round)
  // A round keeps the rules it started with; the file may have changed since.
  return viewOfDialogue(last?.status === 'running' ? last.dialogue : dialogue, viewer, round)
}
