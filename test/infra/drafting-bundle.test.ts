import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { afterAll, expect, test } from 'vitest'
import { bundling } from '../../infra/bundling.ts'

const ROOT = join(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'parley-drafting-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function bundle(entry: string, external: readonly string[]) {
  const outfile = join(folder, 'index.mjs')
  const { metafile } = await build({
    ...bundling(ROOT),
    external: [...external],
    entryPoints: [join(ROOT, entry)],
    outfile,
    metafile: true as const,
  })
  return { outfile, packages: Object.keys(metafile.inputs).join('\n') }
}

test('the bundle of the function that asks a model has everything that it loads', async () => {
  const { outfile, packages } = await bundle('functions/drafting/draft-for-reading.ts', [])

  expect(packages).toContain('@aws-sdk/client-bedrock-runtime')
  expect(await import(pathToFileURL(outfile).href)).toMatchObject({ handler: expect.any(Function) })
})

test.each(['functions/api/api-handler.ts', 'functions/web/web-handler.ts', 'functions/round/settle-the-reading.ts'])(
  'the bundle of %s has no client of Bedrock',
  async (entry) => {
    const { packages } = await bundle(entry, bundling(ROOT).external)

    expect(packages).not.toMatch(/client-bedrock-runtime|functions\/mediation\/bedrock-mediator/)
  },
)

test('the bundle of the canary has what it loads', async () => {
  const { outfile } = await bundle('functions/scheduled/look-from-outside.ts', bundling(ROOT).external)

  expect(await import(pathToFileURL(outfile).href)).toMatchObject({ handler: expect.any(Function) })
})
