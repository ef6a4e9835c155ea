import { createHmac } from 'node:crypto'
import { Outcome } from '../../shared/outcomes.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading, type SettledReading } from '../../shared/reading.ts'
import { countedIn, type Digests, storeDigests } from './counted-digests.ts'
import { outcomeSort, shardPartition } from './keys/keys-of-readings.ts'
import { cachedProposals } from './proposals.ts'
import { all, type Table } from './table.ts'

/** Outcomes are in the first shard of their reading: there is one for each text. */
const OUTCOMES_SHARD = 0

/**
 * Writes the results of one settling run: an outcome for each proposal, and the digests of everything counted. Nothing
 * reads them before the reading names this run.
 */
export async function storeOutcomes(
  table: Table,
  reading: Pick<Reading, 'id' | 'shards'>,
  run: string,
  found: { readonly outcomes: readonly Outcome[]; readonly digests: Digests },
): Promise<void> {
  const pk = shardPartition(reading.id, OUTCOMES_SHARD)
  await Promise.all(found.outcomes.map((outcome) => table.put({ pk, sk: outcomeSort(run, outcome.proposal) }, outcome)))
  await storeDigests(table, countedIn(reading), run, found.digests)
}

/** The outcomes of a settled reading, ordered by proposal id. */
export async function readOutcomes(table: Table, reading: SettledReading): Promise<readonly Outcome[]> {
  const stored = await all(
    table.query(shardPartition(reading.id, OUTCOMES_SHARD), outcomeSort(reading.settlement.run, '')),
  )
  return stored.map((one) => Outcome.parse(one))
}

/** Every text of a reading: those that were tabled, and the consolidated texts of a settled reading. */
export async function readTexts(
  table: Table,
  reading: Reading,
  round: { readonly secret: string },
): Promise<readonly Proposal[]> {
  const [tabled, consolidated] = await Promise.all([
    cachedProposals(table, reading.id, reading.shards),
    isSettled(reading) ? readConsolidated(table, reading, round) : [],
  ])
  return consolidated.length === 0 ? tabled : [...tabled, ...consolidated]
}

/**
 * The consolidated texts of a settled reading, as proposals without an author. The salt of each is derived from the
 * round's secret, so that it is the same at every read.
 */
async function readConsolidated(
  table: Table,
  reading: SettledReading,
  { secret }: { readonly secret: string },
): Promise<readonly Proposal[]> {
  const outcomes = await readOutcomes(table, reading)
  return outcomes.flatMap(({ proposal: id, competes, text }) =>
    text === undefined
      ? []
      : [
          {
            id,
            reading: reading.id,
            competes,
            tabledIn: reading.id,
            tabledAt: reading.settlement.settledAt,
            salt: saltOfConsolidated(secret, id),
            ...text,
          },
        ],
  )
}

/** The salt of a consolidated text. */
function saltOfConsolidated(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`consolidated ${id}`).digest('hex').slice(0, 32)
}
