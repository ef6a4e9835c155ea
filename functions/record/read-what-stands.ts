import type { Round } from '../../shared/round.ts'
import { NOTHING_STANDS, type StandingText } from '../../shared/standing/standing-text.ts'
import { NOTHING_STANDS_YET, type WhatStands, whatStands } from '../../shared/standing/what-stands.ts'
import { memoizeFinal } from '../platform/memo.ts'
import { findStandingText } from '../store/standing-texts.ts'
import type { Table } from '../store/table.ts'

/** The standing text that a round starts from is not in the table. */
export class StandingTextMissing extends Error {
  override readonly name = 'StandingTextMissing'
}

/** The standing text that a round started from, with its history: nothing for the first round, and in earlier formats. */
export async function readStandingBefore(table: Table, { previous }: Pick<Round, 'previous'>): Promise<StandingText> {
  if (previous === undefined) return NOTHING_STANDS
  return memoizeBefore(table, JSON.stringify(previous), async () => {
    const found = await findStandingText(table, previous)
    if (found === undefined) throw new StandingTextMissing(`there is no standing text after ${previous.head}`)
    return found
  })
}

/** What stood when a round started, without history. A process reads it once. */
export async function readWhatStands(table: Table, round: Pick<Round, 'previous'>): Promise<WhatStands> {
  const { previous } = round
  if (previous === undefined) return NOTHING_STANDS_YET
  return memoizeStands(table, JSON.stringify(previous), async () => whatStands(await readStandingBefore(table, round)))
}

/** The running round's, and those of earlier rounds that people look at. */
const memoizeBefore = memoizeFinal<StandingText>(2)
const memoizeStands = memoizeFinal<WhatStands>(4)
