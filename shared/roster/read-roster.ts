import type { Dialogue } from '../dialogue.ts'
import type { NewParticipant, Participant } from '../participant.ts'
import { personKey } from '../same-person.ts'
import type { Encoding } from './read-bytes.ts'
import { type Cells, readPerson } from './read-person.ts'
import { type ReadTable, type Row, readTable } from './read-table.ts'
import type { RosterProblem } from './roster-problem.ts'
import { COLUMNS, type Column } from './roster-words.ts'
import { columnNamed } from './written-words.ts'

/** The most people in one table. */
export const MOST_PEOPLE = 5_000

/** The largest table in bytes: 400 for each person. */
export const MOST_TABLE_BYTES = MOST_PEOPLE * 400

/** A line of a table, as it was understood. */
export type RosterLine = {
  readonly line: number
  readonly newcomer: NewParticipant
  /** Whether the person is on the roster already, as the line says. Nothing changes for them. */
  readonly isThere: boolean
  /** Whether the line had a capacity or a mail address of somebody who is no participant, and that was left out. */
  readonly isLeftOut: boolean
}

/** A roster as it was read from a table. With one problem or more, nobody of it is added. */
export type ReadRoster = {
  /** Absent for text, which has none. */
  readonly encoding?: Encoding
  /** Whether the first line names the columns. Otherwise they are in the usual order. */
  readonly hasHeader: boolean
  /** The columns, in the order of the table; `undefined` for one that was not understood. */
  readonly columns: readonly (Column | undefined)[]
  /** The headings of columns that were not understood, and are left out. */
  readonly unread: readonly string[]
  readonly lines: readonly RosterLine[]
  readonly problems: readonly RosterProblem[]
}

/** What a roster is read for: a dialogue with people already, and whoever may add some of the others. */
export type Convening = {
  readonly dialogue: Pick<Dialogue, 'sides' | 'coChairs'>
  readonly mayAdd: (newcomer: NewParticipant) => boolean
  readonly roster: readonly Participant[]
}

/** Reads a roster from the text of a table. It changes nothing. */
export function readRosterTable(text: string, convening: Convening): ReadRoster {
  const table = readTable(text)
  const [first] = table.rows
  if (first === undefined) return nothingIn('empty')
  const { columns, hasHeader } = columnsOf(first)
  const rows = hasHeader ? table.rows.slice(1) : table.rows
  const unread = hasHeader ? first.cells.filter((heading, index) => heading !== '' && columns[index] === undefined) : []
  const about = { hasHeader, columns, unread }
  const wrong = wrongTable(table, rows, columns)
  if (wrong !== undefined) return { ...about, lines: [], problems: [wrong] }

  const read = rows.map(({ line, cells }) => ({
    line,
    person: readPerson(cellsBy(columns, cells), line, convening.dialogue),
  }))
  const people = read.flatMap(({ line, person }) => ('newcomer' in person ? [{ line, ...person }] : []))
  const byKey = Map.groupBy(
    convening.roster.filter(({ revokedAt }) => revokedAt === undefined),
    personKey,
  )
  const lines = people.map((one) => ({ ...one, isThere: byKey.has(personKey(one.newcomer)) }))
  const problems = [
    ...read.flatMap(({ person }) => ('problems' in person ? person.problems : [])),
    ...notTheirs(lines, convening),
    ...twice(lines),
    ...lines
      .filter(({ newcomer, isThere }) => isThere && !(byKey.get(personKey(newcomer)) ?? []).some(isLike(newcomer)))
      .map(({ line }) => ({ is: 'there-otherwise' as const, line })),
  ]
  return { ...about, lines, problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) }
}

/** A roster that could not be read at all. */
export function nothingIn(is: 'empty' | 'no-table'): ReadRoster {
  return { hasHeader: false, columns: [], unread: [], lines: [], problems: [{ is }] }
}

function wrongTable(
  { openQuote }: ReadTable,
  rows: readonly Row[],
  columns: readonly (Column | undefined)[],
): RosterProblem | undefined {
  if (openQuote !== undefined) return { is: 'open-quote', line: openQuote }
  if (!columns.includes('name')) return { is: 'no-name-column' }
  if (rows.length === 0) return { is: 'empty' }
  return rows.length > MOST_PEOPLE ? { is: 'too-many', most: MOST_PEOPLE } : undefined
}

/** A first line with a heading for names, or with two headings, names the columns. Names may have several columns. */
function columnsOf({ cells }: Row): Pick<ReadRoster, 'columns' | 'hasHeader'> {
  const named = cells.map(columnNamed)
  const known = named.filter((column) => column !== undefined)
  if (!known.includes('name') && known.length < 2) {
    return { columns: cells.map((_, index) => COLUMNS[index]), hasHeader: false }
  }
  const columns = named.map((column, index) =>
    column === 'name' || named.indexOf(column) === index ? column : undefined,
  )
  return { columns, hasHeader: true }
}

function cellsBy(columns: readonly (Column | undefined)[], cells: readonly string[]): Cells {
  const inColumn = (column: Column) => cells.filter((cell, index) => columns[index] === column && cell !== '').join(' ')
  return Object.fromEntries(COLUMNS.map((column) => [column, inColumn(column)])) as Cells
}

/** With co-chairs, each side's people are put on the roster by the co-chairs of that side alone. */
function notTheirs(lines: readonly RosterLine[], { mayAdd }: Convening): readonly RosterProblem[] {
  return lines.filter(({ newcomer }) => !mayAdd(newcomer)).map(({ line }) => ({ is: 'not-your-side', line }))
}

/** The lines that may be about one person. */
function twice(lines: readonly RosterLine[]): readonly RosterProblem[] {
  return [...Map.groupBy(lines, ({ newcomer }) => personKey(newcomer)).values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ is: 'same-person', line: same[0]?.line ?? 0, lines: same.map(({ line }) => line) }))
}

function isLike(newcomer: NewParticipant) {
  return (one: Participant): boolean =>
    newcomer.role === 'participant' && one.role === 'participant'
      ? newcomer.side === one.side && newcomer.capacity === one.capacity
      : newcomer.role === 'facilitator' && one.role === 'facilitator'
        ? newcomer.convenedBy === one.convenedBy
        : newcomer.role === one.role
}
