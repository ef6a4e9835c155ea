import { execFile, execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Mutant } from './mutant.ts'
import { MUTANTS } from './mutants.ts'

/**
 * `npm run mutants`: puts each fault into a copy of the code, and looks whether its test notices. `npm run mutants --
 * who-left` tries those alone whose name, or whose test's, has it.
 */

const ROOT = join(import.meta.dirname, '../..')

/** A test that has not come to an end by then has noticed: it waits for what does not come. */
const PATIENCE_MS = 600_000

type Came = 'noticed' | 'not noticed'

async function main(): Promise<void> {
  const copy = await aCopy()
  try {
    const wanted = MUTANTS.filter(({ name, noticedBy }) => `${name} ${noticedBy}`.includes(process.argv[2] ?? ''))
    const tests = [...new Set(wanted.map(({ noticedBy }) => noticedBy))]
    console.log(`${wanted.length} mutants, and ${tests.length} tests to notice them`)
    const survivors: string[] = []
    for (const test of tests) {
      const { came, said } = await run(copy, test)
      if (came === 'noticed') {
        throw new Error(`${test} fails on the code as it is; mend that first\n${said.slice(-2_000)}`)
      }
      for (const mutant of wanted.filter(({ noticedBy }) => noticedBy === test)) {
        const came = await tryMutant(copy, mutant)
        console.log(`  ${came.padEnd(12)} ${mutant.name} (${mutant.noticedBy})`)
        if (came === 'not noticed') survivors.push(mutant.name)
      }
    }
    console.log(survivors.length === 0 ? 'Every mutant was noticed.' : `${survivors.length} were not noticed.`)
    process.exitCode = survivors.length === 0 ? 0 : 1
  } finally {
    await rm(copy, { recursive: true })
  }
}

/** The working tree as it is, what is not committed included; the tree itself is never changed. */
async function aCopy(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'parley-mutants-'))
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT })
  const files = listed.toString().split('\n').filter(Boolean)
  for (const file of files) await cp(join(ROOT, file), join(copy, file), { recursive: true }).catch(ignoreMissing)
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  return copy
}

/** Listed, and removed since. */
function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}

async function tryMutant(copy: string, { name, file, changes, noticedBy }: Mutant): Promise<Came> {
  const place = join(copy, file)
  const sound = await readFile(place, 'utf8')
  const mutated = changes.reduce((text, [from, to]) => {
    if (text.split(from).length !== 2)
      throw new Error(`${name}: ${file} does not have exactly one ${JSON.stringify(from)}`)
    return text.replace(from, () => to)
  }, sound)
  await writeFile(place, mutated)
  try {
    return (await run(copy, noticedBy)).came
  } finally {
    await writeFile(place, sound)
  }
}

function run(copy: string, test: string): Promise<{ readonly came: Came; readonly said: string }> {
  return new Promise((resolve) => {
    const args = [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--bail', '1', test]
    execFile(
      process.execPath,
      args,
      // In few sequences, what a mutant does may never come up.
      { cwd: copy, env: { ...process.env, PARLEY_IN_ALL: 'yes' }, timeout: PATIENCE_MS, maxBuffer: 2 ** 26 },
      (error, out, complained) =>
        resolve({ came: error === null ? 'not noticed' : 'noticed', said: `${out}${complained}` }),
    )
  })
}

await main()
