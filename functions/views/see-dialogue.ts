import type { Dialogue } from '../../shared/dialogue.ts'
import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { smallOnRolls, smallSides } from '../../shared/disclosure/small-side.ts'
import { isCountedAtEveryLook } from '../../shared/disclosure/turnout.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import type { Round } from '../../shared/round.ts'
import type { Workflow } from '../platform/step-functions.ts'
import { readRoster } from '../store/participants.ts'
import { readReadings } from '../store/readings.ts'
import { lastRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type DialogueView, type LedReadings, viewOfDialogue } from './dialogue-view.ts'
import { countForFirstPage } from './messages-view.ts'
import { seeChaired } from './motion-view.ts'
import { awaitingConsent, movedTextsIn } from './moved-texts-view.ts'
import { seeAdmittedAnew } from './see-admitted-anew.ts'
import { seeAwaits } from './see-awaits.ts'
import { seeDueConfirmations } from './see-confirmations.ts'
import { seeRoundOf } from './see-round.ts'
import { seeTurnout } from './see-turnout.ts'
import { seeWaiting } from './see-waiting.ts'
import { countWaiting } from './see-your-side.ts'

/** Reads the overview of the dialogue, with its last round if a round was started. */
export async function seeDialogue(
  table: Table,
  workflow: Workflow,
  dialogue: Dialogue,
  viewer: Participant,
  now: Date,
): Promise<DialogueView> {
  const last = await lastRound(table)
  const readings = last === undefined ? [] : await readReadings(table, last.round)
  const open = readings.filter((reading) => reading.status === 'open')
  // A running round keeps the rules that it started with, even if the dialogue's file has changed.
  const rules = last?.status === 'running' ? last.dialogue : dialogue
  const [round, led, small, words, awaits, waiting, admittedAnew, confirmations, toAdmit] = await Promise.all([
    last === undefined ? undefined : seeRoundOf(table, workflow, last, readings),
    viewer.role === 'facilitator' ? seeAsFacilitator(table, viewer, open, rules, now) : new Map(),
    smallSidesIn(table, rules, viewer, last, open),
    countForFirstPage(table, viewer, rules),
    viewer.role === 'participant' && last !== undefined ? seeAwaits(table, viewer, open, last, now) : undefined,
    last?.status === 'published' ? seeWaiting(table, last.round + 1, dialogue) : [],
    seeAdmittedAnew(table, viewer),
    seeDueConfirmations(table, viewer, now),
    dialogue.sideAdmits === true ? countWaiting(table, viewer) : 0,
  ])
  return {
    ...viewOfDialogue(rules, viewer, round, led, small),
    ...words,
    ...(awaits !== undefined && { awaits }),
    ...(admittedAnew.length > 0 && { admittedAnew }),
    ...(confirmations.length > 0 && { confirmations }),
    ...(toAdmit > 0 && { toAdmit }),
    ...(waiting.length > 0 && { waiting }),
  }
}

/** The turnout of each open reading and, with co-chairs, the motion to close it. */
async function seeAsFacilitator(
  table: Table,
  viewer: Participant,
  open: readonly Reading[],
  dialogue: Dialogue,
  now: Date,
): Promise<LedReadings> {
  if (open.length === 0) return new Map()
  const isCounted = isCountedAtEveryLook(open, dialogue.attribution)
  const people =
    (isCounted && disclosesNames(dialogue.attribution)) || dialogue.coChairs ? readRoster(table) : Promise.resolve([])
  const seen = open.map(async (reading) => {
    const [turnout, chaired, moved] = await Promise.all([
      isCounted ? seeTurnout(table, reading, dialogue, { people, now }) : undefined,
      dialogue.coChairs ? seeChaired(table, viewer, { reading: reading.id }, dialogue, people) : undefined,
      movedTextsIn(table, viewer, { reading, dialogue }, people),
    ])
    const awaiting = awaitingConsent(moved)
    const together = {
      ...(chaired !== undefined && { chaired }),
      ...(awaiting > 0 && { chairsTextsToConsent: awaiting }),
    }
    return [reading.id, { ...(turnout !== undefined && { turnout }), ...together }] as const
  })
  return new Map(await Promise.all(seen))
}

/** The small sides: by the rolls of the open readings, or by the roster while no round is running. */
async function smallSidesIn(
  table: Table,
  rules: Dialogue,
  { role }: Participant,
  last: Round | undefined,
  open: readonly Reading[],
): Promise<readonly string[]> {
  if (last?.status === 'running') return smallOnRolls(open, rules)
  return role === 'observer' || disclosesNames(rules.attribution) ? [] : smallSides(await readRoster(table), rules)
}
