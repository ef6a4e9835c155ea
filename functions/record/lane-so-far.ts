import type { SaidBeside } from '../../shared/disclosure/beside-words.ts'
import type { SettledSitting } from '../../shared/dispositions.ts'
import type { Objection } from '../../shared/objections.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import { readReadings } from '../store/readings.ts'
import type { FrozenRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readSettledTexts } from './settled-texts.ts'

/** A settled reading of a lane, with what tells which side the words of an objection are from. */
export type LaneSitting = SettledSitting & SaidBeside

type Placed = Pick<Reading, 'id' | 'stage' | 'basket' | 'decided'>

/**
 * The settled readings on which it depends what became of the objections of a reading, and which objections its texts may
 * answer: those of its stage and lane; with drafting also ratification, because a text that is not ratified is drafted
 * again.
 *
 * @param readings those of the round, if they were read already
 */
export async function readLaneSoFar(
  table: Table,
  { stage, basket }: Placed,
  round: FrozenRound,
  readings?: readonly Reading[],
): Promise<readonly LaneSitting[]> {
  const all = readings ?? (await readReadings(table, round.round))
  const related = DRAFTED.includes(stage) ? DRAFTED : [stage]
  const lane = all.filter((one) => one.basket === basket && related.includes(one.stage)).filter(isSettled)
  return Promise.all(
    lane.map(async (reading) => {
      const { id, number, passage, settlement, rules } = reading
      const { proposals, outcomes, objections } = await readSettledTexts(table, reading, round)
      return {
        id,
        stage: reading.stage,
        basket,
        number,
        passage,
        next: settlement.next,
        outcomes,
        texts: proposals,
        objections,
        rules,
      }
    }),
  )
}

const DRAFTED: readonly Reading['stage'][] = ['commitments', 'ratification']

/** An objection that a text may answer. Without `competes`, a text of any matter may. */
export type Answerable = { readonly objection: Objection; readonly competes?: string | undefined }

/**
 * The objections that texts of an open reading may answer: those to texts of its stage and lane, except on matters that
 * were decided, by a text of the same matter; and those to a text of its basket that was not ratified.
 */
export function answerableIn({ stage, decided }: Placed, lane: readonly SettledSitting[]): readonly Answerable[] {
  return lane.flatMap((sitting) =>
    sitting.objections.flatMap((objection): readonly Answerable[] => {
      if (sitting.stage !== stage) return stage === 'commitments' ? [{ objection }] : []
      const competes = sitting.outcomes.find(({ proposal }) => proposal === objection.proposal)?.competes
      return competes === undefined || decided.includes(competes) ? [] : [{ objection, competes }]
    }),
  )
}
