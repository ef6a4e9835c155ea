import { confirmationId } from '../../shared/confirmation/confirmation.ts'
import type { ConfirmationLeaf } from '../../shared/confirmation/recorded-confirmation.ts'
import { confirmationsOf } from '../../shared/confirmation/round-confirmations.ts'
import type { Participant } from '../../shared/participant.ts'
import type { Reading } from '../../shared/reading.ts'
import { answerLeaf } from '../record/confirmation-leaves.ts'
import { answersIn } from '../store/confirmation-positions.ts'
import { findConfirmations } from '../store/confirmations.ts'
import { readCountedRevisions, readOwnRevisions } from '../store/revisions.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'

/** Somebody's own answers to what followed a ratification, as the record keeps them. */
export type OwnAnswers = {
  readonly leaves: readonly Extract<ConfirmationLeaf, { readonly is: 'confirmation' }>[]
  /** The digests of all answers that were counted; `undefined` until the confirmation is settled. */
  readonly counted: ReadonlySet<string> | undefined
}

/** Reads what a participant answered when their side was asked to confirm the text of a reading; nothing if it was not asked. */
export async function readOwnAnswers(table: Table, viewer: Participant, reading: Reading): Promise<OwnAnswers> {
  const none = { leaves: [], counted: undefined }
  if (viewer.role !== 'participant' || reading.stage !== 'ratification') return none
  const [round, stored] = await Promise.all([findRound(table, reading.round), findConfirmations(table, reading.round)])
  const all = round === undefined ? [] : confirmationsOf(round, stored)
  const confirmation = all.find((one) => one.reading === reading.id && one.side === viewer.side)
  if (round === undefined || confirmation === undefined) return none
  const answers = answersIn(confirmationId(confirmation), round.dialogue.shards)
  const { settlement } = confirmation
  const [revisions, counted] = await Promise.all([
    readOwnRevisions(table, answers, viewer.id),
    settlement && readCountedRevisions(table, answers, settlement.run),
  ])
  return { leaves: revisions.map((one) => answerLeaf(one, confirmation, round)), counted }
}
