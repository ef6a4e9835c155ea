import { orderOf } from '../../shared/chosen-order.ts'
import { inOrderOfTexts } from '../../shared/order-of-texts.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import type { Looking } from '../../shared/texts-in-batches.ts'
import { readReadings } from '../store/readings.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readSeenTexts } from '../store/seen-texts.ts'
import { readTexts } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'

/** A matter of a stage: one text, or several that compete. */
export type StageMatter = {
  readonly competes: string
  readonly texts: readonly Proposal[]
  /** Whether an earlier sitting agreed on it. */
  readonly isDecided: boolean
}

/**
 * Reads the matters of a reading's stage in their order: the texts of the reading that somebody sees and that were not withdrawn, and those
 * that earlier sittings agreed on.
 */
export async function mattersOfStage(
  table: Table,
  reading: Reading,
  round: FrozenRound,
  { looking, now }: { readonly looking: Looking; readonly now: Date },
): Promise<readonly StageMatter[]> {
  const sittings = (await readReadings(table, round.round))
    .filter(({ stage, basket }) => stage === reading.stage && basket === reading.basket)
    .filter(({ passage, sitting }) => passage === reading.passage && sitting < reading.sitting)
    .filter(isSettled)
  const here = await readSeenTexts(table, looking, reading, round, now)
  // A text that was carried is in several sittings; one of them agreed on it.
  const agreedIn = async (one: (typeof sittings)[number]) =>
    (await readTexts(table, one, round)).filter(({ id }) => one.settlement.agreed.includes(id))
  const decided = (await Promise.all(sittings.map(agreedIn))).flat()
  const texts = [...decided, ...here.filter(({ withdrawnAt }) => withdrawnAt === undefined)]
  const sides = round.dialogue.sides.map(({ id }) => id)
  const inOrder = inOrderOfTexts(texts, sides, orderOf(reading, texts, round))
  return [...Map.groupBy(inOrder, ({ competes }) => competes)].map(([competes, together]) => ({
    competes,
    texts: together,
    isDecided: decided.some((one) => one.competes === competes),
  }))
}
