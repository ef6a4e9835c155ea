import type { RoundRecord } from '../../shared/record.ts'
import { CHARACTERS_OF_PART, numberOfParts, type RecordPart } from '../../shared/record-part.ts'
import type { RecordedReading } from '../../shared/recorded-reading.ts'

/** The JSON text of a record, which need not be in memory as a whole. */
export type RecordText = {
  /** What the parts of the record have in common: its last link. */
  readonly head: string
  /** In characters. */
  readonly length: number
  /** The characters from one place up to another one. */
  read(from: number, to: number): Promise<string>
}

/** A stretch of a text that is read when it is needed. */
export type Piece = { readonly length: number; readonly read: () => string | Promise<string> }

/** The text of a record that is in memory. */
export function textOf(record: object, head: string): RecordText {
  return joined([known(JSON.stringify(record))], head)
}

/** One part of a text; `undefined` if it has fewer parts. */
export async function partOf({ head, length, read }: RecordText, part: number): Promise<RecordPart | undefined> {
  const of = numberOfParts(length)
  if (part > of) return undefined
  return { part, of, head, text: await read((part - 1) * CHARACTERS_OF_PART, part * CHARACTERS_OF_PART) }
}

/**
 * The text of a record, with the leaves of some of its readings read when they are needed.
 *
 * @param leavesOf the leaves of a reading as the items of a JSON list, several in each piece; `undefined` if the record has them all
 */
export function textWithLeaves(
  record: RoundRecord,
  leavesOf: (reading: RecordedReading) => readonly Piece[] | undefined,
): RecordText {
  const [before, after] = around(record, 'readings')
  const readings = record.readings.map((reading): readonly Piece[] => {
    const leaves = leavesOf(reading)
    if (leaves === undefined) return [known(JSON.stringify(reading))]
    const [opening, closing] = around(reading, 'submissions')
    return [known(`${opening}[`), ...separated(leaves.map((leaf) => [leaf])), known(`]${closing}`)]
  })
  return joined([known(`${before}[`), ...separated(readings), known(`]${after}`)], record.head)
}

function joined(pieces: readonly Piece[], head: string): RecordText {
  const length = pieces.reduce((total, piece) => total + piece.length, 0)
  return {
    head,
    length,
    async read(from, to) {
      const found: string[] = []
      let at = 0
      for (const piece of pieces) {
        const [start, end] = [Math.max(from - at, 0), Math.min(to - at, piece.length)]
        if (start < end) found.push((await piece.read()).slice(start, end))
        at += piece.length
      }
      return found.join('')
    },
  }
}

function known(text: string): Piece {
  return { length: text.length, read: () => text }
}

/** The groups, with a comma between each two. */
function separated(groups: readonly (readonly Piece[])[]): readonly Piece[] {
  return groups.flatMap((group, index) => (index === 0 ? group : [known(','), ...group]))
}

/** The text of an object before and after the value of one of its keys. */
function around<Some extends object>(object: Some, key: keyof Some & string): readonly [string, string] {
  const entries = Object.entries(object).filter(([, value]) => value !== undefined)
  const at = entries.findIndex(([name]) => name === key)
  const inside = (some: typeof entries) => JSON.stringify(Object.fromEntries(some)).slice(1, -1)
  const [before, after] = [inside(entries.slice(0, at)), inside(entries.slice(at + 1))]
  return [`{${before}${before && ','}${JSON.stringify(key)}:`, `${after && ','}${after}}`]
}
