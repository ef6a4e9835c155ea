import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CAUCUS_SCRIPT_FILE } from '../shared/caucus/script-file.ts'
import { bundledForBrowsers } from './browser-bundle.ts'
import { keptFile } from './kept-folder.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const KEPT = join(ROOT, '.parley/caucus-script')

/** The script depends on nothing else than these. */
const SOURCES = [
  'functions/web/in-browser/**/*.ts',
  'infra/{kept-caucus-script,browser-bundle,bundling}.ts',
  'shared/**/*.ts',
  'node_modules/.package-lock.json',
]

/** The largest script, in bytes: a phone loads it with the page. */
const MOST_SCRIPT_BYTES = 60_000

let found: string | undefined

/** The file of the script of an encrypted caucus. It is made if there is none of the same sources and packages. */
export function keptCaucusScript(): string {
  found ??= keptFile(KEPT, CAUCUS_SCRIPT_FILE, { words: '', files: SOURCES, root: ROOT }, caucusScript)
  return found
}

/** Bundles the script. @throws {Error} where it is too large */
function caucusScript(): string {
  const script = bundledForBrowsers('functions/web/in-browser/caucus-script.ts')
  const bytes = Buffer.byteLength(script)
  if (bytes <= MOST_SCRIPT_BYTES) return script
  throw new Error(`the script of the caucus has ${bytes} bytes, and ${MOST_SCRIPT_BYTES} are the most`)
}
