import { createHmac } from 'node:crypto'
import * as z from 'zod'
import { Outcome } from '../../shared/outcomes.ts'
import type { Proposal } from '../../shared/proposal.ts'
import { isSettled, type Reading, type SettledReading } from '../../shared/reading.ts'
import { memoOf, setNewest } from '../platform/memo.ts'
import { countedSort, outcomeSort, SORT, shardPartition } from './keys.ts'
import { readProposals } from './proposals.ts'
import { all, type Stored, type Table } from './table.ts'

/** A digest has 64 characters, so a page stays below DynamoDB's limit of 400 KB. */
const DIGESTS_A_PAGE = 5_000

/** A settlement is in the first shard of its reading. */
const SETTLEMENT_SHARD = 0

/**
 * Writes the results of one settling run: an outcome for each proposal, and the digests of everything counted. Nothing
 * reads them before the reading names this run.
 */
export async function storeOutcomes(
  table: Table,
  reading: string,
  run: string,
  found: { readonly outcomes: readonly Outcome[]; readonly digests: Iterable<string> },
): Promise<void> {
  const pk = shardPartition(reading, SETTLEMENT_SHARD)
  await Promise.all(found.outcomes.map((outcome) => table.put({ pk, sk: outcomeSort(run, outcome.proposal) }, outcome)))
  let page = 0
  // Page by page: all at once a million digests would take hundreds of megabytes.
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
  const stored = await all(
    table.query(shardPartition(reading.id, SETTLEMENT_SHARD), outcomeSort(reading.settlement.run, '')),
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
    readProposals(table, reading.id, reading.shards),
    isSettled(reading) ? readConsolidated(table, reading, round) : [],
  ])
  return [...tabled, ...consolidated]
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

/** The digests of everything that a settled reading counted, in order. Padding is not stored. */
export async function readCounted(table: Table, reading: SettledReading): Promise<readonly string[]> {
  return (await all(countedPages(table, reading))).flatMap(digestsOn)
}

/** How many answers a process keeps: forty readings of forty people with six texts each. */
const MOST_ANSWERS = 10_000

/** Whether a digest was counted, by run and digest. A settlement never changes. */
const answersOf = memoOf(() => new Map<string, boolean>())

/** Those of some digests that a settled reading counted. Its pages are read once for all of them, and for each process. */
export async function countedAmong(
  table: Table,
  reading: SettledReading,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  const answers = answersOf(table)
  const keyOf = (digest: string) => `${reading.settlement.run} ${digest}`
  const unknown = new Set(digests.filter((digest) => !answers.has(keyOf(digest))))
  const counted = new Set(digests.filter((digest) => answers.get(keyOf(digest))))
  if (unknown.size === 0) return counted

  for await (const page of countedPages(table, reading)) {
    for (const digest of page.flatMap(digestsOn)) if (unknown.has(digest)) counted.add(digest)
  }
  for (const digest of unknown) setNewest(answers, keyOf(digest), counted.has(digest), MOST_ANSWERS)
  return counted
}

function countedPages(table: Table, { id, settlement }: SettledReading) {
  return table.query(shardPartition(id, SETTLEMENT_SHARD), `${SORT.counted}${settlement.run}#`)
}

function digestsOn(page: Stored): readonly string[] {
  return z.array(z.string()).parse(page['digests'])
}

/** The salt of a consolidated text. */
function saltOfConsolidated(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`consolidated ${id}`).digest('hex').slice(0, 32)
}
