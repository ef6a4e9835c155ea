import * as z from 'zod'
import { JsonScanner } from '../files/json-scanner.ts'
import { CannotRead, keyTwice, parsedJson } from '../files/record-texts.ts'
import { LeavesRead } from './leaves-read.ts'
import { RecordRead } from './record-read.ts'

/** The text of a file in pieces, with the name that it is called by. It may be read twice. */
export type GivenText = { readonly name: string; readonly pieces: () => Iterable<string> }

/** A part of a record, as the API sends it: the texts of all parts in their order are the record. */
const Part = z.strictObject({ part: z.int().min(1), of: z.int().min(1).max(9_999), head: z.string(), text: z.string() })
type Part = Omit<z.infer<typeof Part>, 'text'> & { readonly file: GivenText }

/**
 * Reads records, each from its text, or from those of all its parts, in any order. Of a large record neither the text nor the leaves are
 * in memory all at once.
 *
 * @returns the records in the order in which they were given, with their leaves apart, and anything else as JSON gives it
 * @throws {CannotRead} for a text that is no JSON, a key that an object has twice, or a part that is missing
 */
export function readGiven(texts: readonly GivenText[]): readonly unknown[] {
  const files = texts.map((file) => {
    const written = readText(file)
    const part = Part.safeParse(written)
    if (!part.success) return { written }
    const { text: _, ...others } = part.data
    return { part: { ...others, file } }
  })
  // The parts of one record are together where the first of them is.
  const byRecord = Map.groupBy(files, (file) => file.part?.head ?? file)
  return [...byRecord.values()].flatMap((together) => {
    const parts = together.flatMap(({ part }) => part ?? [])
    return parts.length > 0 ? [joined(parts)] : together.map(({ written }) => written)
  })
}

/** What one text says: a record with its leaves apart, or anything else as JSON gives it. @throws {CannotRead} */
export function readText({ name, pieces }: GivenText): unknown {
  const leaves = new Map<number, LeavesRead>()
  const scanner = new JsonScanner(([readings, index, submissions, ...more]) => {
    if (readings !== 'readings' || typeof index !== 'number' || submissions !== 'submissions' || more.length > 0) return
    const read = leaves.get(index) ?? new LeavesRead(`readings[${index}]`)
    leaves.set(index, read)
    return (item) => read.take(parsedJson(item, name))
  })
  let isFirst = true
  for (const piece of pieces()) {
    if (isFirst && isNotes(piece)) return { notes: [...pieces()].join('') }
    isFirst = false
    scanner.push(piece)
  }
  const written = parsedJson(scanner.end(), name)
  if (scanner.repeated !== undefined) throw keyTwice(name, scanner.repeated)
  return leaves.size === 0 ? written : new RecordRead(written, leaves)
}

/** Signed receipts as text. They are the only files that are no JSON. */
function isNotes(text: string): boolean {
  return text.startsWith('parley-receipt')
}

function joined(parts: readonly Part[]): unknown {
  const { of } = parts[0] ?? { of: 0 }
  const files = Array.from({ length: of }, (_, at) => parts.find(({ part }) => part === at + 1)?.file)
  const missing = files.flatMap((file, at) => (file === undefined ? [at + 1] : []))
  if (missing.length > 0) {
    throw new CannotRead(
      `a record has ${of} parts; give the file of part ${missing.join(', ')} as well. If it grew meanwhile, download all parts again`,
      'parts-missing',
    )
  }
  return readText({ name: 'the joined parts', pieces: () => textsOf(files.flatMap((file) => file ?? [])) })
}

/** The texts of parts, one of which is in memory at a time. */
function* textsOf(files: readonly GivenText[]): Generator<string> {
  for (const { name, pieces } of files) yield Part.parse(parsedJson([...pieces()].join(''), name)).text
}
