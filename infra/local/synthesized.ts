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
 * The stack of a dialogue. If it was synthesized before from the same dialogue, sources and packages, it is read from
 * its folder: a start without the CDK takes half as long. Several processes may call this at the same time.
 *
 * @param stacks a folder for nothing else; other stacks in it that are older than an hour are deleted
 * @param root the folder of the sources and the packages
 */
export async function synthesized(whole: DialogueFile, stacks: string, root = ROOT): Promise<Synthesized> {
  const folder = join(stacks, digestOf(whole, root))
  if (!existsSync(folder)) {
    const { synthesize } = await import('./synthesize.ts')
    mkdirSync(stacks, { recursive: true })
    deleteOthers(stacks)
    // Renamed in one step: a process that is killed while the CDK writes leaves no folder that looks complete.
    const making = mkdtempSync(join(stacks, 'making-'))
    synthesize(whole, making)
    moveTo(folder, making)
  }
  return templateIn(folder, globSync('*.template.json', { cwd: folder })[0] ?? '')
}

/** The inputs of a local synthesis: a template depends on nothing else. */
function digestOf(whole: DialogueFile, root: string): string {
  const hash = createHash('sha256').update(JSON.stringify(whole))
  for (const file of globSync(SOURCES, { cwd: root }).toSorted())
    hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Another process may have made the same folder meanwhile. */
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
