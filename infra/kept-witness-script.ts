import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { WITNESS_SCRIPT } from '../shared/witness.ts'
import { bundledForBrowsers } from './browser-bundle.ts'
import { keptFile } from './kept-folder.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const KEPT = join(ROOT, '.parley/witness-script')

/** The script depends on nothing else than these. */
const SOURCES = [
  'infra/{verify,witness}/**/*.ts',
  'infra/{kept-witness-script,browser-bundle,bundling}.ts',
  'shared/**/*.ts',
  'node_modules/.package-lock.json',
]

let found: string | undefined

/** The file of the script of the witness's page. It is made if there is none of the same sources and packages. */
export function keptWitnessScript(): string {
  found ??= keptFile(KEPT, WITNESS_SCRIPT, { words: '', files: SOURCES, root: ROOT }, () =>
    bundledForBrowsers('infra/witness/page/watch-page.ts'),
  )
  return found
}
