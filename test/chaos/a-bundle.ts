import { readFileSync, writeFileSync } from 'node:fs'
import { extname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, type Plugin } from 'esbuild'
import { bundling } from '../../infra/bundling.ts'
import { ENTRY } from '../../infra/in-the-template.ts'
import { resourcesOf, type Template } from '../../infra/local/template.ts'

/** A program in a bundle: its file, and what Node has to import before it. */
export type Bundle = { readonly program: string; readonly imports: string }

/**
 * Bundles a program that runs a local stack, and the stack's functions beside it, as functions are bundled for a
 * deployment: what is killed again and again loads in half the time that its seven hundred files take.
 *
 * @param program the file that is run
 * @param folder where the bundle is written
 */
export async function aBundle(program: string, template: Template, folder: string): Promise<Bundle> {
  const functions = resourcesOf(template, 'AWS::Lambda::Function').flatMap(([, { Metadata }]) =>
    typeof Metadata[ENTRY] === 'string' ? [join(ROOT, Metadata[ENTRY])] : [],
  )
  await build({
    ...bundling(ROOT),
    external: [],
    splitting: true,
    entryPoints: [program, ...functions],
    outbase: ROOT,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    plugins: [keepExternal, keepImportMetaUrl],
  })
  const imports = join(folder, 'functions.mjs')
  writeFileSync(imports, importsFromTheBundle(functions.map((file) => [file, bundledAs(folder, file)])))
  return { program: bundledAs(folder, program), imports }
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** The store has a part that is compiled for the machine; what synthesizes is loaded by a first start alone. */
const OUTSIDE = /^(dynalite|\.\/synthesize\.ts)$/

const keepExternal: Plugin = {
  name: 'stays-where-it-is',
  setup({ onResolve, resolve }) {
    onResolve({ filter: OUTSIDE }, async ({ path, pluginData, ...from }) => {
      if (pluginData === OUTSIDE) return undefined
      const found = await resolve(path, { ...from, pluginData: OUTSIDE })
      return { path: pathToFileURL(found.path).href, external: true }
    })
  },
}

/** A file finds others from where it is; in the bundle it is somewhere else. */
const keepImportMetaUrl: Plugin = {
  name: 'knows-where-it-was',
  setup({ onLoad }) {
    onLoad({ filter: /\.tsx?$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
      loader: extname(path) === '.tsx' ? 'tsx' : 'ts',
    }))
  },
}

function bundledAs(folder: string, file: string): string {
  return join(folder, relative(ROOT, file)).replace(/\.ts$/, '.mjs')
}

/** Has Node import the functions, which a local stack imports by the names of their files, from the bundle. */
function importsFromTheBundle(files: readonly (readonly [string, string])[]): string {
  const urls = files.map((pair) => pair.map((file) => pathToFileURL(file).href))
  return `import { registerHooks } from 'node:module'
const bundled = new Map(${JSON.stringify(urls)})
registerHooks({ resolve: (asked, context, next) => next(bundled.get(asked) ?? asked, context) })
`
}
