import { disclosesNames } from '../../shared/disclosure/attribution.ts'
import { Edition } from '../../shared/proof/edition.ts'
import type { SettledReading } from '../../shared/reading.ts'
import { FIRST_FORMAT } from '../../shared/record-format.ts'
import type { Round } from '../../shared/round.ts'
import type { Submission } from '../../shared/submission.ts'
import { logFailure } from '../platform/error-log.ts'
import { sortedLines } from '../platform/sorted-lines.ts'
import { findWithoutLeaves, MOST_PAGE_BYTES, storeLeaves, storeWithoutLeaves } from '../store/record-pages.ts'
import { findRound } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { countedLeaves } from './counted-leaves.ts'
import { readBeside } from './held-reading.ts'
import { isLarge, type LengthsOfPage, leavesIn, type StoredReading } from './kept-reading.ts'
import { forDocuments, readingAlone } from './reading-of-record.ts'

/**
 * Keeps what a large settled reading has in its record. For a small one, and where it is kept already, it does nothing. It makes the same
 * each time, so a run that was stopped is repeated. In memory are the texts, what was said, and a part of the leaves. The settlement does
 * not depend on it: what is not kept is made when it is asked for, so a failure is only logged.
 */
export async function keepReading(table: Table, reading: SettledReading): Promise<void> {
  if (!isLarge(reading)) return
  try {
    const [round, kept] = await Promise.all([findRound(table, reading.round), findWithoutLeaves(table, reading)])
    // The first format shows some leaves for what others say.
    if (kept === undefined && round !== undefined && round.format !== FIRST_FORMAT) await keep(table, reading, round)
  } catch (error) {
    logFailure(error instanceof Error ? error : new Error(String(error)))
  }
}

async function keep(table: Table, reading: SettledReading, round: Round): Promise<void> {
  const isNamed = disclosesNames(round.dialogue.attribution)
  const needed: Submission[] = []
  const lines = async function* () {
    for await (const { digest, submission } of countedLeaves(table, reading, round)) {
      if (isNamed || isNeeded(submission, reading)) needed.push(submission)
      // The digest is first, so that the lines are in the order of the digests.
      yield JSON.stringify({ digest, submission })
    }
  }
  const pages: LengthsOfPage[] = []
  for await (const page of inPages(sortedLines(lines()))) {
    await storeLeaves(table, reading, pages.length, page)
    pages.push(lengthsOf(page, round))
  }
  const parts = { ...(await readBeside(table, reading, round)), submissions: needed }
  const { recorded, people, sitting } = forDocuments(readingAlone(parts, round), round)
  const stored: StoredReading = { recorded, people, sitting, pages }
  await storeWithoutLeaves(table, reading, JSON.stringify(stored))
}

/** Whether something of the record other than the leaf itself is made of a submission. */
function isNeeded({ is }: Submission, { stage }: SettledReading): boolean {
  return is === 'position' ? stage === 'ratification' : is !== 'padding'
}

/** Lines in pages: the items of a list in JSON, without its brackets. */
async function* inPages(lines: AsyncIterable<string>): AsyncGenerator<string> {
  let page: string[] = []
  let bytes = 0
  for await (const line of lines) {
    const more = Buffer.byteLength(line) + 1
    if (page.length > 0 && bytes + more > MOST_PAGE_BYTES) {
      yield page.join(',')
      page = []
      bytes = 0
    }
    page.push(line)
    bytes += more
  }
  if (page.length > 0) yield page.join(',')
}

function lengthsOf(page: string, round: Round): LengthsOfPage {
  const [complete = 0, delegations = 0, open = 0] = Edition.options.map((one) => leavesIn(page, one, round).length)
  return { complete, delegations, public: open }
}
