import { createHash } from 'node:crypto'
import {
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DialogueFile } from '../../shared/operations.ts'
import { type Synthesized, templateIn } from './template.ts'

/**
 * The stack of a dialogue. Where a folder holds it as it was synthesized from the same dialogue, sources and packages,
 * it is read from there: a start without the CDK takes half as long. Several processes may ask for it at a time.
 *
 * @param stacks a folder for nothing else; what has been there for an hour and is another stack is deleted
 * @param root where the sources and the packages are
 */
export async function synthesized(whole: DialogueFile, stacks: string, root = ROOT): Promise<Synthesized> {
  const folder = join(stacks, digestOf(whole, root))
  if (!existsSync(folder)) {
    const { synthesize } = await import('./synthesize.ts')
    mkdirSync(stacks, { recursive: true })
    deleteOthers(stacks)
    // Moved to its place in one step: whoever is killed while the CDK writes leaves nothing that looks whole.
    const making = mkdtempSync(join(stacks, 'making-'))
    synthesize(whole, making)
    moveTo(folder, making)
  }
  return templateIn(folder, globSync('*.template.json', { cwd: folder })[0] ?? '')
}

/** What a template depends on when it is synthesized on one machine. */
function digestOf(whole: DialogueFile, root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(whole))
  for (const file of globSync(SOURCES, { cwd: root }).toSorted())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Another process may have made the same meanwhile. */
function moveTo(folder: string, made: string): void {
  try {
    renameSync(made, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(made, { recursive: true })
  }
}

function deleteOthers(stacks: string): void {
  for (const name of readdirSync(stacks)) {
    const other = join(stacks, name)
    // Another process may have deleted it meanwhile.
    const since = statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - since > AN_HOUR_MS) rmSync(other, { recursive: true, force: true })
  }
}

const AN_HOUR_MS = 3_600_000
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const SOURCES = ['{infra,shared}/**/*.ts', 'node_modules/.package-lock.json']
