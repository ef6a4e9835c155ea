// Prints the size of a bundle and the time of its import. Fails the build when the bundle is too large.
// Run by CDK after it bundled a function: node infra/weigh-bundle.mjs <folder> <entry> <most kilobytes>
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, entry, most] = process.argv.slice(2)
const file = join(folder, 'index.mjs')
const kilobytes = statSync(file).size / 1_000

const before = performance.now()
const { handler } = await import(pathToFileURL(file).href)
const milliseconds = performance.now() - before

const weighs = `${kilobytes.toFixed(0)} KB of at most ${most}, ${milliseconds.toFixed(0)} ms to import`
process.stderr.write(`  ${entry.padEnd(44)} ${weighs}\n`)
if (kilobytes > Number(most)) {
  process.stderr.write(`${entry} weighs too much: look at what it imports, with esbuild's --analyze\n`)
  process.exitCode = 1
}
if (typeof handler !== 'function') {
  process.stderr.write(`${entry} exports no handler\n`)
  process.exitCode = 1
}
