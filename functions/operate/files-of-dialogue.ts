import { gzipSync } from 'node:zlib'
import { MOST_FILE_BYTES } from '../platform/lambda-limits.ts'
import { Refused } from '../platform/refusal.ts'
import { readRecord } from '../record/read-record.ts'
import { standingAfterRound } from '../record/read-standing.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { type ExportedFile, filesOf } from './export-files.ts'
import { filesOfRegister } from './export-register.ts'

/** Where the dialogue is, and its short name. */
export type Kept = { readonly table: Table; readonly slug: string }

/** In the place of a round: files of the dialogue as a whole. */
const WHOLE = 0

/** Lists the files of an export: those of each round, and those of the dialogue as a whole, which are of round 0. */
export async function listFiles(kept: Kept): Promise<readonly { readonly round: number; readonly name: string }[]> {
  const rounds = await readRounds(kept.table)
  const files = [WHOLE, ...rounds.map(({ round }) => round)].map(async (round) =>
    (await filesOfRound(kept, round)).map(({ name }) => ({ round, name })),
  )
  return (await Promise.all(files)).flat()
}

/**
 * Reads a part of a compressed file.
 *
 * @param from the byte that the part begins with
 * @returns the part in base64, and the size of the whole compressed file in bytes
 * @throws {Refused} `no-such-page` for a file that the round does not have
 */
export async function readFilePart(
  kept: Kept,
  { round, name, from }: { readonly round: number; readonly name: string; readonly from: number },
): Promise<{ readonly part: string; readonly size: number }> {
  const file = (await filesOfRound(kept, round)).find((one) => one.name === name)
  if (file === undefined) throw new Refused('no-such-page', `round ${round} has no file ${name}`)
  const compressed = gzipSync(await file.make())
  const part = compressed.subarray(from, from + MOST_FILE_BYTES)
  return { part: part.toString('base64'), size: compressed.length }
}

async function filesOfRound({ table, slug }: Kept, round: number): Promise<readonly ExportedFile[]> {
  if (round === WHOLE) return filesOfRegister(table, slug)
  const record = await readRecord(table, round)
  return filesOf(record, record.publication && (await standingAfterRound(table, round)))
}
