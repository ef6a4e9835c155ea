import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DialogueFile } from '../../shared/operations.ts'
import { type Synthesized, templateIn } from './template.ts'

/**
 * The stack of a dialogue. Where a folder holds it as it was synthesized from the same dialogue, sources and packages,
 * it is read from there: a start without the CDK takes half as long.
 *
 * @param root where the sources and the packages are
 */
export async function synthesized(whole: DialogueFile, folder: string, root = ROOT): Promise<Synthesized> {
  const [note, madeOf] = [join(folder, 'synthesized'), digestOf(whole, root)]
  const [templateFile = '', seal] = existsSync(note) ? readFileSync(note, 'utf8').split(' ') : []
  if (seal !== undefined && seal === sealOf(madeOf, folder, templateFile)) return templateIn(folder, templateFile)

  // Whoever is killed while the CDK writes leaves nothing that looks whole.
  rmSync(note, { force: true })
  const { synthesize } = await import('./synthesize.ts')
  const made = synthesize(whole, folder)
  writeFileSync(note, `${made.templateFile} ${sealOf(madeOf, folder, made.templateFile)}`)
  return made
}

/** What a template depends on when it is synthesized on one machine. */
function digestOf(whole: DialogueFile, root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(whole))
  for (const file of globSync(SOURCES, { cwd: root }).toSorted())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Over the template too: a version that leaves no note may have written another one since. */
function sealOf(madeOf: string, folder: string, templateFile: string): string | undefined {
  const file = join(folder, templateFile)
  return existsSync(file) ? createHash('sha256').update(madeOf).update(readFileSync(file)).digest('hex') : undefined
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['{infra,shared}/**/*.ts', 'node_modules/.package-lock.json']
