import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bundleInto, keptBundle } from '../../infra/bundled-code.ts'
import { releaseIn } from '../../infra/release.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-reproducible-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a bundle is the same in any output folder, and its source map names the files of the project', () => {
  const [near, far] = [bundledIn('near'), bundledIn('much/further/away')]

  expect(far).toEqual(near)
  const maps = near.filter(([name]) => name.endsWith('.map')).map(([, map]) => JSON.parse(map))
  const sources: readonly string[] = maps.flatMap((map) => map.sources)
  expect(sources).toContain('functions/round/publish-the-instrument.ts')
  for (const source of sources) expect(source).toMatch(/^(functions|shared|node_modules)\//)
}, 120_000)

test('a bundle is made once from the same sources, and again when something else is asked for', () => {
  const kept = join(folder, 'kept')
  const first = keptBundle(BUNDLE, kept)
  writeFileSync(join(first, 'index.mjs'), 'export function handler() {}')

  const [second, other] = [keptBundle(BUNDLE, kept), keptBundle({ ...BUNDLE, mostKilobytes: 419 }, kept)]

  expect(second).toBe(first)
  expect(readFileSync(join(second, 'index.mjs'), 'utf8')).toBe('export function handler() {}')
  expect(readFileSync(join(other, 'index.mjs'), 'utf8')).not.toBe('export function handler() {}')
}, 120_000)

test('a bundle that is too large is not kept', () => {
  const kept = join(folder, 'too-large')
  const tooLarge = { ...BUNDLE, mostKilobytes: 1 }

  for (const _ of [1, 2]) expect(() => keptBundle(tooLarge, kept)).toThrow()
  expect(readdirSync(kept)).toEqual([])
}, 120_000)

const BUNDLE = {
  entry: 'functions/round/publish-the-instrument.ts',
  mostKilobytes: 420,
  loadsEventStreams: false,
  beside: [],
}

function bundledIn(path: string) {
  const outdir = join(folder, path)
  mkdirSync(outdir, { recursive: true })
  bundleInto(outdir, BUNDLE)
  return readdirSync(outdir)
    .toSorted()
    .map((name) => [name, readFileSync(join(outdir, name), 'utf8')] as const)
}

describe('the release is', () => {
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=Parley', '-c', 'user.email=parley@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    })

  test('unknown without a repository, and what the environment says', () => {
    vi.stubEnv('GIT_CEILING_DIRECTORIES', tmpdir())
    expect(releaseIn(folder)).toBeUndefined()

    vi.stubEnv('PARLEY_RELEASE', '1.2.0')
    expect(releaseIn(folder)).toBe('1.2.0')
    vi.unstubAllEnvs()
  })

  test('the commit, and says whether files differ from it', () => {
    git('init', '--quiet')
    writeFileSync(join(folder, 'a.txt'), 'one')
    git('add', 'a.txt')
    git('commit', '--quiet', '--message', 'one')
    const commit = git('rev-parse', '--short=12', 'HEAD').trim()

    expect(releaseIn(folder)).toBe(commit)

    writeFileSync(join(folder, 'a.txt'), 'two')
    expect(releaseIn(folder)).toBe(`${commit}-changed`)
  })
})
