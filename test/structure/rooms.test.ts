import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { basename, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The structure of the code: rooms import one way, files form no circle, and no two files share a name. A type counts as
 * an import. biome.json refuses an import against the order of rooms where it is written; this looks at the whole.
 */

const ROOT = join(import.meta.dirname, '../..')

/** The rooms from the lowest up. A room imports what is below it. */
const ORDER = [
  'shared',
  'functions/platform',
  'functions/mediation',
  'functions/store',
  'functions/access',
  'functions/environment',
  'functions/record',
  'functions/http',
  'functions/actions',
  'functions/round',
  'functions/views',
  'functions/scheduled',
  'functions/drafting',
  'functions/api',
  'functions/documents',
  'functions/web/in-browser',
  'functions/web/phrases',
  'functions/web/pieces',
  'functions/web/frame',
  'functions/web/forms',
  'functions/web/reading',
  'functions/web/pages',
  'functions/web',
  'functions/operate',
  'infra/files',
  'infra/archive',
  'infra/verify',
  'infra/rehearsal',
  'infra',
  'infra/text',
  'infra/local',
  'infra/operate',
  'infra/new',
]

const files = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard', ...new Set(ORDER.map(top))],
  {
    cwd: ROOT,
  },
)
  .toString()
  .split('\n')
  .filter((file) => /\.tsx?$/.test(file))

const imports = new Map(files.map((file) => [file, importsOf(file)]))

describe('rooms', () => {
  test('contain every file', () => {
    const homeless = files.filter((file) => roomOf(file) === undefined)

    expect(homeless).toEqual([])
  })

  test('import one way', () => {
    const against = [...imports].flatMap(([file, imported]) =>
      imported.filter((other) => place(other) > place(file)).map((other) => `${file} -> ${other}`),
    )

    expect(against).toEqual([])
  })
})

describe('files', () => {
  test('form no circle, types included', () => {
    expect(circlesOf(imports)).toEqual([])
  })

  test('are checked by a search that finds a circle', () => {
    const three = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
    ])

    expect(circlesOf(three)).toEqual([['a', 'b', 'c']])
  })

  test('have different names, but those of languages: every language has the same files', () => {
    const outside = files.filter((file) => !/^shared\/languages\/[a-z]{2}\//.test(file))
    const byName = Map.groupBy(outside, (file) => basename(file).replace(/\.tsx?$/, ''))
    const shared = [...byName.values()].filter((together) => together.length > 1)

    expect(shared).toEqual([])
  })

  test('ask the environment by name: of the whole of it, a bundle would have every client', () => {
    const whole = files.filter((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8')
      return /import \* as environment /.test(text) && /= environment$/m.test(text)
    })

    expect(whole).toEqual([])
  })
})

function top(room: string): string {
  return room.split('/')[0] ?? room
}

/** The room with the longest name that a file is in. What lies in a folder of a room is in that room. */
function roomOf(file: string): string | undefined {
  const rooms = ORDER.filter((room) => file.startsWith(`${room}/`))
  return rooms.toSorted((one, other) => other.length - one.length)[0]
}

function place(file: string): number {
  return ORDER.indexOf(roomOf(file) ?? '')
}

function importsOf(file: string): readonly string[] {
  const source = readFileSync(join(ROOT, file), 'utf8')
  return [...source.matchAll(/(?:from|import\(|^import) ?'(\.{1,2}\/[^']+\.tsx?)'/gm)]
    .map(([, path = '']) => normalize(join(file, '..', path)))
    .filter((path) => files.includes(path))
}

/** The groups of files of which each leads to every other (Tarjan 1972). */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const numbers = new Map<string, number>()
  const lowest = new Map<string, number>()
  const stack: string[] = []
  const circles: string[][] = []
  const visit = (file: string): number => {
    const number = numbers.size
    numbers.set(file, number)
    lowest.set(file, number)
    stack.push(file)
    for (const next of graph.get(file) ?? []) {
      const reached = numbers.has(next) ? (stack.includes(next) ? (numbers.get(next) ?? 0) : number) : visit(next)
      lowest.set(file, Math.min(lowest.get(file) ?? number, reached))
    }
    if (lowest.get(file) === number) {
      const circle = stack.splice(stack.indexOf(file))
      if (circle.length > 1) circles.push(circle.toSorted())
    }
    return lowest.get(file) ?? number
  }
  for (const file of graph.keys()) if (!numbers.has(file)) visit(file)
  return circles
}
