import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { toPdf } from '../../functions/documents/to-pdf.ts'
import { bundling, fontsBeside } from '../../infra/bundling.ts'
import { aDocument } from '../shared/instrument/a-document.ts'

const ROOT = join(import.meta.dirname, '../..')

test('a bundle with the fonts beside it writes the same PDF as the source, and needs no other file', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-pdf-'))
  const outfile = join(folder, 'index.mjs')
  await build({ ...bundling(ROOT), entryPoints: [join(ROOT, 'functions/documents/to-pdf.ts')], outfile })
  for (const font of fontsBeside()) copyFileSync(font, join(folder, basename(font)))

  const bundled = (await import(pathToFileURL(outfile).href)) as { readonly toPdf: typeof toPdf }

  const document = aDocument('Взаимное невмешательство')
  expect(Buffer.compare(await bundled.toPdf([document]), await toPdf([document]))).toBe(0)
  rmSync(folder, { recursive: true })
})
