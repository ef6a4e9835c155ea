import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Stack } from 'aws-cdk-lib'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ParleyFunction } from '../../infra/parley-function.ts'
import { releaseIn } from '../../infra/release.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-reproducible-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('a function has the same digest from any output folder, and its source map names the files of the project', () => {
  const [near, far] = [bundledIn('near'), bundledIn('much/further/away')]

  expect(far.assets).toEqual(near.assets)
  expect(near.sources).toContain('functions/round/publish-the-instrument.ts')
  for (const source of near.sources) expect(source).toMatch(/^(functions|shared|node_modules)\//)
}, 120_000)

function bundledIn(path: string) {
  const outdir = join(folder, path)
  const app = new App({ outdir })
  new ParleyFunction(new Stack(app, 'Stack'), 'Function', {
    entry: 'functions/round/publish-the-instrument.ts',
    environment: {},
    description: 'A function of a test',
    atOnce: 1,
  })
  app.synth()
  const assets = readdirSync(outdir).filter((name) => name.startsWith('asset.'))
  const maps = assets.map((asset) => JSON.parse(readFileSync(join(outdir, asset, 'index.mjs.map'), 'utf8')))
  return { assets, sources: maps.flatMap(({ sources }) => sources as readonly string[]) }
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
