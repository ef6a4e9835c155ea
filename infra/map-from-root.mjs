// Writes the sources of a bundle's source map as they are seen from the root of the project. esbuild writes them as they are seen
// from the output folder, so that the same commit had other digests in another folder, and every function was deployed again.
// Run by CDK after it bundled a function: node infra/map-from-root.mjs <folder> <root>
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

const [folder, root] = process.argv.slice(2)
const file = join(folder, 'index.mjs.map')
const map = JSON.parse(readFileSync(file, 'utf8'))
const sources = map.sources.map((source) => relative(root, resolve(folder, source)).split(sep).join('/'))
writeFileSync(file, JSON.stringify({ ...map, sources }))
