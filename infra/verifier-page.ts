import { hash } from 'node:crypto'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'fflate'
import { LANGUAGE_CODES, LANGUAGES, USUAL_LANGUAGE } from '../shared/languages/registry.ts'
import { VERIFIER_FILE } from '../shared/verifier-file.ts'
import { bundledForBrowsers } from './browser-bundle.ts'
import { keptFile } from './kept-folder.ts'
import { CHECKS, CHECKS_TYPE } from './verify/page/packed-checks.ts'
import { VERIFIER_STYLE } from './verify/page/verifier-style.ts'
import { loadVerifierWords, wordsIn } from './verify/page/verifier-words.ts'

await loadVerifierWords()

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const KEPT = join(ROOT, '.parley/verifier')

/** The page depends on nothing else than these. */
const SOURCES = [
  'infra/{files,archive,verify}/**/*.ts',
  'infra/{verifier-page,browser-bundle,bundling}.ts',
  'shared/**/*.ts',
  'node_modules/.package-lock.json',
]

/** The largest page, in bytes: it is sent by mail, and opened on a phone. */
export const MOST_VERIFIER_BYTES = 300_000

/** Looked for once: each stack of a process has the same. */
const found = new Map<string, string>()

/** The file of the verifier's page. It is made if there is none of the same sources and packages. */
export function keptVerifier(kept = KEPT): string {
  const known = found.get(kept) ?? lookedFor(kept)
  found.set(kept, known)
  return known
}

function lookedFor(kept: string): string {
  return keptFile(kept, VERIFIER_FILE, { words: '', files: SOURCES, root: ROOT }, verifierPage)
}

/**
 * The verifier's page: one HTML file with the checks of `npm run verify`, which needs no network. The same commit gives the same bytes.
 *
 * @throws {Error} where it is too large
 */
export function verifierPage(): string {
  const page = pageOf(
    bundledForBrowsers('infra/verify/page/page.ts'),
    packed(bundledForBrowsers('infra/verify/page/checks.ts')),
  )
  const bytes = Buffer.byteLength(page)
  if (bytes <= MOST_VERIFIER_BYTES) return page
  throw new Error(`the verifier's page has ${bytes} bytes, and ${MOST_VERIFIER_BYTES} are the most`)
}

/** Not with Node's zlib: what it makes depends on its version and on the processor. */
function packed(script: string): string {
  return Buffer.from(gzipSync(new TextEncoder().encode(script), { level: 9, mtime: 0 })).toString('base64')
}

const hashed = (text: string) => `'sha256-${hash('sha256', text, 'base64')}'`

/** Nothing is loaded, and nothing is sent: the page has its one script, its one style, and a worker with the checks. */
function policyOf(script: string): string {
  return [
    "default-src 'none'",
    `script-src ${hashed(script)}`,
    `style-src ${hashed(VERIFIER_STYLE)}`,
    'worker-src blob:',
    'img-src data:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types verifier',
  ].join('; ')
}

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Crect width='16' height='16' rx='3' fill='%231d3f72'/%3E%3Cpath d='M4 8.5l3 3 5-7' fill='none' stroke='%23fff' stroke-width='1.8'/%3E%3C/svg%3E"

/** What the page says where it has no script, in every language. */
function withoutScript(): string {
  const [first, ...others] = LANGUAGE_CODES.map(wordsIn)
  const inOthers = others.map(
    ({ language, title, needsScript }) =>
      `<div lang="${language}" dir="${LANGUAGES[language].direction}">\n<h2>${title}</h2>\n<p>${needsScript}</p>\n</div>`,
  )
  return [`<h1>${first?.title}</h1>`, `<p>${first?.needsScript}</p>`, ...inOthers].join('\n')
}

function pageOf(script: string, checks: string): string {
  return `<!doctype html>
<html lang="${USUAL_LANGUAGE}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(script)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${wordsIn(USUAL_LANGUAGE).title} · Parley</title>
<link rel="icon" href="${ICON}">
<style>${VERIFIER_STYLE}</style>
<script type="${CHECKS_TYPE}" id="${CHECKS}">${checks}</script>
</head>
<body>
<main>
${withoutScript()}
</main>
<script>${script}</script>
</body>
</html>
`
}
