import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'
import { CHARSET } from './bundling.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

/**
 * A script for browsers, with the same code as the command line: what hashes there is put in the place of Node's. The same commit gives the
 * same bytes.
 *
 * @param entry its path in this repository
 */
export function bundledForBrowsers(entry: string): string {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    write: false,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2023',
    charset: CHARSET,
    alias: { 'node:crypto': join(ROOT, 'infra/verify/page/hashes-in-browser.ts') },
    legalComments: 'none',
    logLevel: 'error',
  })
  return outputFiles[0]?.text.trim() ?? ''
}
