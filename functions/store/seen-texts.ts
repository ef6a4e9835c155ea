import type { Proposal } from '../../shared/proposal.ts'
import type { Reading } from '../../shared/reading.ts'
import { type Looking, textsSeenBy } from '../../shared/texts-in-batches.ts'
import type { FrozenRound } from './rounds.ts'
import { readTexts } from './settlements.ts'
import type { Table } from './table.ts'

/** The texts of a reading that somebody sees: those that have appeared, and their own. It reads no more than all texts do. */
export async function readSeenTexts(
  table: Table,
  looking: Looking,
  reading: Reading,
  round: Pick<FrozenRound, 'dialogue' | 'secret'>,
  now: Date,
): Promise<readonly Proposal[]> {
  return textsSeenBy(looking, await readTexts(table, reading, round), reading, round.dialogue, now)
}

/** A text that was found, as somebody sees it; `undefined` for one that they do not see. */
export function asSeenBy(
  looking: Looking,
  found: Proposal | undefined,
  reading: Reading,
  { dialogue }: Pick<FrozenRound, 'dialogue'>,
  now: Date,
): Proposal | undefined {
  return found && textsSeenBy(looking, [found], reading, dialogue, now)[0]
}

/** Who sees what everybody sees, and nothing of their own. */
export const ANYBODY: Looking = { role: 'observer', id: '' }
