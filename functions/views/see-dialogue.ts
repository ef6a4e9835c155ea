import type { Dialogue } from '../../shared/dialogue.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import { smallOnRolls, smallSides } from '../../shared/small-side.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { readRoster } from '../store/participants.ts'
import { readReadings } from '../store/readings.ts'
import { lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type DialogueView, type Turnouts, viewOfDialogue } from './dialogue-view.ts'
import { seeRoundOf } from './see-round.ts'
import { seeTurnout } from './see-turnout.ts'

/** Reads the dialogue at a glance, with its last round where one was started. */
export async function seeDialogue(
  table: Table,
  workflow: Workflow,
  dialogue: Dialogue,
  viewer: Participant,
): Promise<DialogueView> {
  const last = await lastRound(table)
  const readings = last === undefined ? [] : await readReadings(table, last.round)
  const open = readings.filter((reading) => reading.status === 'open')
  // A round keeps the rules it started with; the file may have changed since.
  const rules = last?.status === 'running' ? last.dialogue : dialogue
  const [round, turnouts, small] = await Promise.all([
    last === undefined ? undefined : seeRoundOf(table, workflow, last, readings),
    viewer.role === 'facilitator' ? turnoutsOf(table, open) : new Map(),
    smallIn(table, rules, viewer, last, open),
  ])
  return viewOfDialogue(rules, viewer, round, turnouts, small)
}

/** Who has been heard in each reading that is open. */
async function turnoutsOf(table: Table, open: readonly Reading[]): Promise<Turnouts> {
  return new Map(
    await Promise.all(open.map(async (reading) => [reading.id, await seeTurnout(table, reading)] as const)),
  )
}

/** The sides that are small: by the rolls of what is open or, while no round runs, as the roster is now. */
async function smallIn(
  table: Table,
  rules: Dialogue,
  { role }: Participant,
  last: Round | undefined,
  open: readonly Reading[],
): Promise<readonly string[]> {
  if (last?.status === 'running') return smallOnRolls(open, rules)
  return role === 'observer' || rules.attribution === 'named' ? [] : smallSides(await readRoster(table), rules)
}
