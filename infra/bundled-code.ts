import { execFileSync } from 'node:child_process'
import { copyFileSync, cpSync, existsSync, writeFileSync } from 'node:fs'
import { basename, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AssetHashType, DockerImage } from 'aws-cdk-lib'
import { Code } from 'aws-cdk-lib/aws-lambda'
import { buildSync } from 'esbuild'
import { bundlingInto, NEVER_LOADED, REQUIRE } from './bundling.ts'
import { digestOf, makeFolder } from './kept-folder.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** Where bundles are made; nothing is written there. */
const MADE = join(ROOT, 'bundle')
/** Bundles that were made before. */
const KEPT = join(ROOT, '.parley/bundles')
/** A bundle depends on nothing else than these and what is said of it. */
const SOURCES = ['{functions,shared}/**/*.*', 'infra/{bundled-code,bundling}.ts', 'node_modules/.package-lock.json']

export type Bundle = {
  /** The file whose `handler` it has, from the root of the repository. */
  readonly entry: string
  /** The largest size of what the minified bundle imports at once, in kilobytes: every cold start reads all of it. */
  readonly mostKilobytes: number
  /** Whether it has the SDK's support for event streams. */
  readonly loadsEventStreams: boolean
  /** Files that are put beside it. */
  readonly beside: readonly string[]
}

/**
 * The code of a function: a minified module with its source map, and beside it what it loads when it needs it, such as the words of a language. It is bundled when it is synthesized, by esbuild itself: CDK's own
 * construct starts npm, a shell and esbuild for each function, which takes longer than the bundling.
 */
export function bundledCode(bundle: Bundle): Code {
  return Code.fromAsset(ROOT, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      // CDK bundles what has the same options once. The command is never run: what is local is always done.
      command: [JSON.stringify(bundle)],
      image: DockerImage.fromRegistry('none'),
      local: {
        tryBundle(folder) {
          cpSync(keptBundle(bundle), folder, { recursive: true })
          return true
        },
      },
    },
  })
}

/** The digest of what all bundles are made from. It is computed once. */
let sources: string | undefined

/** The folder of a bundle. It is made if there is none of the same sources and packages: another dialogue has the same functions. */
export function keptBundle(bundle: Bundle, kept = KEPT): string {
  sources ??= digestOf({ words: '', files: SOURCES, root: ROOT })
  const digest = digestOf({ words: `${sources} ${JSON.stringify(bundle)}`, files: [], root: ROOT })
  const folder = join(kept, digest)
  if (existsSync(folder)) sayThatItIsKept(bundle)
  else makeFolder(kept, digest, (making) => bundleInto(making, bundle))
  return folder
}

function sayThatItIsKept({ entry, mostKilobytes }: Bundle): void {
  const weighs = `at most ${mostKilobytes} KB, bundled before`
  process.stderr.write(`  ${entry.padEnd(44)} ${weighs}\n`)
}

/** Bundles a function, and weighs the bundle. @throws {Error} if it is too large, or cannot be imported */
export function bundleInto(folder: string, { entry, mostKilobytes, loadsEventStreams, beside }: Bundle): void {
  const { outputFiles } = buildSync({
    // The names of the parts have a digest of what is in them, in which is where they are. So that is always the same.
    ...bundlingInto(MADE, ROOT, entry),
    write: false,
    external: loadsEventStreams ? [] : [...NEVER_LOADED],
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  })
  for (const { path, text } of outputFiles) {
    writeFileSync(join(folder, basename(path)), path.endsWith('.map') ? mapFromRoot(text) : withoutSpareRequire(text))
  }
  for (const file of beside) copyFileSync(file, join(folder, basename(file)))
  const weigh = [join(ROOT, 'infra/weigh-bundle.mjs'), folder, entry, String(mostKilobytes)]
  execFileSync(process.execPath, weigh, { stdio: ['ignore', 'ignore', 'inherit'] })
}

/** Most parts of a bundle have no CommonJS package, and need no `require`. The empty line keeps the lines of the source map. */
function withoutSpareRequire(code: string): string {
  const without = code.replace(REQUIRE, '')
  return /\brequire\b/.test(without) ? code : without
}

/**
 * A source map with its sources as they are seen from the root of the project. esbuild writes them as they are seen from the output
 * folder.
 */
function mapFromRoot(text: string): string {
  const map = JSON.parse(text) as { readonly sources: readonly string[] }
  const fromRoot = (source: string) => relative(ROOT, resolve(MADE, source)).split(sep).join('/')
  return JSON.stringify({ ...map, sources: map.sources.map(fromRoot) })
}
