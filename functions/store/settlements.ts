import * as z from 'zod'
import type { SettledReading } from '../../shared/reading.ts'
import { Outcome } from '../../shared/settlement.ts'
import { countedSort, outcomeSort, SORT, shardPartition } from './keys.ts'
import { all, type Table } from './table.ts'

/** 64 characters each, so that a page stays below DynamoDB's 400 KB. */
const DIGESTS_A_PAGE = 5_000

/** Settlements lie in a reading's first shard. */
const HOME = 0

/**
 * Writes what one run of settling found: an outcome for each proposal, and the digests of everything counted.
 * Nobody reads it before the reading names this run.
 */
export async function keepOutcomes(
  table: Table,
  reading: string,
  run: string,
  found: { readonly outcomes: readonly Outcome[]; readonly digests: Iterable<string> },
): Promise<void> {
  const pk = shardPartition(reading, HOME)
  await Promise.all(found.outcomes.map((outcome) => table.put({ pk, sk: outcomeSort(run, outcome.proposal) }, outcome)))
  let page = 0
  // One after the other: a million digests at once would take hundreds of megabytes.
  for (const digests of inPages(found.digests)) {
    await table.put({ pk, sk: countedSort(run, page) }, { digests })
    page += 1
  }
}

function* inPages(digests: Iterable<string>): Generator<readonly string[]> {
  let page: string[] = []
  for (const digest of digests) {
    page.push(digest)
    if (page.length < DIGESTS_A_PAGE) continue
    yield page
    page = []
  }
  if (page.length > 0) yield page
}

/** The outcomes of a settled reading, ordered by proposal id. */
export async function readOutcomes(table: Table, reading: SettledReading): Promise<readonly Outcome[]> {
  const stored = await all(table.query(shardPartition(reading.id, HOME), outcomeSort(reading.settlement.run, '')))
  return stored.map((one) => Outcome.parse(one))
}

/** The digests of everything that was submitted to a settled reading and counted, in order. Padding is not stored. */
export async function readCounted(table: Table, reading: SettledReading): Promise<readonly string[]> {
  const prefix = `${SORT.counted}${reading.settlement.run}#`
  const stored = await all(table.query(shardPartition(reading.id, HOME), prefix))
  return stored.flatMap((one) => z.array(z.string()).parse(one['digests']))
}
