import * as z from 'zod'
import { repeatedKey } from './repeated-key.ts'
import { readTextFile, whyUnreadable } from './text-file.ts'

/** Why a record cannot be read from its files, in one line that says what to do. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead'
}

/** A part of a record, as the API sends it: the texts of all parts in their order are the record. */
const Part = z.strictObject({ part: z.int().min(1), of: z.int().min(1).max(9_999), head: z.string(), text: z.string() })
type Part = z.infer<typeof Part>

/**
 * Reads a record from its file, or from the files of all its parts, in any order.
 *
 * @throws {CannotRead} for a file that cannot be read, a key that an object has twice, a part that is missing, or files that
 *   do not belong together
 */
export function readRecordFiles(names: readonly string[]): unknown {
  const files = names.map((name) => ({ name, written: jsonIn(name) }))
  const parts = files.map(({ written }) => Part.safeParse(written).data)
  if (parts[0] === undefined && files.length === 1) return files[0]?.written
  const other = files.find((_, at) => parts[at] === undefined)
  if (other !== undefined) throw new CannotRead(`${other.name} is not a part of a record; give one record at a time`)
  return joined(parts.filter((part) => part !== undefined))
}

function joined(parts: readonly Part[]): unknown {
  const { of, head } = parts[0] ?? { of: 0, head: '' }
  if (parts.some((part) => part.head !== head || part.of !== of)) {
    throw new CannotRead('these parts are of different records, or the record grew meanwhile; download all parts again')
  }
  const texts = Array.from({ length: of }, (_, at) => parts.find(({ part }) => part === at + 1)?.text)
  const missing = texts.flatMap((text, at) => (text === undefined ? [at + 1] : []))
  if (missing.length === 0) return parsed(texts.join(''), 'the joined parts')
  throw new CannotRead(`the record has ${of} parts; give the file of part ${missing.join(', ')} as well`)
}

function jsonIn(name: string): unknown {
  let text: string
  try {
    text = readTextFile(name)
  } catch (cause) {
    throw new CannotRead(`${name}: ${whyUnreadable(cause)}`, { cause })
  }
  return parsed(text, name)
}

function parsed(text: string, name: string): unknown {
  const written = parsedJson(text, name)
  const repeated = repeatedKey(text)
  if (repeated === undefined) return written
  throw new CannotRead(
    `${name} has the key ${repeated} twice, so that two programs can read two records; ask for the record again`,
  )
}

function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CannotRead(`${name} cannot be read as JSON; give the record as it was downloaded`, { cause })
  }
}
