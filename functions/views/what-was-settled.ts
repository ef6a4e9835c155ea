import type { Position } from '../../shared/position.ts'
import { isSettled, type Reading, type SettledReading } from '../../shared/reading.ts'
import type { Outcome } from '../../shared/settlement.ts'
import { digestOf } from '../digest.ts'
import { keeping } from '../kept.ts'
import { recorded } from '../leaves.ts'
import { hearReading } from '../store/positions.ts'
import type { Frozen } from '../store/rounds.ts'
import { readCounted, readOutcomes } from '../store/settlements.ts'
import type { Table } from '../store/table.ts'

/** What a reading came to, and the objections that were counted in it. Nothing while it is not settled. */
export type WhatWasSettled = { readonly outcomes: readonly Outcome[]; readonly objections: readonly Position[] }

/** Reads what a reading came to; once by a process, for a settlement is final. */
export async function whatWasSettled(table: Table, reading: Reading, round: Frozen): Promise<WhatWasSettled> {
  if (!isSettled(reading)) return { outcomes: [], objections: [] }
  return keepSettled(table, reading.id, async () => {
    const [outcomes, objections] = await Promise.all([
      readOutcomes(table, reading),
      objectionsIn(table, reading, round),
    ])
    return { outcomes, objections }
  })
}

/** As many lanes as a dialogue may have, each with the reading that its page is about. */
const keepSettled = keeping<WhatWasSettled>(40)

/** What arrived as the door closed may lie in the table uncounted, and is not shown either. */
async function objectionsIn(table: Table, reading: SettledReading, round: Frozen) {
  const counted = new Set(await readCounted(table, reading))
  const heard = await hearReading(table, reading.id, reading.shards, (one) =>
    counted.has(digestOf(recorded(one, round).position)),
  )
  return heard.filter((position) => position.change !== undefined)
}
