import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { bundlingInto } from '../../infra/bundling.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'parley-passkeys-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('the pages load what verifies passkeys only when one is made or used', async () => {
  const bundled = bundlingInto(folder, ROOT, 'functions/web/web-handler.ts')
  const { outputs } = (await build({ ...bundled, metafile: true, write: false })).metafile
  const atOnce = new Set<string>()
  const load = (path: string) => {
    if (atOnce.has(path)) return
    atOnce.add(path)
    for (const { path: next, kind } of outputs[path]?.imports ?? []) if (kind === 'import-statement') load(next)
  }
  load(Object.keys(outputs).find((path) => path.endsWith('index.mjs')) ?? '')
  const has = (path: string) => Object.keys(outputs[path]?.inputs ?? {}).some((one) => one.includes('@simplewebauthn'))

  expect(Object.keys(outputs).filter(has)).toHaveLength(1)
  expect([...atOnce].length).toBeGreaterThan(0)
  expect([...atOnce].filter(has)).toEqual([])
})
