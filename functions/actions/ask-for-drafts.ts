import { mattersToDraft } from '../../shared/mediation/matters-to-draft.ts'
import type { MediatorsBrief } from '../../shared/mediation/mediators-brief.ts'
import type { Participant } from '../../shared/participant.ts'
import { permit } from '../access/permit.ts'
import { logFailure } from '../platform/error-log.ts'
import { Refused } from '../platform/refusal.ts'
import type { StartFunction } from '../platform/start-function.ts'
import { type DraftingRun, endRun, findRun, storeRun } from '../store/model-drafts.ts'
import { findReading } from '../store/readings.ts'
import { frozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** Lambda drops an event that it could not deliver for five minutes. */
const STARTS_WITHIN_MS = 6 * 60_000

/**
 * Asks the language model that the round's rules name for drafts for the brackets of a settled reading. While it drafts, or
 * when it is done, asking again changes nothing; if it stopped before it was done, it goes on with the matters that are left.
 *
 * @param start starts the function that asks the model; `undefined` if none is deployed
 * @throws {Refused} `no-such-reading`, `forbidden`, `not-settled-yet`, `no-model`, `model-not-deployed`,
 *   `nothing-to-draft`
 */
export async function askForDrafts(
  table: Table,
  start: StartFunction | undefined,
  caller: Participant,
  brief: MediatorsBrief,
  now: Date,
): Promise<void> {
  const reading = await findReading(table, brief.reading)
  const round = reading && (await frozenRound(table, reading.round))
  if (reading === undefined || round === undefined) throw new Refused('no-such-reading', 'there is no such reading')
  permit('ask for drafts', caller, reading, now)
  const rules = round.dialogue.mediator
  if (rules === undefined) {
    throw new Refused(
      'no-model',
      'the rules of this round name no language model; use the drafts of the embedded mediator',
    )
  }
  if (start === undefined) {
    throw new Refused('model-not-deployed', 'the dialogue’s file names no language model any more; deploy it with one')
  }
  const matters = mattersToDraft(brief)
  if (matters.length === 0) throw new Refused('nothing-to-draft', 'no matter of this reading has to be bridged')

  const before = await findRun(table, reading.id)
  if (before !== undefined && !mayAskAgain(before, now)) return
  const until = new Date(now.getTime() + STARTS_WITHIN_MS).toISOString()
  const run = await storeRun(table, { reading: reading.id, round: reading.round, until, rules }, matters, before)
  if (run === undefined) return
  try {
    await start({ reading: run.reading, run: run.run })
  } catch (error) {
    // The page says that it stopped, and it can be asked for again; unless it was started and only the answer was late.
    logFailure(error as Error)
    await endRun(table, run, 'asked', 'stopped')
  }
}

/** Whether a run stopped before it was done. */
function mayAskAgain({ status, trouble, until }: DraftingRun, now: Date): boolean {
  return status === 'ended' ? trouble !== undefined : Date.parse(until) < now.getTime()
}
