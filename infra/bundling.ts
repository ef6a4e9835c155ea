import { join } from 'node:path'
import type { BuildOptions } from 'esbuild'

/** A bundle is one ES module; what was CommonJS inside it still asks for `require`. */
export const REQUIRE =
  "import{createRequire as parleyRequire}from'node:module';const require=parleyRequire(import.meta.url);"

/** What a bundle has in place of the SDK's search for credentials. */
export function aliasesIn(root: string) {
  return { '@aws-sdk/credential-provider-node': join(root, 'functions/platform/credentials.ts') } as const
}

/** What the SDK would load where a service streams events. None that Parley asks does, and it weighs 18 KB. */
export const NEVER_LOADED = ['@smithy/core/event-streams']

export const MAIN_FIELDS = ['module', 'main']
export const TARGET = 'node24'

/** Cyrillic is written as it is: escaped, a letter takes six bytes in place of two. */
export const CHARSET = 'utf8'

/** How functions are bundled, for whoever bundles one without a deployment. */
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
