import * as z from 'zod'
import { repeatedKey } from './repeated-key.ts'

/** What is wrong with a file that cannot be read, for a reader who is told in another language than that of the line. */
export type Unreadable =
  | 'unreadable'
  | 'not-text'
  | 'not-json'
  | 'key-twice'
  | 'parts-missing'
  | 'damaged-archive'
  | 'not-an-archive'

/** Why a record cannot be read from its files, in one line that says what to do. */
export class CannotRead extends Error {
  override readonly name = 'CannotRead'
  readonly what: Unreadable

  constructor(message: string, what: Unreadable = 'unreadable', options?: ErrorOptions) {
    super(message, options)
    this.what = what
  }
}

/** The text of a file, with the name that it is called by. */
export type NamedText = { readonly name: string; readonly text: string }

/** A part of a record, as the API sends it: the texts of all parts in their order are the record. */
const Part = z.strictObject({ part: z.int().min(1), of: z.int().min(1).max(9_999), head: z.string(), text: z.string() })
type Part = z.infer<typeof Part>

/**
 * Reads records, each from the text of its file, or from those of all its parts, in any order.
 *
 * @returns the records in the order in which they were given
 * @throws {CannotRead} for a text that is no JSON, a key that an object has twice, or a part that is missing
 */
export function recordsIn(texts: readonly NamedText[]): readonly unknown[] {
  const files = texts.map(({ name, text }) => {
    const written = isNotes(text) ? { notes: text } : parsed(text, name)
    return { written, part: Part.safeParse(written).data }
  })
  // The parts of one record are together where the first of them is.
  const byRecord = Map.groupBy(files, (file) => file.part?.head ?? file)
  return [...byRecord.values()].flatMap((together) => {
    const parts = together.flatMap(({ part }) => part ?? [])
    return parts.length > 0 ? [joined(parts)] : together.map(({ written }) => written)
  })
}

/** Signed receipts as text. They are the only files that are no JSON. */
function isNotes(text: string): boolean {
  return text.startsWith('parley-receipt')
}

function joined(parts: readonly Part[]): unknown {
  const { of } = parts[0] ?? { of: 0 }
  const texts = Array.from({ length: of }, (_, at) => parts.find(({ part }) => part === at + 1)?.text)
  const missing = texts.flatMap((text, at) => (text === undefined ? [at + 1] : []))
  if (missing.length === 0) return parsed(texts.join(''), 'the joined parts')
  throw new CannotRead(
    `a record has ${of} parts; give the file of part ${missing.join(', ')} as well. If it grew meanwhile, download all parts again`,
    'parts-missing',
  )
}

/** A record from its JSON text. @throws {CannotRead} for a text that is none, or in which an object has a key twice */
export function parsed(text: string, name: string): unknown {
  const written = parsedJson(text, name)
  const repeated = repeatedKey(text)
  if (repeated === undefined) return written
  throw new CannotRead(
    `${name} has the key ${repeated} twice, so that two programs can read two records; ask for the record again`,
    'key-twice',
  )
}

function parsedJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new CannotRead(`${name} cannot be read as JSON; give the record as it was downloaded`, 'not-json', { cause })
  }
}
