import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Some tens of megabytes. */
const MOST_IN_MEMORY = 50_000

/**
 * Sorts lines of text, of which there may be more than fit into memory. Those beyond a number are sorted by themselves into files of a
 * temporary folder, which are then merged and removed.
 *
 * @param lines in any order, each another one, without line breaks
 * @param most how many lines are sorted in memory
 * @returns the lines in the order of their code units
 */
export async function* sortedLines(lines: AsyncIterable<string>, most = MOST_IN_MEMORY): AsyncGenerator<string> {
  const files: string[] = []
  let folder: string | undefined
  let held: string[] = []
  try {
    for await (const line of lines) {
      held.push(line)
      if (held.length < most) continue
      folder ??= await mkdtemp(join(tmpdir(), 'parley-sorted-'))
      files.push(join(folder, String(files.length)))
      await writeFile(files.at(-1) ?? '', `${held.sort().join('\n')}\n`, { mode: 0o600 })
      held = []
    }
    yield* merged([inMemory(held.sort()), ...files.map(linesIn)])
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true })
  }
}

async function* inMemory(lines: readonly string[]): AsyncGenerator<string> {
  yield* lines
}

/** Not by `readline`, to which some characters that JSON leaves in a text are line breaks. */
async function* linesIn(file: string): AsyncGenerator<string> {
  let rest = ''
  for await (const read of createReadStream(file, { encoding: 'utf8' })) {
    const lines: string[] = `${rest}${read}`.split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Merges sorted sequences: the lowest of their next lines is always the next one. */
async function* merged(sequences: readonly AsyncGenerator<string>[]): AsyncGenerator<string> {
  const next = async (sequence: AsyncGenerator<string>) => {
    const { value, done } = await sequence.next()
    return done === true ? [] : [{ sequence, line: value }]
  }
  try {
    let heads = (await Promise.all(sequences.map(next))).flat()
    while (heads.length > 0) {
      const lowest = heads.reduce((one, other) => (other.line < one.line ? other : one))
      yield lowest.line
      const [following] = await next(lowest.sequence)
      if (following === undefined) heads = heads.filter((head) => head !== lowest)
      else lowest.line = following.line
    }
  } finally {
    // If the caller stops early, some files are still open.
    await Promise.all(sequences.map((sequence) => sequence.return(undefined)))
  }
}
