import type { Round } from '../../shared/round.ts'
import { withRound } from '../../shared/standing/standing-after.ts'
import { NOTHING_STANDS, type StandingText } from '../../shared/standing/standing-text.ts'
import { withConfirmations } from '../../shared/standing/with-confirmations.ts'
import { memoize } from '../platform/memo.ts'
import { findRound, readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { readKnownOutcomes } from './read-known-outcomes.ts'
import { readRecordForDocuments } from './read-record.ts'
import { readStandingBefore } from './read-what-stands.ts'

/** What stands, and the last published round; no round before one is published. */
export type Standing = { readonly standing: StandingText; readonly last: Round | undefined }

/** Reads what stands after the published rounds of the dialogue, with what was confirmed or not since. */
export async function readStanding(table: Table): Promise<Standing> {
  const published = (await readRounds(table)).filter(({ status }) => status === 'published')
  const last = published.at(-1)
  if (last === undefined) return { standing: NOTHING_STANDS, last }
  const [standing, outcomes] = await Promise.all([
    standingAfterRound(table, last.round),
    readKnownOutcomes(table, published),
  ])
  return { standing: withConfirmations(standing, outcomes), last }
}

/**
 * What stands after a published round and those before it, without what was confirmed since. A process reads each round once: the record of a published round does
 * not change, but for names that are erased, and the standing text has none.
 */
export function standingAfterRound(table: Table, round: number): Promise<StandingText> {
  return memoizeStanding(table, String(round), async () => {
    const record = await readRecordForDocuments(table, round)
    return withRound(await standingBefore(table, round), record)
  })
}

/** What a round started from: stored with it, or folded from the records of rounds of the first four formats. */
async function standingBefore(table: Table, round: number): Promise<StandingText> {
  const { previous } = (await findRound(table, round)) ?? {}
  if (previous !== undefined) return readStandingBefore(table, { previous })
  return round === 1 ? NOTHING_STANDS : standingAfterRound(table, round - 1)
}

/** The current standing text, and those on the way to it. */
const memoizeStanding = memoize<StandingText>(4)
