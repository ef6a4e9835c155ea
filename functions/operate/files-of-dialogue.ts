import { gzipSync } from 'node:zlib'
import { MOST_FILE_BYTES } from '../platform/lambda-limits.ts'
import { Refused } from '../platform/refusal.ts'
import { readRecordForDocuments } from '../record/read-record.ts'
import { standingAfterRound } from '../record/read-standing.ts'
import { partOf } from '../record/record-text.ts'
import { readRounds } from '../store/rounds.ts'
import type { Table } from '../store/table.ts'
import { documentFilesOf, type ExportedFile, type RecordFile, recordFilesOf } from './export-files.ts'
import { filesOfRegister } from './export-register.ts'

/** Where the dialogue is, and its short name. */
export type Kept = { readonly table: Table; readonly slug: string }

/** A file of an export; a record comes in parts. */
export type ListedFile = { readonly round: number; readonly name: string; readonly inParts?: true }

/** In the place of a round: files of the dialogue as a whole. */
const WHOLE = 0

/** Lists the files of an export: those of each round, and those of the dialogue as a whole, which are of round 0. */
export async function listFiles(kept: Kept): Promise<readonly ListedFile[]> {
  const rounds = await readRounds(kept.table)
  const files = [WHOLE, ...rounds.map(({ round }) => round)].map(async (round) =>
    (await filesOfRound(kept, round)).map((file) => ({
      round,
      name: file.name,
      ...('readText' in file && { inParts: true as const }),
    })),
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
  const compressed = gzipSync('make' in file ? await file.make() : await wholeOf(file))
  const part = compressed.subarray(from, from + MOST_FILE_BYTES)
  return { part: part.toString('base64'), size: compressed.length }
}

/**
 * Reads a part of a record, compressed by itself.
 *
 * @param number from 1 on
 * @returns the text of the part as JSON, compressed, in base64; how many parts there are; and the head of the record, which is the same
 * for the parts of one record
 * @throws {Refused} `no-such-page` for a round without this record, or a part after the last
 */
export async function readRecordPart(
  { table }: Kept,
  { round, name, part: number }: { readonly round: number; readonly name: string; readonly part: number },
): Promise<{ readonly part: string; readonly of: number; readonly head: string }> {
  const file = recordFilesOf(table, round).find((one) => one.name === name)
  if (file === undefined) throw new Refused('no-such-page', `${name} is no record of a round`)
  const found = await partOf(await file.readText(), number)
  if (found === undefined) throw new Refused('no-such-page', `${name} has fewer than ${number} parts`)
  // A part may end within a character, which JSON leaves whole.
  return { part: gzipSync(JSON.stringify(found.text)).toString('base64'), of: found.of, head: found.head }
}

async function wholeOf({ readText }: RecordFile): Promise<string> {
  const { length, read } = await readText()
  return read(0, length)
}

async function filesOfRound({ table, slug }: Kept, round: number): Promise<readonly (ExportedFile | RecordFile)[]> {
  if (round === WHOLE) return filesOfRegister(table, slug)
  const record = await readRecordForDocuments(table, round)
  const standing = record.publication && (await standingAfterRound(table, round))
  return [...recordFilesOf(table, round), ...documentFilesOf(record, standing)]
}
