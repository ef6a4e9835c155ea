import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { BuildOptions } from 'esbuild'
import { FONT_FILES } from '../shared/instrument/font-files.ts'

/** Bundles are ES modules. CommonJS packages inside it still call `require`, which an ES module does not have. */
export const REQUIRE =
  "import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(import.meta.filename);"

/** Replaces the SDK's chain of credential providers and a decoder of web fonts, which no function needs, by short modules. */
export function aliasesIn(root: string) {
  return {
    '@aws-sdk/credential-provider-node': join(root, 'functions/platform/credentials.ts'),
    'brotli/decompress.js': join(root, 'functions/platform/brotli.ts'),
  } as const
}

/** The SDK's support for event streams: 18 KB. No call of Parley's streams, but the client of Bedrock loads it. */
export const NEVER_LOADED = ['@smithy/core/event-streams']

export const MAIN_FIELDS = ['module', 'main']
export const TARGET = 'node24'

/** Cyrillic letters are not escaped: an escaped letter takes six bytes, a plain one two. */
export const CHARSET = 'utf8'

/** The fonts that a function which makes PDF files has beside its bundle. */
export function fontsBeside(): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  return Object.values(FONT_FILES).map((file) => resolve(file))
}

/** esbuild's options as a deployment has them, for tests and benchmarks that bundle a function without one. */
export function bundling(root: string) {
  return {
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    target: TARGET,
    charset: CHARSET,
    mainFields: MAIN_FIELDS,
    external: NEVER_LOADED,
    alias: aliasesIn(root),
    banner: { js: REQUIRE },
    logLevel: 'error',
  } as const satisfies BuildOptions
}

/**
 * The same for a function in a folder of its own: `index.mjs`, and beside it the parts that it loads at once or when it needs them.
 *
 * @param entry the file of the function, from the root
 */
export function bundlingInto(outdir: string, root: string, entry: string) {
  return {
    ...bundling(root),
    absWorkingDir: root,
    entryPoints: [{ in: resolve(root, entry), out: 'index' }],
    splitting: true,
    outdir,
    outExtension: { '.js': '.mjs' },
  } as const satisfies BuildOptions
}
