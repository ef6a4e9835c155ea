// Prints the size of what a bundle imports at once, and the time of its import. Fails the build when it is too large.
// Run by CDK after it bundled a function: node infra/weigh-bundle.mjs <folder> <entry> <most kilobytes>
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [folder, entry, most] = process.argv.slice(2)
const kilobytes = weightOf('index.mjs', new Set()) / 1_000

const before = performance.now()
const { handler } = await import(pathToFileURL(join(folder, 'index.mjs')).href)
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

/** The bytes of a file and of those that it imports at once, each once. What it imports later is in `import(…)`. */
function weightOf(file, seen) {
  if (seen.has(file)) return 0
  seen.add(file)
  const code = readFileSync(join(folder, file), 'utf8')
  const parts = [...code.matchAll(/(?:from|import) ?"\.\/([\w-]+\.mjs)"/g)].map(([, part]) => part)
  return parts.reduce((bytes, part) => bytes + weightOf(part, seen), statSync(join(folder, file)).size)
}
