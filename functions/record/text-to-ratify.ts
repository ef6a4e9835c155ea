import { type TextToRatify, textToRatify, wordsToRatify } from '../../shared/instrument/ratified-text.ts'
import { toHex } from '../../shared/proof/hex.ts'
import { isSettled, type Reading } from '../../shared/reading.ts'
import { recordProposal } from '../../shared/record-submission.ts'
import type { BasketId } from '../../shared/stage.ts'
import type { RatifiedWords } from '../../shared/stages/ratification.ts'
import { readProposals } from '../store/proposals.ts'
import type { FrozenRound } from '../store/rounds.ts'
import { readOutcomes } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'
import { sha256 } from './hashing.ts'
import { readReviewed } from './read-roots.ts'

/**
 * Reads the text that a basket's drafting led to.
 *
 * @param readings all readings of the round
 * @param passage the passage through drafting
 */
export async function readTextToRatify(
  table: Table,
  round: Pick<FrozenRound, 'dialogue' | 'previous'>,
  readings: readonly Reading[],
  basket: BasketId,
  passage: number,
): Promise<TextToRatify> {
  const lane = readings.filter((reading) => reading.basket === basket).filter(isSettled)
  const drafting = lane
    .filter((reading) => reading.stage === 'commitments' && reading.passage === passage)
    .toSorted((one, other) => one.number - other.number)
  const sittings = await Promise.all(
    drafting.map(async (reading) => {
      const [proposals, outcomes] = await Promise.all([
        readProposals(table, reading.id, reading.shards),
        readOutcomes(table, reading),
      ])
      const submissions = proposals.map((proposal) => ({ submission: recordProposal(proposal, 'none') }))
      return { settlement: reading.settlement, outcomes, submissions }
    }),
  )
  const modality = lane.map(({ settlement }) => settlement.modality).find((form) => form !== undefined)
  const standing = await readReviewed(table, lane[0] ?? {}, round)
  return textToRatify(basket, sittings, modality, round, standing?.clauses)
}

/** The digests of the words of a text, by language of the dialogue. */
export function digestsOfWords(text: TextToRatify, { dialogue }: Pick<FrozenRound, 'dialogue'>): RatifiedWords {
  return Object.fromEntries(
    dialogue.languages.map((language) => [
      language,
      toHex(sha256(Buffer.from(wordsToRatify(text, language, { dialogue })))),
    ]),
  )
}
