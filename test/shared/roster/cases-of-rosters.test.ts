import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readBytes } from '../../../shared/roster/read-bytes.ts'
import { nothingIn, type ReadRoster, readRosterTable } from '../../../shared/roster/read-roster.ts'
import { problemInWords } from '../../../shared/roster/roster-problem.ts'

/** Files as people bring them, with what has to come of each. */
const CASES = new URL('../../cases/', import.meta.url)
const EXPECTED: Readonly<Record<string, Expected>> = JSON.parse(
  readFileSync(new URL('roster.expected.json', CASES), 'utf8'),
)

type Expected = {
  readonly added: number
  readonly first?: Readonly<Record<string, string>>
  readonly names?: readonly string[]
  readonly capacities?: readonly string[]
  readonly problem?: string
  readonly problems?: Readonly<Record<string, string>>
}

const SIDES = [
  { id: 'us', name: { en: 'American side', ru: 'Американская сторона' } },
  { id: 'russia', name: { en: 'Russian side', ru: 'Российская сторона' } },
]
const CONVENING = {
  dialogue: { sides: SIDES, coChairs: false },
  mayAdd: () => true,
  roster: [],
} as const

test('every file of the cases has its expectation', () => {
  expect(readdirSync(new URL('roster/', CASES)).toSorted()).toEqual(Object.keys(EXPECTED).toSorted())
})

test.for(Object.entries(EXPECTED))('%s is read as it is meant', ([file, expected]) => {
  const read = readFile(file)

  const newcomers = read.lines.map(({ newcomer }) => newcomer)
  const added = read.problems.length > 0 ? 0 : newcomers.length
  expect(added).toBe(expected.added)
  if (expected.first !== undefined) expect(newcomers[0]).toMatchObject(expected.first)
  if (expected.names !== undefined) expect(newcomers.map(({ name }) => name)).toEqual(expected.names)
  if (expected.capacities !== undefined) {
    expect(newcomers.map((one) => one.role === 'participant' && one.capacity)).toEqual(expected.capacities)
  }
  const [first] = read.problems
  if (expected.problem !== undefined) expect(first && problemInWords(first, 'en')).toContain(expected.problem)
  if (expected.problems !== undefined) expect(wordsByLine(read)).toEqual(expected.problems)
})

test('a table without a header says so, and takes the usual order', () => {
  expect(readFile('no-header.csv')).toMatchObject({
    hasHeader: false,
    columns: ['name', 'role', 'side', 'capacity'],
    problems: [],
  })
})

test('a name that begins as a formula is kept as text', () => {
  const [line] = readFile('formula.csv').lines
  expect(line?.newcomer.name).toBe('=HYPERLINK("http://example.org")')
})

function readFile(name: string): ReadRoster {
  const text = readBytes(readFileSync(new URL(`roster/${name}`, CASES)))
  return text === undefined ? nothingIn('no-table') : readRosterTable(text.text, CONVENING)
}

function wordsByLine({ problems }: ReadRoster): Readonly<Record<string, string>> {
  const lines = Map.groupBy(problems, ({ line }) => String(line))
  return Object.fromEntries(
    [...lines].map(([line, here]) => [line, here.map((one) => problemInWords(one, 'en')).join('; ')]),
  )
}
