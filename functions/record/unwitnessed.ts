import { DAY_MS } from '../../shared/moment.ts'
import type { Reading } from '../../shared/reading.ts'
import { hasEnded, type Round } from '../../shared/round.ts'
import { readCosignaturesFrom } from '../store/cosignatures.ts'
import { readLog } from '../store/log.ts'
import type { Table } from '../store/table.ts'

/** What the publication of a round waits for beside consents: sides whose witness has not signed yet, and until when at most. */
export type Unwitnessed = { readonly sides: readonly string[]; readonly until: string }

/** Whether a publication still waits for witnesses. After the date it is published without them, and says so. */
export function isAwaited({ until }: Unwitnessed, now: Date): boolean {
  return Date.parse(until) > now.getTime()
}

/**
 * The sides of which no witness has signed a log that has every reading of a round; `undefined` if the round waits for none, because
 * its rules do not ask for it, or each has signed. It waits for them until the date, and no longer. Settling never waits.
 */
export async function readUnwitnessed(
  table: Table,
  { round, status, dialogue }: Pick<Round, 'round' | 'status' | 'dialogue'>,
  readings: readonly Reading[],
): Promise<Unwitnessed | undefined> {
  const { awaitWitnesses, witnesses = [], sides } = dialogue
  if (awaitWitnesses === undefined || status === 'published' || !hasEnded(readings)) return undefined
  const settled = readings.flatMap(({ settlement }) => settlement?.settledAt ?? []).toSorted()
  const until = new Date(Date.parse(settled.at(-1) ?? '') + Math.round(awaitWitnesses.days * DAY_MS))
  const signed = await keysThatSigned(table, round, settled.length)
  const missing = sides.filter(({ id }) => !witnesses.some(({ side, key }) => side === id && signed.has(key)))
  return missing.length === 0 ? undefined : { sides: missing.map(({ id }) => id), until: until.toISOString() }
}

/** The keys of the witnesses that signed the log of some size from that of the last reading on. */
async function keysThatSigned(table: Table, round: number, readings: number): Promise<ReadonlySet<string>> {
  const log = await readLog(table)
  const logged = log.filter((entry) => entry.round === round && entry.event === 'reading')
  const last = logged[readings - 1]
  if (last === undefined) return new Set()
  const signed = await readCosignaturesFrom(table, last.number)
  return new Set(signed.map(({ key }) => key))
}
