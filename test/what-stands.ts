import { startRound } from '../functions/store/rounds.ts'
import { storeStandingText } from '../functions/store/standing-texts.ts'
import type { Table } from '../functions/store/table.ts'
import type { Dialogue } from '../shared/dialogue.ts'
import type { StandingText } from '../shared/standing/standing-text.ts'
import { aCommitment, aRound, daysFromNow } from './builders.ts'

/** The ids of what {@link storeWhatStands} stores. */
export const CLAUSE = 'c'.repeat(20)
export const DEFINITION = 'd'.repeat(20)

const PREVIOUS = { round: 1, head: '0'.repeat(64) }
const AT = daysFromNow(-10)

const STANDING: StandingText = {
  rounds: [{ round: 1, publishedAt: AT, head: PREVIOUS.head }],
  definitions: [
    {
      id: DEFINITION,
      source: { round: 1, reading: '1.terms.1', text: DEFINITION },
      body: { kind: 'definition', term: { en: 'Cable' }, definition: { en: 'A cable under the sea.' } },
    },
  ],
  topics: [],
  baskets: [
    {
      id: '1.b1',
      source: { round: 1, reading: '1.baskets.1', text: 'e'.repeat(20) },
      basket: 'b1',
      title: { en: 'Repairs' },
      description: { en: 'Of cables.' },
      clauses: [
        {
          id: CLAUSE,
          number: '1.1',
          source: { round: 1, reading: '1.commitments.b1.1', text: CLAUSE },
          body: aCommitment(),
        },
      ],
      ratified: [{ reading: '1.ratification.b1.1', at: AT, forms: ['ratify'], statements: [] }],
    },
  ],
}

/**
 * Stores two published rounds of a dialogue, after which a definition and a clause stand. It is quicker than holding a round.
 *
 * @param isFirst whether the first of them is stored too, and not held before
 */
export async function storeWhatStands(table: Table, dialogue: Dialogue, isFirst = true): Promise<void> {
  const published = { dialogue, status: 'published', publishedAt: AT } as const
  if (isFirst) await startRound(table, aRound(published))
  await storeStandingText(table, PREVIOUS, STANDING)
  await startRound(
    table,
    aRound({ ...published, round: 2, previous: PREVIOUS, startedAt: AT, publishedAt: daysFromNow(-9) }),
  )
}
